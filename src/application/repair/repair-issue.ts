import type { PanelError } from '../../contract/errors';
import { type Here, mayReplace } from '../../domain/lists/copy-origin';
import { type ReadCopy, readCopy } from '../../domain/lists/read-copy';
import { clientKey } from '../../domain/lists/same-client';
import { dueNow } from '../../domain/procedure/due-now';
import { attentionOf, moved, planDifference } from '../../domain/procedure/plan-difference';
import { isOwn } from '../../domain/procedure/step-id';
import { isClosedEarly } from '../../domain/procedure/summary';
import { gateInput } from '../../domain/record/gate-input';
import type { Onboarding } from '../../domain/record/onboarding';
import { type PlanNote, withNotes } from '../../domain/record/plan-notes';
import { ok, type Result } from '../../domain/result';
import { sameJson } from '../../domain/same-json';
import type { ClientIssue, Jira, Records } from '../ports';
import { writeOnFresh } from '../write-on-fresh';
import { type ClosingDeps, closedSince, closeSubtasks } from './close-subtasks';
import { closedOwnSteps, openedOwnSteps } from './record-closed';

export interface Repaired {
  issue: ClientIssue;
  onboarding: Onboarding;
  finished: string[];
  /** What the record has to keep, whatever else could not be done. */
  notes: PlanNote[];
  notDone: { what: 'copy' | 'finish' | 'due'; error: PanelError }[];
  /** Whether anything was written to Jira. */
  wrote: boolean;
}

/**
 * Makes what Jira shows agree with the record: closes subtasks whose fact is recorded (as the person there is, where the
 * app cannot), dates those whose milestone was reached, and writes the read copy, as the app. Writes nothing where nothing
 * differs, and creates nothing, ever: what needs *Aplicar* is shown in the panel.
 * What could not be done now is done the next time, except what Jira will not do: that is noted, and shown.
 *
 * @param how `again`: a person says that what stayed open is to be tried, whatever is remembered of it
 */
export async function repairIssue(
  deps: ClosingDeps,
  issue: ClientIssue,
  onboarding: Onboarding,
  how: { again?: true } = {},
): Promise<Repaired> {
  const notDone: Repaired['notDone'] = [];
  const { finished, notes: closings, errors } = await closeSubtasks(deps, issue, onboarding, how);
  for (const error of errors) notDone.push({ what: 'finish', error });
  const dated = await writeDueDates(deps.asApp, issue, onboarding, notDone);
  const notes = [...closings, ...dated, ...openedOwnSteps(issue, onboarding)];
  const noted = { ...onboarding, plan: withNotes(onboarding.plan, notes) };
  const seen = { ...issue, subtasks: closing(issue.subtasks, finished) };
  const copied = await refreshCopy(deps.asApp, seen, noted);
  if (!copied.ok) notDone.push({ what: 'copy', error: copied.error });
  const wrote = finished.length > 0 || (copied.ok && copied.value !== seen);
  return { issue: copied.ok ? copied.value : seen, onboarding: noted, finished, notes, notDone, wrote };
}

/**
 * Stores what repairing did. Somebody who recorded a fact meanwhile keeps it: the notes are made on what they wrote.
 *
 * @param onboarding as it is stored, without the notes
 */
export function keepNotes(records: Pick<Records, 'read' | 'replace'>, onboarding: Onboarding, notes: PlanNote[]) {
  return writeOnFresh(records, onboarding, (current) => {
    // Done by now, it has to be remembered as done.
    const holds = ({ what, step }: PlanNote) => what !== 'open' || !isOwn(step) || !current.facts.ownSteps?.[step];
    const plan = withNotes(current.plan, notes.filter(holds));
    return ok(plan === current.plan ? undefined : { next: { ...current, plan } });
  });
}

/**
 * Dates the subtasks whose milestone was reached: once, so that a day that somebody changes by hand stays. A subtask
 * that takes no due date is left without one.
 */
async function writeDueDates(
  jira: Jira,
  { subtasks }: ClientIssue,
  onboarding: Onboarding,
  notDone: Repaired['notDone'],
): Promise<PlanNote[]> {
  const notes: PlanNote[] = [];
  const due = dueNow(onboarding, subtasks);
  const quietly = due.length > 1 && (await jira.mayEditQuietly(onboarding.projectId));
  for (const { step, id, due: day } of due) {
    const written = await jira.writeDue({ id, quietly }, day);
    if (written.ok || written.error.code === 'jiraRefused') notes.push({ step, id, what: 'dated' });
    else notDone.push({ what: 'due', error: written.error });
  }
  return notes;
}

/**
 * Writes the read copy if it is not what the record says, and not another environment's to keep. Answers the issue with
 * it: the same one if nothing was written.
 */
export async function refreshCopy(
  jira: Jira,
  issue: ClientIssue,
  onboarding: Onboarding,
): Promise<Result<ClientIssue, PanelError>> {
  const copy = copyOf(issue, onboarding, jira.here);
  if (!mayReplace(issue.copy, issue.id, jira.here) || sameJson(issue.copy, copy)) return ok(issue);
  const written = await jira.writeCopy(issue.id, copy);
  return written.ok ? ok({ ...issue, copy }) : written;
}

/** Whether repair has anything to write: a subtask is to be finished or dated, or the read copy is not what the record says. */
export function needsRepair(issue: ClientIssue, onboarding: Onboarding, here: Here): boolean {
  const { finish } = planDifference(onboarding, issue.subtasks);
  const isDue = dueNow(onboarding, issue.subtasks).length > 0;
  const isDone = closedOwnSteps(issue, onboarding).length > 0;
  const isOpened = openedOwnSteps(issue, onboarding).length > 0;
  const isClosedSince = closedSince(issue, onboarding).length > 0;
  const isCopyDue = mayReplace(issue.copy, issue.id, here) && !sameJson(issue.copy, copyOf(issue, onboarding, here));
  return finish.length > 0 || isDone || isOpened || isDue || isClosedSince || isCopyDue;
}

function copyOf(issue: ClientIssue, onboarding: Onboarding, here: Here): ReadCopy {
  const { client, settings } = onboarding;
  const input = gateInput(onboarding, issue.subtasks);
  const isEarly = issue.closed && isClosedEarly(input);
  const attention = attentionOf(planDifference(onboarding, issue.subtasks), isEarly);
  const copy = readCopy(input, attention, client, settings.timeZone);
  const key = clientKey(client ?? issue.client);
  return { ...copy, ...(key && { clientKey: key }), origin: { issue: issue.id, environment: here.environment } };
}

function closing(subtasks: ClientIssue['subtasks'], ids: string[]): ClientIssue['subtasks'] {
  return subtasks.map((subtask) => (ids.includes(subtask.id) ? moved(subtask, { closed: true }) : subtask));
}
