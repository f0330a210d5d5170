import type { AppError } from '../../contract/errors';
import type { ApplyRequest } from '../../contract/panel-calls';
import type { Applied, ApplyReport } from '../../contract/panel-view';
import { changes, type Difference } from '../../domain/procedure/changes';
import type { PlannedSubtask } from '../../domain/procedure/plan';
import { plannedSubtasks, planSteps, type StepStatus } from '../../domain/procedure/plan';
import { STEPS, type StepId } from '../../domain/procedure/steps';
import type { HistoryEntry, Onboarding } from '../../domain/record/onboarding';
import { rememberDone } from '../../domain/record/record';
import { fail, ok, type Result } from '../../domain/result';
import { dueOf } from '../../domain/settings/due-rules';
import type { Caller, ClientIssue, KeyPointer, PanelDeps, PanelPorts } from '../ports';
import { keepNotes, refreshCopy, repairIssue, sameJson } from '../repair/repair-issue';
import { writeOnFresh } from '../write-on-fresh';
import { createSubtasks } from './create-subtasks';
import { markAndReopen, marksToChange, noteOnce } from './mark-and-reopen';
import { openToEdit } from './open-issue';
import { panelView } from './open-panel';
import { linkAsWritten } from './procedure-link';
import { asSeen } from './record-settings';

/** The attempt that no creation ever has: a linked subtask is known by its id alone. */
const LINKED_BY_HAND = 0;

export type Choices = Pick<ApplyRequest, 'link' | 'recreate' | 'shown'>;

/**
 * Makes the client's subtasks what the facts ask for: creates, links, marks as *no aplica*, reopens. As the person who
 * pressed *Aplicar*, so that Jira decides what they may. Twice is once; what could not be done is done by pressing again.
 */
export async function applyPlan(
  ports: PanelPorts,
  caller: Caller,
  request: ApplyRequest,
): Promise<Result<Applied, AppError>> {
  const opened = await openToEdit(ports, caller);
  if (!opened.ok) return opened;
  const { deps, issue, onboarding } = opened.value;
  return onboarding ? applyTo(deps, caller, issue, onboarding, request) : fail({ code: 'notStarted' });
}

/** Applies to an issue and a record that were read just now. */
export async function applyTo(
  deps: PanelDeps,
  caller: Caller,
  issue: ClientIssue,
  onboarding: Onboarding,
  choices: Choices,
): Promise<Result<Applied, AppError>> {
  const report = noReport();
  const difference = changes(onboarding.facts, onboarding.plan, issue.subtasks);
  const wrong = wrongChoice(difference, choices, onboarding.plan);
  if (wrong) return fail(wrong);
  if (isMoreThanShown(difference, choices.shown)) return fail({ code: 'planChanged' });

  const isChosen = (step: StepId) => choices.recreate.includes(step) || choices.link[step] !== undefined;
  const wanted = [...difference.create, ...gone(difference).filter(isChosen)];
  const toCreate = wanted.filter((step) => choices.link[step] === undefined);
  const creation = await createSubtasks(deps, caller, issue, onboarding, {
    create: toCreate,
    change: [...wanted.filter((step) => choices.link[step]), ...difference.retire, ...difference.reopen],
    marks: marksToChange(difference, onboarding.plan),
  });
  if (!creation.ok) return creation;
  const { subtasks, found, failed } = creation.value;
  if (found.length > 0) report.found = found;
  report.failed.push(...failed);
  if (creation.value.unassigned) report.notDone.push({ what: 'assignee', error: { code: 'notAssignable' } });

  const planned = new Map<StepId, PlannedSubtask>();
  const today = deps.clock.today(deps.settings.timeZone);
  const steps = planSteps(onboarding.facts, onboarding.plan);
  for (const { step, id, key } of subtasks) {
    const created = steps.find((each) => each.id === step);
    const { dueLater } = created ? dueOf(deps.settings, created, onboarding.facts, today) : {};
    planned.set(step, { id, key, ...because(created), ...(dueLater && { dueLater }) });
    if (!found.includes(step)) report.created.push(step);
  }
  for (const step of wanted) {
    const linked = difference.unlinked.find((subtask) => subtask.id === choices.link[step]);
    if (!linked) continue;
    const known = await deps.asUser.writeMarker(linked.id, { attempt: LINKED_BY_HAND, step });
    if (!known.ok) report.failed.push({ step, error: known.error });
    else {
      const { id, key } = linked;
      planned.set(step, { id, key, ...because(steps.find((each) => each.id === step)) });
      report.linked.push(step);
    }
  }
  const marked = await markAndReopen(deps, issue, onboarding, difference, report);
  const linked = await linkProcedure(deps, issue, onboarding, report);

  const merge = (record: Onboarding): Onboarding => {
    const { attempt, ...rest } = record;
    const keepAttempt = attempt && attempt.number !== creation.value.finishedAttempt ? { attempt } : {};
    const plan = { ...record.plan, ...Object.fromEntries(planned), ...marked.plan };
    // A fact may have been recorded meanwhile for a subtask that is only now part of the plan.
    const version = deps.procedure && { procedureVersion: deps.procedure.version };
    const merged = { ...rest, ...keepAttempt, ...version, plan: rememberDone(record.facts, plan), ...linked };
    return asSeen(merged, deps.settings, issue);
  };
  const present = withNew(issue, subtasks).subtasks.map(({ id }) => id);
  const saved = await saveMerged(deps, caller, creation.value.onboarding, merge, report, present);
  if (!saved.ok) return saved;
  return ok(await finishUp(deps, withNew(marked.issue, subtasks), saved.value, report));
}

