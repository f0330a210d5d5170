import type { JiraError, PanelError } from '../../contract/errors';
import type { Instant } from '../../domain/dates';
import { isClone } from '../../domain/lists/copy-origin';
import type { Onboarding } from '../../domain/record/onboarding';
import { withProject } from '../../domain/record/plan-notes';
import { fail, ok, type Result } from '../../domain/result';
import { withSeenPage } from '../../domain/settings/procedure-page';
import type { ClientIssue, PanelPorts, TaskOf } from '../ports';
import { after, afterAll, settled, type TaskOutcome } from '../task-outcome';
import { onFresh } from '../write-on-fresh';
import { adoptMade, isLeft } from './adopt-made';
import { findAway } from './find-away';
import { followIssue } from './follow-issue';
import { noteGone } from './note-gone';
import { isLinkDue, writeProcedureLink } from './procedure-link';
import { recordClosed } from './record-closed';
import { keepNotes, repairIssue } from './repair-issue';

export type RepairDeps = Pick<PanelPorts, 'asApp' | 'records' | 'clock'>;

/**
 * Makes Jira agree with the record of one issue, as the app: closes subtasks whose fact is recorded, writes the read
 * copy and the procedure's link again where they differ, follows an issue that was moved. It creates nothing, ever, and
 * writes nothing where nothing differs, so that it may run at any time, any number of times.
 *
 * What is left of other issues: a clone has no record, and the read copy that came with it, which names the issue it was
 * cloned from, is taken off; a record of an issue that is gone is kept, and its keys are forgotten.
 */
export async function repairOnboarding(deps: RepairDeps, task: Omit<TaskOf<'repair'>, 'kind'>): Promise<TaskOutcome> {
  const readFrom = deps.clock.now();
  // The issue before the record: a read copy that is seen here was written after its record.
  const issue = await deps.asApp.readIssue(task.issueId);
  const stored = await deps.records.read(task.issueId);
  if (!stored.ok) return after(deps.clock, stored.error);
  if (!issue.ok) {
    if (issue.error.code !== 'issueNotFound' || !stored.value) return after(deps.clock, issue.error);
    const noted = await noteGone(deps, stored.value, task.deleted ? 'deleted' : 'unseen');
    return noted.ok ? settled : after(deps.clock, noted.error);
  }
  if (stored.value) {
    const ended = await endAttempt(deps, { issue: issue.value, readFrom }, stored.value);
    return ended.ok ? agree(deps, issue.value, ended.value) : after(deps.clock, ended.error);
  }
  if (issue.value.parentId) return repairOnboarding(deps, { issueId: issue.value.parentId });
  // Whatever else is there without a record of ours may be all that is left of it, or another environment's.
  if (!isClone(issue.value.copy, issue.value.id, deps.asApp.here)) return settled;
  const removed = await deps.asApp.removeCopy(issue.value.id);
  return removed.ok ? settled : after(deps.clock, removed.error);
}

/** The record without an attempt whose time is over: what it had created, and nobody has pressed *Aplicar* since, is known. */
async function endAttempt(
  { asApp, records, clock }: RepairDeps,
  read: { issue: ClientIssue; readFrom: Instant },
  onboarding: Onboarding,
): Promise<Result<Onboarding, PanelError>> {
  if (!isLeft(onboarding, read.readFrom)) return ok(onboarding);
  const stored = await records.readWithSettings(onboarding.issueId, onboarding.projectId);
  if (!stored.ok) return stored;
  const adopted = await adoptMade({ records, clock, jira: asApp }, read, onboarding, stored.value.settings);
  if (!adopted.ok) return adopted;
  const { attempt: _, ...rest } = adopted.value.onboarding;
  return records.replace(rest, []);
}

/** Again with what a person recorded meanwhile, since what was written to Jira may be older than that. */
async function agree(deps: RepairDeps, issue: ClientIssue, onboarding: Onboarding): Promise<TaskOutcome> {
  let seen = issue;
  const agreed = await onFresh<TaskOutcome, PanelError>(deps.records, onboarding, async (current) => {
    const followed = await follow(deps, seen, current);
    if (!followed.ok) return followed;
    const { notLinked } = followed.value;
    const closed = await recordClosed(deps, seen, followed.value.onboarding);
    // What Jira does not say now is asked for again; the rest is done all the same.
    const present = closed.ok ? closed.value : followed.value.onboarding;
    const notRecorded = closed.ok ? [] : [closed.error];
    const repaired = await repairIssue(deps, seen, present);
    seen = repaired.issue;
    // What was done is stored first, whatever could not be done besides.
    const kept = await keepNotes(deps.records, present, repaired.notes);
    if (!kept.ok) return ok(after(deps.clock, kept.error));
    const undone = [...notLinked, ...notRecorded, ...repaired.notDone.map(({ error }) => error)];
    const outcome = afterAll(deps.clock, undone);
    if (outcome.outcome === 'later') return ok(outcome);
    const isNoted = kept.value !== present;
    if (!isNoted && !repaired.wrote) return ok(settled);
    const fresh = await deps.records.read(issue.id);
    if (!fresh.ok) return fresh;
    const version = present.version + (isNoted ? 1 : 0);
    const isAgreed = !fresh.value || fresh.value.version === version;
    return isAgreed ? ok(settled) : fail({ code: 'changedMeanwhile', fresh: fresh.value });
  });
  return agreed.ok ? agreed.value : after(deps.clock, agreed.error);
}

/**
 * The record under the issue's present keys, with what is in force in its present project, and with the procedure's link
 * as it stands in Jira; `notLinked`: why that could not be written, which keeps nothing else from being done.
 */
async function follow(
  deps: RepairDeps,
  issue: ClientIssue,
  onboarding: Onboarding,
): Promise<Result<{ onboarding: Onboarding; notLinked: JiraError[] }, PanelError>> {
  const away = await findAway(deps.asApp, issue, onboarding);
  if (!away.ok) return away;
  const followed = followIssue(onboarding, issue, away.value);
  const ruled = await underItsProject(deps, followed?.onboarding ?? onboarding, onboarding.projectId);
  if (!ruled.ok) return ruled;
  const link = isLinkDue(ruled.value, deps.clock.now()) ? await writeProcedureLink(deps.asApp, ruled.value) : undefined;
  const notLinked = link && !link.ok ? [link.error] : [];
  if (!followed && !link?.ok) return ok({ onboarding, notLinked });
  const { pointers = [], forgotten = [] } = followed ?? {};
  // Old keys first: cut short here, the record still has them, and this is done again. A gate that is asked meanwhile
  // finds no key and asks Jira.
  const tidied = await deps.records.forgetKeys(issue.id, forgotten);
  if (!tidied.ok) return tidied;
  const stored = await deps.records.replace({ ...ruled.value, ...(link?.ok && link.value) }, [], pointers);
  return stored.ok ? ok({ onboarding: stored.value, notLinked }) : stored;
}

/** In another project than before, another language and time zone count: the panel is read with that project's too. */
async function underItsProject(
  { records }: RepairDeps,
  onboarding: Onboarding,
  before: string,
): Promise<Result<Onboarding, PanelError>> {
  if (onboarding.projectId === before) return ok(onboarding);
  const stored = await records.readWithSettings(onboarding.issueId, onboarding.projectId);
  if (!stored.ok) return stored;
  const { settings } = withSeenPage(stored.value.settings, stored.value.procedure);
  return ok(withProject(onboarding, settings));
}
