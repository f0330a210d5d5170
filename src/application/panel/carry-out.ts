import type { PanelError } from '../../contract/errors';
import type { Applied } from '../../contract/panel-view';
import { dueNow } from '../../domain/procedure/due-now';
import type { OwnSteps } from '../../domain/procedure/own-steps';
import { plannedSubtasks } from '../../domain/procedure/plan';
import { planDifference } from '../../domain/procedure/plan-difference';
import type { ApplyAction, InForce } from '../../domain/record/apply-actions';
import type { HistoryEntry, Onboarding } from '../../domain/record/onboarding';
import { withOwnSteps } from '../../domain/record/own-steps-in-force';
import { rememberDone } from '../../domain/record/record';
import { ok, type Result } from '../../domain/result';
import { sameJson } from '../../domain/same-json';
import type { Caller, KeyPointer, PanelPorts } from '../ports';
import type { Adopted } from '../repair/adopt-made';
import { keepNotes, refreshCopy, repairIssue } from '../repair/repair-issue';
import { writeOnFresh } from '../write-on-fresh';
import { fold, type Progress } from './apply-progress';
import { asSeen } from './as-seen';
import type { StartedClient } from './open-issue';
import { panelView } from './open-panel';
import { performActions } from './perform-actions';
import type { Prepared } from './prepare-subtasks';
import { type Lease, takeLease } from './take-lease';

/**
 * Carries out what was decided: takes the lease, does it in Jira, stores what came of it, and shows it. Twice is once;
 * what could not be done is done by pressing again.
 *
 * @param started the issue, and the record as it is stored
 * @param earlier what became of the attempt before, if there was one
 * @param prepared what Jira asks of subtasks, where this call has found it out already
 */
export async function carryOut(
  ports: PanelPorts,
  caller: Caller,
  started: StartedClient,
  earlier: Adopted,
  decided: ApplyAction[],
  inForce: InForce,
  prepared?: Prepared,
): Promise<Result<Applied, PanelError>> {
  const lease = await takeLease(ports, caller, started, earlier, decided, prepared);
  if (!lease.ok) return lease;
  const progress = await performActions(ports, started, lease.value.actions, earlier.found);
  const stored = await store(ports, caller, started, lease.value, progress, inForce);
  if (!stored.ok) return stored;
  const issue = { ...started.issue, subtasks: progress.subtasks };
  return ok(await show(ports, { ...started, issue, onboarding: stored.value }, progress));
}

/**
 * Stores what was done, with the keys of the subtasks that are the issue's. If someone recorded a fact meanwhile, it is
 * kept: only plan and link are changed here.
 */
function store(
  ports: PanelPorts,
  caller: Caller,
  started: StartedClient,
  lease: Lease,
  progress: Progress,
  inForce: InForce,
) {
  return writeOnFresh(ports.records, lease.onboarding, (current) => {
    const applied = withProgress(current, started, lease, progress, inForce);
    const plan = planOfEntry(progress, current);
    const titles = plan && titlesIn(plan, [...current.ownSteps, ...applied.ownSteps]);
    if (!plan && sameJson(current, applied)) return ok(undefined);
    const number = applied.history + 1;
    const at = ports.clock.now();
    const entry: HistoryEntry | undefined = plan && {
      number,
      at,
      by: caller.accountId,
      kind: 'apply',
      changes: [],
      plan,
      ...(titles && { titles }),
    };
    const next = entry ? { ...applied, history: number } : applied;
    return ok({ next, entries: entry ? [entry] : [], pointers: pointersOf(next, progress) });
  });
}