/**
 * The last part: what Jira shows of the record. Nothing of the plan hangs on it. The read copy is the app's own, so it
 * is written as the app: written as the person, it would come back as an event about somebody else's change.
 */
async function finishUp(
  deps: PanelDeps,
  issue: ClientIssue,
  onboarding: Onboarding,
  report: ApplyReport,
): Promise<Applied> {
  const toFinish = changes(onboarding.facts, onboarding.plan, issue.subtasks).finish;
  if (toFinish.length > 0) {
    const repaired = await repairIssue(deps, issue, onboarding);
    report.finished.push(...toFinish.filter((step) => repaired.finished.includes(onboarding.plan[step]?.id ?? '')));
    for (const { what, error } of repaired.notDone) noteOnce(report, what, error);
    const kept = await keepNotes(deps.records, onboarding, repaired.notes);
    return { view: panelView(deps, repaired.issue, kept.ok ? kept.value : repaired.onboarding), report };
  }
  const copied = await refreshCopy(deps.asApp, issue, onboarding);
  if (!copied.ok) report.notDone.push({ what: 'copy', error: copied.error });
  return { view: panelView(deps, issue, onboarding), report };
}

/** Steps whose subtask is not the client's any more: offered, to be created again or linked. */
const gone = ({ deleted, moved }: Difference): StepId[] => [...deleted, ...moved];

/**
 * Why these choices cannot be carried out, all of them: nothing is done then. A link that an earlier press made already
 * is none of them.
 */
export function wrongChoice(difference: Difference, { link }: Choices, plan: Onboarding['plan']): AppError | undefined {
  const chosen = STEPS.flatMap((step) => (link[step] === undefined ? [] : [{ step, id: link[step] }]));
  for (const [index, { step, id }] of chosen.entries()) {
    if (plan[step]?.id === id) continue;
    const isTwice = chosen.slice(0, index).some((earlier) => earlier.id === id);
    const isOthers = plannedSubtasks(plan).some(({ subtask }) => subtask.id === id);
    if (isTwice || isOthers) return { code: 'subtaskOfOtherStep', id };
    if (!difference.unlinked.some((subtask) => subtask.id === id)) return { code: 'unknownSubtask', id };
    if (![...difference.create, ...gone(difference)].includes(step)) return { code: 'stepNeedsNoSubtask', step };
  }
  return undefined;
}

/** Less is as shown: an earlier press, or somebody else, did the rest. */
function isMoreThanShown(difference: Difference, shown: Choices['shown']): boolean {
  if (!shown) return false;
  return (['create', 'retire', 'reopen'] as const).some((what) =>
    difference[what].some((step) => !shown[what].includes(step)),
  );
}

async function linkProcedure(
  deps: PanelDeps,
  issue: ClientIssue,
  onboarding: Onboarding,
  report: ApplyReport,
): Promise<{ procedureLink?: string }> {
  const { procedure } = deps.settings;
  const wanted = linkAsWritten(procedure);
  if (onboarding.procedureLink === wanted) return {};
  const written = await deps.asUser.linkProcedure(issue.id, procedure);
  if (written.ok) return { procedureLink: wanted };
  report.notDone.push({ what: 'link', error: written.error });
  return {};
}

/**
 * Stores what was done, with the keys of the subtasks that are `present`, by their ids. If someone recorded a fact meanwhile, it is kept: only plan and link are ours to
 * change here.
 */
async function saveMerged(
  deps: PanelDeps,
  caller: Caller,
  onboarding: Onboarding,
  merge: (record: Onboarding) => Onboarding,
  report: ApplyReport,
  present: string[],
): Promise<Result<Onboarding, AppError>> {
  return writeOnFresh(deps.records, onboarding, (current) => {
    const merged = merge(current);
    const entry = historyEntry(deps, caller, merged, report);
    if (!entry && sameJson(current, merged)) return ok(undefined);
    const next = entry ? { ...merged, history: entry.number } : merged;
    return ok({ next, entries: entry ? [entry] : [], pointers: pointersOf(next, present) });
  });
}

function historyEntry(
  deps: PanelDeps,
  caller: Caller,
  onboarding: Onboarding,
  report: ApplyReport,
): HistoryEntry | undefined {
  const { linked, retired, reopened } = report;
  // What an earlier applying created stands in no entry yet.
  const created = [...report.created, ...(report.found ?? [])];
  if (created.length + linked.length + retired.length + reopened.length === 0) return undefined;
  const plan = { created, linked, retired, reopened };
  return {
    number: onboarding.history + 1,
    at: deps.clock.now(),
    by: caller.accountId,
    kind: 'apply',
    changes: [],
    plan,
  };
}

/** No key of a subtask that the issue has no more: it may be another's by now. */
function pointersOf({ issueId, issueKey, plan }: Onboarding, present: string[]): KeyPointer[] {
  const ofSubtasks = plannedSubtasks(plan).flatMap(({ step, subtask }) =>
    present.includes(subtask.id) ? [{ issueKey: subtask.key, issueId, step }] : [],
  );
  return [{ issueKey, issueId }, ...ofSubtasks];
}

/** Why a step comes in, kept with its subtask. */
const because = (step: StepStatus | undefined) => (step ? { because: step.causes } : {});

function withNew(issue: ClientIssue, created: { id: string; key: string }[]): ClientIssue {
  const known = (id: string) => issue.subtasks.some((subtask) => subtask.id === id);
  const added = created.filter(({ id }) => !known(id)).map(({ id, key }) => ({ id, key, summary: '', closed: false }));
  return { ...issue, subtasks: [...issue.subtasks, ...added] };
}

function noReport(): ApplyReport {
  return { created: [], linked: [], retired: [], reopened: [], finished: [], failed: [], notDone: [] };
}
