import type { JiraError, StorageError } from '../../contract/errors';
import { dayIn, type Instant } from '../../domain/dates';
import type { OwnStepId } from '../../domain/facts/facts';
import type { PlannedSubtask } from '../../domain/procedure/plan';
import { planDifference } from '../../domain/procedure/plan-difference';
import type { Onboarding } from '../../domain/record/onboarding';
import { type PlanNote, withNotes } from '../../domain/record/plan-notes';
import { record } from '../../domain/record/record';
import { ok, type Result } from '../../domain/result';
import type { ClientIssue, Clock, Jira, Records } from '../ports';
import { writeOnFresh } from '../write-on-fresh';
import { LEASE_SECONDS } from './find-made';

export interface RecordClosedDeps {
  asApp: Pick<Jira, 'readClosing'>;
  records: Pick<Records, 'read' | 'replace'>;
  clock: Clock;
}

/** An issue's subtasks, as Jira shows them. */
type Shown = Pick<ClientIssue, 'subtasks'>;

/**
 * The team's own steps that are done by closing their subtask, as the plan was applied with them, and whose subtask somebody
 * closed. One that was closed before its step came to be done again (its fact was taken back, or it did not apply for a
 * while) is not among them until it was seen open.
 */
export function closedOwnSteps({ subtasks }: Shown, onboarding: Onboarding): { step: OwnStepId; id: string }[] {
  // What the settings say since is not what its gate asks for.
  const applied = { ...onboarding, settings: { ownSteps: onboarding.ownSteps } };
  const { closedWithoutFact } = planDifference(applied, subtasks);
  return doneByClosing(onboarding).filter(
    ({ step, subtask }) => !subtask.closedBefore && closedWithoutFact.includes(step),
  );
}

/** Those that were closed before their step came to be done again, and that somebody opened since: a closing counts again. */
export function openedOwnSteps({ subtasks }: Shown, onboarding: Onboarding): PlanNote[] {
  return doneByClosing(onboarding).flatMap(({ step, id, subtask: { wasDone, closedBefore } }): PlanNote[] => {
    const isOpen = subtasks.some((each) => each.id === id && !each.closed);
    const isDone = onboarding.facts.ownSteps?.[step] !== undefined;
    return isOpen && !isDone && (wasDone || closedBefore) ? [{ step, id, what: 'open' }] : [];
  });
}

/** With their subtasks, as the plan has them. */
function doneByClosing({ ownSteps, plan }: Onboarding): { step: OwnStepId; id: string; subtask: PlannedSubtask }[] {
  return ownSteps.flatMap(({ id: step, byClosing }) => {
    const subtask = plan[step];
    return byClosing && subtask ? [{ step, id: subtask.id, subtask }] : [];
  });
}

/**
 * Whether a closing may be the app's own, sent while the fact was recorded: where somebody took that back at once, it was
 * still on its way. A person who closes it in that moment marks the step, or closes it once more.
 */
function isLeftover(subtask: PlannedSubtask | undefined, closedAt: Instant): boolean {
  const { takenBackAt } = subtask ?? {};
  return takenBackAt !== undefined && Date.parse(closedAt) <= Date.parse(takenBackAt) + LEASE_SECONDS * 1000;
}

/**
 * Records the steps that are done by closing their subtask: on the day on which Jira says that it was closed, and by who
 * closed it. Where Jira names nobody, a person has to mark it.
 *
 * @returns the record with them: the same one where there are none
 */
export async function recordClosed(
  { asApp, records, clock }: RecordClosedDeps,
  issue: Shown,
  onboarding: Onboarding,
): Promise<Result<Onboarding, JiraError | StorageError | { code: 'notStarted' }>> {
  let current = onboarding;
  for (const { step, id } of closedOwnSteps(issue, onboarding)) {
    const closing = await asApp.readClosing(id);
    if (!closing.ok) return closing;
    if (!closing.value) continue;
    const { by, at } = closing.value;
    if (isLeftover(current.plan[step], at)) {
      const noted = await writeOnFresh(records, current, (fresh) => {
        const plan = withNotes(fresh.plan, [{ step, id, what: 'closedBefore' }]);
        return ok(isLeftover(fresh.plan[step], at) && plan !== fresh.plan ? { next: { ...fresh, plan } } : undefined);
      });
      if (!noted.ok) return noted;
      current = noted.value;
      continue;
    }
    const { timeZone } = current.settings;
    const command = { kind: 'recordOwnStep' as const, step, on: dayIn(timeZone, Date.parse(at)) };
    const recording = { by, at: clock.now(), today: clock.today(timeZone), id: `closed ${id} ${at}` };
    const written = await writeOnFresh(records, current, (fresh) => {
      // Taken back, or another subtask, meanwhile: that closing says nothing any more.
      if (!closedOwnSteps(issue, fresh).some((each) => each.id === id)) return ok(undefined);
      const recorded = record(fresh, command, recording);
      if (!recorded.ok || !recorded.value.entry) return ok(undefined);
      return ok({ next: recorded.value.onboarding, entries: [recorded.value.entry] });
    });
    if (!written.ok) return written;
    current = written.value;
  }
  return ok(current);
}
