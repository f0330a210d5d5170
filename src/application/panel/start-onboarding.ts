import type { PanelError } from '../../contract/errors';
import type { StartRequest } from '../../contract/panel-calls';
import type { Applied } from '../../contract/panel-view';
import { type Choices, decideApply } from '../../domain/record/decide-apply';
import type { Onboarding } from '../../domain/record/onboarding';
import { start } from '../../domain/record/record';
import { type KnownAtStart, startCommands } from '../../domain/record/start-commands';
import { fail, ok, type Result } from '../../domain/result';
import { withSeenPage } from '../../domain/settings/procedure-page';
import { recordSettings } from '../../domain/settings/settings';
import type { Caller, PanelPorts } from '../ports';
import { adoptMade } from '../repair/adopt-made';
import { asSeen } from './as-seen';
import { carryOut } from './carry-out';
import { readModulesToCopy } from './copy-modules';
import { mayConfirm } from './may-confirm';
import { type Opened, type OpenedToEdit, openToEdit } from './open-issue';
import { prepareSubtasks } from './prepare-subtasks';

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
  return opened.ok ? startOpened(ports, caller, opened.value, request) : opened;
}

/** The same, of an issue that was read as the caller, who may edit it. */
export async function startOpened(
  ports: PanelPorts,
  caller: Caller,
  opened: OpenedToEdit,
  request: StartRequest,
): Promise<Result<Applied, PanelError>> {
  const { issue } = opened;
  // Its record would stand in the place of the client's, whose step it may be.
  if (issue.parentId) return fail({ code: 'isSubtask' });
  const { issueTypes } = opened.settings;
  if (issueTypes.length > 0 && !issueTypes.includes(issue.typeId)) return fail({ code: 'otherIssueType' });
  const before = opened.onboarding;
  if (before && !before.recentCommands.includes(request.commandId)) return fail({ code: 'alreadyStarted' });
  const known = before ? ok(request) : await whatIsKnown(ports, caller, opened, request);
  if (!known.ok) return known;
  const prepared = await prepareSubtasks(ports, opened.settings, issue.projectId);
  if (!prepared.ok) return prepared;
  // With the procedure's page as it was seen just now.
  const seen = withSeenPage(opened.settings, prepared.value.procedure ?? opened.procedure);
  const { settings } = seen;
  const now = ports.clock.now();
  const inForce = { settings, today: ports.clock.today(settings.timeZone) };
  const choices = { link: request.link, recreate: [] };
  const goOn = async (known: Onboarding) => {
    const earlier = await adoptMade({ ...ports, jira: ports.asUser }, opened, known, settings);
    if (!earlier.ok) return earlier;
    const { onboarding } = earlier.value;
    const decided = decideApply(onboarding, issue.subtasks, choices, inForce);
    if (!decided.ok) return decided;
    const started = { ...opened, ...seen, onboarding };
    return carryOut(ports, caller, started, earlier.value, decided.value, inForce, prepared.value);
  };
  if (before) return goOn(before);

  const recording = { by: caller.accountId, at: now, today: inForce.today, id: request.commandId };
  const { id: issueId, key: issueKey, projectId } = issue;
  const made = start({ issueId, issueKey, projectId }, startCommands(known.value), recording, recordSettings(settings));
  if (!made.ok) return made;
  const onboarding = asSeen(made.value.onboarding, settings, issue);
  // Before the record: a start that is refused leaves nothing behind.
  const decided = decideApply(onboarding, issue.subtasks, { ...choices, ...shownAs(request.shown) }, inForce);
  if (!decided.ok) return decided;
  const created = await ports.records.create(onboarding);
  if (created.ok) return goOn(onboarding);
  if (created.error.code !== 'changedMeanwhile') return created;

  const stored = await ports.records.read(issueId);
  if (!stored.ok) return stored;
  return stored.value?.recentCommands.includes(request.commandId)
    ? goOn(stored.value)
    : fail({ code: 'alreadyStarted' });
}

/** A start creates, and does nothing else. One that goes on does not ask again: what it creates was decided then. */
const shownAs = (shown: StartRequest['shown']): Pick<Choices, 'shown'> =>
  shown ? { shown: { retire: [], reopen: [], revise: [], ...shown } } : {};

/** What the person says is known of the client, and what is known of another one, if the person may say so. */
async function whatIsKnown(
  ports: PanelPorts,
  caller: Caller,
  opened: Opened,
  { copy, ...said }: StartRequest,
): Promise<Result<KnownAtStart, PanelError>> {
  if (Object.keys({ ...said.modules, ...copy?.modules }).length > 0) {
    const allowed = await mayConfirm(ports, opened);
    if (!allowed.ok) return allowed;
  }
  if (!copy) return ok(said);
  const copied = await readModulesToCopy(ports, caller, copy);
  return copied.ok ? ok({ ...said, copied: copied.value }) : copied;
}
