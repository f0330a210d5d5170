import type { Command } from '../domain/commands';
import { start } from '../domain/record';
import { fail, type Result } from '../domain/result';
import { applyTo } from './apply-plan';
import type { AppError } from './errors';
import { editableIssue } from './open-panel';
import type { Applied, StartRequest } from './panel-calls';
import type { Caller, PanelDeps } from './ports';
import { subtaskType } from './subtask-type';

/**
 * Starts a client's onboarding: writes the record and applies its first plan. What Jira would refuse is found out
 * before anything is written. Pressed twice, or again after an interruption, it goes on where it stopped.
 */
export async function startOnboarding(
  deps: PanelDeps,
  caller: Caller,
  request: StartRequest,
): Promise<Result<Applied, AppError>> {
  const issue = await editableIssue(deps, caller);
  if (!issue.ok) return issue;
  // Its record would stand in the place of the client's, whose step it may be.
  if (issue.value.parentId) return fail({ code: 'isSubtask' });
  const type = await subtaskType(deps, issue.value.projectId);
  if (!type.ok) return type;

  const now = deps.clock.now();
  const today = deps.clock.today(deps.settings.timeZone);
  const { id: issueId, key: issueKey, projectId } = issue.value;
  const recording = { by: caller.accountId, at: now, today, id: request.commandId };
  const started = start({ issueId, issueKey, projectId }, commandsOf(request), recording, deps.settings);
  if (!started.ok) return started;

  const created = await deps.records.create(started.value.onboarding);
  if (created.ok) {
    return applyTo(deps, caller, issue.value, started.value.onboarding, { link: request.link, recreate: [] });
  }
  if (created.error.code !== 'changedMeanwhile') return created;

  const stored = await deps.records.read(issueId);
  if (!stored.ok) return stored;
  const again = stored.value?.recentCommands.includes(request.commandId);
  if (!stored.value || !again) return fail({ code: 'alreadyStarted' });
  return applyTo(deps, caller, issue.value, stored.value, { link: request.link, recreate: [] });
}

function commandsOf(request: StartRequest): Command[] {
  const { modules, on, source, note, agreement, expectedScope } = request;
  const commands: Command[] = [];
  if (Object.keys(modules).length > 0) {
    commands.push({ kind: 'confirmModules', modules, on, source, ...(note && { note }) });
  }
  if (expectedScope) commands.push({ kind: 'expectScope', scope: expectedScope });
  if (agreement) commands.push({ kind: 'closeAgreement', ...agreement });
  return commands;
}