function withProgress(
  record: Onboarding,
  { issue, settings, procedure }: StartedClient,
  lease: Lease,
  progress: Progress,
  inForce: InForce,
): Onboarding {
  const { attempt, ...rest } = record;
  const isOver = attempt?.number === lease.attempt && !progress.isInDoubt;
  const { procedureLink } = progress;
  const done = { ...record, plan: { ...record.plan, ...progress.plan } };
  const { facts, plan, ownSteps } = withOwnStepsTold(done, progress, inForce);
  const applied: Onboarding = {
    ...rest,
    ...{ facts, ownSteps },
    ...(attempt && !isOver && { attempt }),
    ...(procedure && { procedureVersion: procedure.version }),
    // A fact may have been recorded meanwhile for a subtask that is only now part of the plan.
    plan: rememberDone({ facts, plan, ownSteps }),
    ...(procedureLink !== undefined && { procedureLink }),
  };
  return asSeen(applied, settings, issue);
}

/**
 * What the history tells; undefined where there is nothing to tell. What somebody found before this could store it was
 * told then.
 */
function planOfEntry({ report, plan: made }: Progress, { plan: stored }: Onboarding): HistoryEntry['plan'] {
  const { linked, retired, reopened, revised } = report;
  const created = report.created.filter((step) => stored[step]?.id !== made[step]?.id);
  const plan = { created, linked, retired, reopened, ...(revised.length > 0 && { revised }) };
  return Object.values(plan).some((steps) => steps.length > 0) ? plan : undefined;
}

/** What the team's own steps of a line of the history were called then; undefined where there is none. */
function titlesIn(plan: NonNullable<HistoryEntry['plan']>, ownSteps: OwnSteps): HistoryEntry['titles'] {
  const told = Object.values(plan).flat();
  const named = ownSteps.filter(({ id }) => told.includes(id)).map(({ id, title }) => [id, title]);
  return named.length > 0 ? Object.fromEntries(named) : undefined;
}

/** With the team's own steps as they were taken over; one whose subtask could not be told is told the next time. */
function withOwnStepsTold(record: Onboarding, { untold }: Progress, inForce: InForce): Onboarding {
  const taken = withOwnSteps(record, inForce);
  const ownSteps = taken.ownSteps.map((step) => {
    const before = untold.includes(step.id) && record.ownSteps.find(({ id }) => id === step.id);
    return before || step;
  });
  return { ...taken, ownSteps };
}

/** No key of a subtask that the issue has no more: it may be another's by now. */
function pointersOf({ issueId, issueKey, plan }: Onboarding, { subtasks }: Progress): KeyPointer[] {
  const ofSubtasks = plannedSubtasks(plan).flatMap(({ step, subtask }) =>
    subtasks.some(({ id }) => id === subtask.id) ? [{ issueKey: subtask.key, issueId, step }] : [],
  );
  return [{ issueKey, issueId }, ...ofSubtasks];
}

/**
 * The last part: what Jira shows of the record. Nothing of the plan hangs on it. The read copy is the app's own, so it
 * is written as the app: written as the person, it would come back as an event about somebody else's change.
 */
async function show(ports: PanelPorts, started: StartedClient, progress: Progress): Promise<Applied> {
  const { issue, onboarding } = started;
  const toFinish = planDifference(onboarding, issue.subtasks).finish;
  // A milestone may have come before its step was part of the plan, or while this was under way.
  if (toFinish.length === 0 && dueNow(onboarding, issue.subtasks).length === 0) {
    const copied = await refreshCopy(ports.asApp, issue, onboarding);
    const notDone = copied.ok ? [] : [{ what: 'copy' as const, error: copied.error }];
    const { report } = fold(progress, { kind: 'repair', finished: [], notDone });
    return { view: panelView(ports, started), report };
  }
  const repaired = await repairIssue(ports, issue, onboarding);
  const finished = toFinish.filter((step) => repaired.finished.includes(onboarding.plan[step]?.id ?? ''));
  const { report } = fold(progress, { kind: 'repair', finished, notDone: repaired.notDone });
  const kept = await keepNotes(ports.records, onboarding, repaired.notes);
  const shown = { ...started, issue: repaired.issue, onboarding: kept.ok ? kept.value : repaired.onboarding };
  return { view: panelView(ports, shown), report };
}
