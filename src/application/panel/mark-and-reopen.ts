import type { AppError, JiraError } from '../../contract/errors';
import type { ApplyReport } from '../../contract/panel-view';
import type { Difference } from '../../domain/procedure/changes';
import type { PlannedSubtask } from '../../domain/procedure/plan';
import { planSteps, type StepStatus } from '../../domain/procedure/plan';
import type { StepId } from '../../domain/procedure/steps';
import type { Onboarding } from '../../domain/record/onboarding';
import { ok, type Result } from '../../domain/result';
import type { ClientIssue, PanelDeps } from '../ports';

export interface Marked {
  /** The plan's entries that are to be written. What failed keeps its old entry. */
  plan: Onboarding['plan'];
  /** The issue as it is after that. */
  issue: ClientIssue;
}

/** The ids of the subtasks that carry the mark in Jira, of those whose mark is in doubt. */
type Carrying = ReadonlySet<string>;

/** The steps whose mark of *no aplica* is about to change: the record says so before Jira is asked. */
export function marksToChange({ retire, reopen }: Difference, plan: Onboarding['plan']): StepId[] {
  return [...retire, ...reopen.filter((step) => plan[step]?.retired)];
}

/** The plan with these steps in doubt, so that an *Aplicar* that is cut short is taken up where it was. */
export function inDoubt(plan: Onboarding['plan'], steps: StepId[]): Onboarding['plan'] {
  const noted = { ...plan };
  for (const step of steps) {
    const planned = plan[step];
    if (planned) noted[step] = { ...planned, marking: true };
  }
  return noted;
}

/**
 * Marks subtasks as *no aplica* and reopens those that apply again, as the person who applies the plan.
 *
 * @param onboarding as it was before this *Aplicar* noted its doubts: what is in doubt in it is an earlier one's
 */
export async function markAndReopen(
  deps: PanelDeps,
  issue: ClientIssue,
  onboarding: Onboarding,
  difference: Difference,
  report: ApplyReport,
): Promise<Marked> {
  const marked: Marked = { plan: {}, issue };
  const marks = marksToChange(difference, onboarding.plan);
  const quietly = marks.length > 1 && (await deps.asUser.mayEditQuietly(issue.projectId));
  const carrying = await readCarrying(deps, onboarding, difference);
  for (const step of planSteps(onboarding.facts, onboarding.plan)) {
    const toRetire = difference.retire.includes(step.id);
    const toReopen = difference.reopen.includes(step.id);
    if ((toRetire || toReopen) && !carrying.ok) report.failed.push({ step: step.id, error: carrying.error });
    else if (toRetire && carrying.ok) await retire(deps, step, carrying.value, quietly, marked, report);
    else if (toReopen && carrying.ok) await reopen(deps, step, carrying.value, quietly, marked, report);
    else if (isOpenAgain(step, issue)) keepOpen(step, marked, report);
  }
  return marked;
}

/** Asked only about what an earlier *Aplicar* left in doubt: it is not marked, and commented on, again. */
async function readCarrying(
  deps: PanelDeps,
  { plan }: Onboarding,
  { retire: toRetire, reopen: toReopen }: Difference,
): Promise<Result<Carrying, AppError>> {
  const doubted = [...toRetire, ...toReopen].flatMap((step) => (plan[step]?.marking ? [plan[step].id] : []));
  return doubted.length === 0 ? ok(new Set<string>()) : deps.asUser.readRetired(doubted);
}

async function retire(
  deps: PanelDeps,
  { id, subtask, retiredBecause }: StepStatus,
  carrying: Carrying,
  quietly: boolean,
  marked: Marked,
  report: ApplyReport,
): Promise<void> {
  if (!subtask) return;
  const isMarked = carrying.has(subtask.id);
  const mark = { id: subtask.id, isMarked, quietly };
  const done = await deps.asUser.markRetired(mark, retiredBecause, deps.settings);
  if (!done.ok) {
    report.failed.push({ step: id, error: done.error });
    if (wasNotRun(done.error)) marked.plan[id] = without(subtask);
    return;
  }
  // Where its status lets nobody edit it, the panel alone says so: asked again, Jira would answer the same.
  marked.plan[id] = { ...plainly(subtask), retired: true };
  if (!done.value.isMarked) noteOnce(report, 'mark', { code: 'notEditable' });
  // Marked before, and the mark was never taken away: nothing happened.
  if (!isMarked || !subtask.retired) report.retired.push(id);
}

async function reopen(
  deps: PanelDeps,
  { id, subtask, state, causes }: StepStatus,
  carrying: Carrying,
  quietly: boolean,
  marked: Marked,
  report: ApplyReport,
): Promise<void> {
  if (!subtask) return;
  const isClosed = marked.issue.subtasks.some((existing) => existing.id === subtask.id && existing.closed);
  const isMarked = subtask.retired === true || subtask.marking === true;
  const asked = { id: subtask.id, isClosed, isToOpen: state === 'pending', isMarked, quietly };
  const reopened = await deps.asUser.reopen(asked, deps.settings);
  if (!reopened.ok) {
    report.failed.push({ step: id, error: reopened.error });
    return;
  }
  // It comes in anew: for what holds now.
  const plain = { ...plainly(subtask), ...(state === 'pending' && { because: causes }) };
  marked.plan[id] = state === 'done' ? { ...plain, wasDone: true } : plain;
  if (isClosed && reopened.value.isOpen) marked.issue = opening(marked.issue, subtask.id);
  if (reopened.value.isMarked) noteOnce(report, 'mark', { code: 'notEditable' });
  // It is told, and then shown as closed though its fact is missing: asked again, Jira would most likely say the same.
  const { refused } = reopened.value;
  if (refused) noteOnce(report, 'reopen', { code: 'jiraRefused', messages: refused });
  // An *Aplicar* that was cut short had marked it: the history tells both.
  if (!subtask.retired && carrying.has(subtask.id)) report.retired.push(id);
  if (!refused || isMarked) report.reopened.push(id);
}

type NotDone = ApplyReport['notDone'][number];

/** Said once, however many there are. */
export function noteOnce({ notDone }: ApplyReport, what: NotDone['what'], error: NotDone['error']): void {
  if (!notDone.some((each) => each.what === what)) notDone.push({ what, error });
}

/** Without what its mark and its fact left on it. */
function plainly({ id, key, because, dueLater }: PlannedSubtask): PlannedSubtask {
  return { id, key, ...(because && { because }), ...(dueLater && { dueLater }) };
}

/** Jira said no: there is no doubt about what it did. */
const wasNotRun = (error: JiraError) => error.code !== 'jiraUnavailable';

function without(subtask: NonNullable<StepStatus['subtask']>): NonNullable<StepStatus['subtask']> {
  const { marking, ...known } = subtask;
  return known;
}

/** Its fact was withdrawn, and it is open already: by an *Aplicar* that was cut short, or by hand. */
function isOpenAgain({ state, subtask }: StepStatus, issue: ClientIssue): boolean {
  const isOpen = issue.subtasks.some((existing) => existing.id === subtask?.id && !existing.closed);
  return isOpen && state === 'pending' && subtask?.wasDone === true;
}

function keepOpen({ id, subtask }: StepStatus, marked: Marked, report: ApplyReport): void {
  if (!subtask) return;
  marked.plan[id] = plainly(subtask);
  report.reopened.push(id);
}

function opening(issue: ClientIssue, id: string): ClientIssue {
  const subtasks = issue.subtasks.map((subtask) => (subtask.id === id ? { ...subtask, closed: false } : subtask));
  return { ...issue, subtasks };
}
