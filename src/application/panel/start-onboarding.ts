import type { PanelError } from '../../contract/errors';
import type { StartRequest } from '../../contract/panel-calls';
import type { Applied } from '../../contract/panel-view';
import { decideApply } from '../../domain/record/decide-apply';
import { start } from '../../domain/record/record';
import { startCommands } from '../../domain/record/start-commands';
import { fail, type Result } from '../../domain/result';
import { recordSettings } from '../../domain/settings/settings';
import type { Caller, PanelPorts } from '../ports';
import { seenPage } from '../repair/watch-procedure';
import { carryOut } from './carry-out';
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
): Promise<Result<Applied, PanelError>> {
  const opened = await openToEdit(ports, caller);
  if (!opened.ok) return opened;
  const { issue } = opened.value;
  // Its record would stand in the place of the client's, whose step it may be.
  if (issue.parentId) return fail({ code: 'isSubtask' });
  const { issueTypes } = opened.value.settings;
  if (issueTypes.length > 0 && !issueTypes.includes(issue.typeId)) return fail({ code: 'otherIssueType' });
  if (Object.keys(request.modules).length > 0) {
    const allowed = await mayConfirm(ports, opened.value);
    if (!allowed.ok) return allowed;
  }
  const prepared = await prepareSubtasks(ports, opened.value.settings, issue.projectId);
  if (!prepared.ok) return prepared;
  // With the procedure's page as it was seen just now.
  const seen = seenPage(opened.value.settings, prepared.value.procedure ?? opened.value.procedure);
  const { settings } = seen;

  const now = ports.clock.now();
  const inForce = { settings, today: ports.clock.today(settings.timeZone) };
  const { id: issueId, key: issueKey, projectId } = issue;
  const recording = { by: caller.accountId, at: now, today: inForce.today, id: request.commandId };
  const made = start({ issueId, issueKey, projectId }, startCommands(request), recording, recordSettings(settings));
  if (!made.ok) return made;

  const choices = { link: request.link, recreate: [] };
  const onboarding = asSeen(made.value.onboarding, settings, issue);
  // Before the record: a start that is refused leaves nothing behind.
  const decided = decideApply(onboarding, issue.subtasks, choices, inForce);
  if (!decided.ok) return decided;
  const started = { ...opened.value, ...seen, onboarding };
  const created = await ports.records.create(onboarding);
  if (created.ok) return carryOut(ports, caller, started, decided.value, inForce, prepared.value);
  if (created.error.code !== 'changedMeanwhile') return created;

  const stored = await ports.records.read(issueId);
  if (!stored.ok) return stored;
  if (!stored.value?.recentCommands.includes(request.commandId)) return fail({ code: 'alreadyStarted' });
  const again = decideApply(stored.value, issue.subtasks, choices, inForce);
  if (!again.ok) return again;
  return carryOut(ports, caller, { ...started, onboarding: stored.value }, again.value, inForce, prepared.value);
}
