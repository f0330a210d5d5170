import type { JiraError, StorageError } from '../../contract/errors';
import { dayIn } from '../../domain/dates';
import type { OwnStepId } from '../../domain/facts/facts';
import { changes } from '../../domain/procedure/changes';
import type { Onboarding } from '../../domain/record/onboarding';
import { record } from '../../domain/record/record';
import { ok, type Result } from '../../domain/result';
import type { ClientIssue, PanelPorts } from '../ports';
import { writeOnFresh } from '../write-on-fresh';

export type RecordClosedDeps = Pick<PanelPorts, 'asApp' | 'records' | 'clock'>;

/**
 * The team's own steps that are done by closing their subtask, and whose subtask somebody closed. One that was taken back
 * since is not among them: its subtask is to be opened again.
 */
export function closedOwnSteps(issue: ClientIssue, onboarding: Onboarding): { step: OwnStepId; id: string }[] {
  const { closedWithoutFact } = changes(onboarding, issue.subtasks);
  return onboarding.ownSteps.flatMap(({ id: step, byClosing }) => {
    const subtask = onboarding.plan[step];
    return byClosing && subtask && closedWithoutFact.includes(step) ? [{ step, id: subtask.id }] : [];
  });
}

/**
 * Records the steps that are done by closing their subtask: on the day on which Jira says that it was closed, and by who
 * closed it. Where Jira names nobody, a person has to mark it.
 *
 * @returns the record with them: the same one where there are none
 */
export async function recordClosed(
  { asApp, records, clock }: RecordClosedDeps,
  issue: ClientIssue,
  onboarding: Onboarding,
): Promise<Result<Onboarding, JiraError | StorageError | { code: 'notStarted' }>> {
  let current = onboarding;
  for (const { step, id } of closedOwnSteps(issue, onboarding)) {
    const closing = await asApp.readClosing(id);
    if (!closing.ok) return closing;
    if (!closing.value) continue;
    const { by, at } = closing.value;
    const { timeZone } = current.settings;
    const command = { kind: 'recordOwnStep' as const, step, on: dayIn(timeZone, Date.parse(at)) };
    const recording = { by, at: clock.now(), today: clock.today(timeZone), id: `closed ${id} ${at}` };
    const written = await writeOnFresh(records, current, (fresh) => {
      const recorded = record(fresh, command, recording);
      // Somebody marked it meanwhile, or the step is gone: there is nothing to say.
      if (!recorded.ok || !recorded.value.entry) return ok(undefined);
      return ok({ next: recorded.value.onboarding, entries: [recorded.value.entry] });
    });
    if (!written.ok) return written;
    current = written.value;
  }
  return ok(current);
}
