import type { AppError } from '../../contract/errors';
import type { StartRequest } from '../../contract/panel-calls';
import type { Applied } from '../../contract/panel-view';
import { changes } from '../../domain/procedure/changes';
import { start } from '../../domain/record/record';
import { startCommands } from '../../domain/record/start-commands';
import { fail, type Result } from '../../domain/result';
import { recordSettings } from '../../domain/settings/settings';
import type { Caller, PanelPorts } from '../ports';
import { seenPage } from '../repair/watch-procedure';
import { applyTo, wrongChoice } from './apply-plan';
import { mayConfirm } from './may-confirm';
import { openToEdit } from './open-issue';
import { prepareSubtasks } from './prepare-subtasks';
import { asSeen } from './record-settings';

/**
 * Starts a client's onboarding: writes the record and applies its first plan. What Jira would refuse is found out
 * before anything is written. Pressed twice, or again after an interruption, it goes on where it stopped.
 */
export async function startOnboarding(
  ports: PanelPorts,
  caller: Caller,
  request: StartRequest,
): Promise<Result<Applied, AppError>> {
  const opened = await openToEdit(ports, caller);
  if (!opened.ok) return opened;
  const { issue } = opened.value;
  let { deps } = opened.value;
  // Its record would stand in the place of the client's, whose step it may be.
  if (issue.parentId) return fail({ code: 'isSubtask' });
  const { issueTypes } = deps.settings;
  if (issueTypes.length > 0 && !issueTypes.includes(issue.typeId)) return fail({ code: 'otherIssueType' });
  if (Object.keys(request.modules).length > 0) {
    const allowed = await mayConfirm(deps, issue);
    if (!allowed.ok) return allowed;
  }
  const prepared = await prepareSubtasks(deps, issue.projectId);
  if (!prepared.ok) return prepared;
  const seen = seenPage(deps.settings, prepared.value.procedure ?? deps.procedure);
  deps = { ...deps, ...seen, prepared: prepared.value };

  const now = deps.clock.now();
  const today = deps.clock.today(deps.settings.timeZone);
  const { id: issueId, key: issueKey, projectId } = issue;
  const recording = { by: caller.accountId, at: now, today, id: request.commandId };
  const settings = recordSettings(deps.settings);
  const started = start({ issueId, issueKey, projectId }, startCommands(request), recording, settings);
  if (!started.ok) return started;

  const onboarding = asSeen(started.value.onboarding, deps.settings, issue);
  // Before the record: a start that is refused leaves nothing behind.
  const wrong = wrongChoice(changes(onboarding.facts, {}, issue.subtasks), { link: request.link, recreate: [] }, {});
  if (wrong) return fail(wrong);
  const created = await deps.records.create(onboarding);
  if (created.ok) return applyTo(deps, caller, issue, onboarding, { link: request.link, recreate: [] });
  if (created.error.code !== 'changedMeanwhile') return created;

  const stored = await deps.records.read(issueId);
  if (!stored.ok) return stored;
  const again = stored.value?.recentCommands.includes(request.commandId);
  if (!stored.value || !again) return fail({ code: 'alreadyStarted' });
  return applyTo(deps, caller, issue, stored.value, { link: request.link, recreate: [] });
}
