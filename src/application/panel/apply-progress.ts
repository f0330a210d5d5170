import type { JiraError, PanelError } from '../../contract/errors';
import type { ApplyReport } from '../../contract/panel-view';
import type { NotTaken } from '../../domain/procedure/closing';
import type { AppliedPlan, PlannedSubtask } from '../../domain/procedure/plan';
import { type ExistingSubtask, moved } from '../../domain/procedure/plan-difference';
import type { StepId } from '../../domain/procedure/step-id';
import { type ActionOf, createdOf, type Telling } from '../../domain/record/apply-actions';
import { ok, type Result } from '../../domain/result';
import { linkAsWritten } from '../../domain/settings/procedure-page';
import type { Created } from './create-under-attempt';

/** What is known of the marks of *no aplica* before any of them changes. */
export interface Marks {
  /** Whether nobody gets a mail about it. */
  quietly: boolean;
  /** The ids of the subtasks that carry the mark in Jira, of those whose mark is in doubt. */
  carrying: Result<ReadonlySet<string>, JiraError>;
}

/** An action with what came of it. */
export type Done =
  | (ActionOf<'create'> & { outcome: Created })
  /** `isMarked`: it carried the mark of *no aplica*, and Jira did not let it be taken away. */
  | (ActionOf<'link'> & { outcome: Result<{ isMarked: boolean }, JiraError> })
  | (ActionOf<'lookAtMarks'> & { outcome: Marks })
  /** `wasMarked`: an earlier *Aplicar* had marked it. */
  | (ActionOf<'retire'> & { wasMarked: boolean; outcome: Result<{ isMarked: boolean; left?: NotTaken }, JiraError> })
  | (ActionOf<'reopen'> & {
      isMarked: boolean;
      wasMarked: boolean;
      outcome: Result<{ isOpen: boolean; isMarked: boolean; left?: NotTaken }, JiraError>;
    })
  | ActionOf<'keepOpen'>
  | (ActionOf<'revise'> & { outcome: Result<void, JiraError> })
  | (ActionOf<'linkProcedure'> & { outcome: Result<void, JiraError> })
  /** Jira was not asked: whatever is in doubt stays so. */
  | { kind: 'untried'; step: StepId; error: PanelError }
  /** What Jira shows of the record was brought in line with it. */
  | { kind: 'repair'; finished: StepId[]; notDone: ApplyReport['notDone'] };

/** How far an *Aplicar* has come. */
export interface Progress {
  report: ApplyReport;
  /** The plan's entries that are to be written. What failed keeps its old entry. */
  plan: AppliedPlan;
  /** The subtasks as they are by now. */
  subtasks: ExistingSubtask[];
  marks: Marks;
  /** The procedure's link as it was written just now. */
  procedureLink?: string;
  /** Own steps that changed, and whose subtask could not be told: they stay as they were. */
  untold: StepId[];
  /** Subtasks that were asked for may still appear, or marks and texts may still change. */
  isInDoubt: boolean;
}

/** @param found steps whose subtasks an earlier *Aplicar* had created, and that were taken over just now */
export function begun(subtasks: ExistingSubtask[], found: StepId[] = []): Progress {
  const report = {
    created: [],
    ...(found.length > 0 && { found }),
    linked: [],
    retired: [],
    reopened: [],
    revised: [],
    finished: [],
    failed: [],
    notDone: [],
  };
  const marks: Marks = { quietly: false, carrying: ok(new Set()) };
  return { report, plan: {}, subtasks, marks, untold: [], isInDoubt: false };
}

/** What was done so far, with one thing more: its line in the report, and what the plan keeps of it. */
export function fold(progress: Progress, done: Done): Progress {
  switch (done.kind) {
    case 'create':
      return afterCreation(progress, done);
    case 'link':
      return afterLinking(progress, done);
    case 'lookAtMarks':
      return { ...progress, marks: done.outcome };
    case 'retire':
      return afterRetiring(progress, done);
    case 'reopen':
      return afterReopening(progress, done);
    case 'keepOpen':
      return told('reopened', planned(progress, { ...done, subtask: plainly(done.subtask) }), done.step);
    case 'revise':
      return afterRevising(progress, done);
    case 'linkProcedure':
      return done.outcome.ok
        ? { ...progress, procedureLink: linkAsWritten(done.page) }
        : noted(progress, 'link', done.outcome.error);
    case 'untried':
      return failed(progress, done, done);
    case 'repair': {
      const finished = [...progress.report.finished, ...done.finished];
      const next = { ...progress, report: { ...progress.report, finished } };
      return done.notDone.reduce((before, { what, error }) => noted(before, what, error), next);
    }
  }
}

type DoneOf<Kind extends Done['kind']> = Extract<Done, { kind: Kind }>;

function afterCreation(progress: Progress, { drafts, outcome }: DoneOf<'create'>): Progress {
  const { created, failed: refused, isUnassigned, isInDoubt } = outcome;
  let next: Progress = { ...progress, isInDoubt };
  for (const { step, id, key } of created) {
    const draft = drafts.find((each) => each.step === step);
    next = told('created', planned(next, { step, subtask: draft ? createdOf(draft, { id, key }) : { id, key } }), step);
    const isKnown = next.subtasks.some((subtask) => subtask.id === id);
    if (!isKnown) next = { ...next, subtasks: [...next.subtasks, { id, key, summary: '', closed: false }] };
  }
  for (const each of refused) next = failed(next, each, each);
  return isUnassigned ? noted(next, 'assignee', { code: 'notAssignable' }) : next;
}

function afterLinking(progress: Progress, done: DoneOf<'link'>): Progress {
  if (!done.outcome.ok) return failed(progress, done, done.outcome);
  const next = told('linked', planned(progress, done), done.step);
  return done.outcome.value.isMarked ? noted(next, 'mark', { code: 'notEditable' }) : next;
}

function afterRetiring(progress: Progress, { step, subtask, wasMarked, outcome }: DoneOf<'retire'>): Progress {
  if (!outcome.ok) {
    const { marking, ...known } = subtask;
    const next = failed(progress, { step }, outcome);
    return wasNotRun(outcome.error) ? planned(next, { step, subtask: known }) : doubted(next, outcome.error);
  }
  // Where its status lets nobody edit it, the panel alone says so: asked again, Jira would answer the same.
  const { isMarked, left } = outcome.value;
  let said = planned(progress, { step, subtask: { ...plainly(subtask), retired: true } });
  if (!isMarked) said = noted(said, 'mark', { code: 'notEditable' });
  // A workflow need not have the transition everywhere: the settings say so. That it was not let through is told.
  if (left && left.why !== 'noWay') said = noted(said, 'retire', errorOf(left));
  // Marked before, and the mark was never taken away: nothing happened.
  return wasMarked && subtask.retired ? said : told('retired', said, step);
}

function afterReopening(progress: Progress, done: DoneOf<'reopen'>): Progress {
  const { step, subtask, causes, isToOpen, isClosed, isMarked, wasMarked, outcome } = done;
  if (!outcome.ok) return doubted(failed(progress, { step }, outcome), outcome.error);
  const { isOpen, isMarked: isStillMarked, left } = outcome.value;
  // It comes in anew: for what holds now.
  const anew = { because: causes, ...(isClosed && !isOpen && { closedBefore: true as const }) };
  const entry = { ...plainly(subtask), ...(isToOpen ? anew : { wasDone: true as const }) };
  let next = planned(progress, { step, subtask: entry });
  if (isClosed && isOpen) next = { ...next, subtasks: opening(next.subtasks, subtask.id) };
  if (isStillMarked) next = noted(next, 'mark', { code: 'notEditable' });
  // It is told, and then shown as closed though its fact is missing: asked again, Jira would most likely say the same.
  if (left) next = noted(next, 'reopen', errorOf(left));
  // An *Aplicar* that was cut short had marked it: the history tells both.
  if (!subtask.retired && wasMarked) next = told('retired', next, step);
  const isUnmarked = isMarked && !isStillMarked;
  return !left || isUnmarked ? told('reopened', next, step) : next;
}

/** Why a transition was not taken, as it is told. */
function errorOf(left: NotTaken): NotDone['error'] {
  switch (left.why) {
    case 'refused':
      return { code: 'jiraRefused', messages: left.messages };
    case 'fields':
      return { code: 'screenFields', fields: left.fields };
    case 'noWay':
      return { code: 'noTransition' };
  }
}

/** With what the plan is to keep of a step's subtask. */
function planned(progress: Progress, { step, subtask }: { step: StepId; subtask: PlannedSubtask }): Progress {
  return { ...progress, plan: { ...progress.plan, [step]: subtask } };
}

/** One that its status lets nobody edit is told by the panel alone: asked again, Jira would answer the same. */
function afterRevising(progress: Progress, { step, telling, outcome }: DoneOf<'revise'>): Progress {
  const next = telling ? planned(progress, { step, subtask: toldEntry(progress, step, telling, outcome) }) : progress;
  if (outcome.ok || outcome.error.code === 'jiraRefused') return told('revised', next, step);
  return doubted(failed({ ...next, untold: [...next.untold, step] }, { step }, outcome), outcome.error);
}

/** What else was done to the subtask just now is kept. */
function toldEntry(
  { plan }: Progress,
  step: StepId,
  { subtask }: Telling,
  outcome: DoneOf<'revise'>['outcome'],
): PlannedSubtask {
  const { telling: _, ...entry } = plan[step] ?? subtask;
  return !outcome.ok && !wasNotRun(outcome.error) ? { ...entry, telling: true } : entry;
}

function told(
  what: 'created' | 'linked' | 'retired' | 'reopened' | 'revised',
  progress: Progress,
  step: StepId,
): Progress {
  const { report } = progress;
  return { ...progress, report: { ...report, [what]: [...report[what], step] } };
}

/** A step once, with what came first, though more than one thing was to be done to its subtask. */
function failed(progress: Progress, { step }: { step: StepId }, { error }: { error: PanelError }): Progress {
  const { report } = progress;
  if (report.failed.some((each) => each.step === step)) return progress;
  return { ...progress, report: { ...report, failed: [...report.failed, { step, error }] } };
}

type NotDone = ApplyReport['notDone'][number];

/** Said once, however many there are. */
function noted(progress: Progress, what: NotDone['what'], error: NotDone['error']): Progress {
  const { report } = progress;
  if (report.notDone.some((each) => each.what === what)) return progress;
  return { ...progress, report: { ...report, notDone: [...report.notDone, { what, error }] } };
}

/** Without what its mark and its fact left on it, but for when that was taken back: a closing may still be on its way. */
function plainly({ id, key, because, dueLater, takenBackAt }: PlannedSubtask): PlannedSubtask {
  return {
    ...{ id, key, ...(because && { because }), ...(dueLater && { dueLater }) },
    ...(takenBackAt && { takenBackAt }),
  };
}

/** A change that may still be carried out keeps the attempt open: it would undo what the next one does. */
const doubted = (progress: Progress, error: JiraError): Progress =>
  wasNotRun(error) ? progress : { ...progress, isInDoubt: true };

/** Jira said no: there is no doubt about what it did. */
const wasNotRun = (error: JiraError) => error.code !== 'jiraUnavailable';

function opening(subtasks: ExistingSubtask[], id: string): ExistingSubtask[] {
  return subtasks.map((subtask) => (subtask.id === id ? moved(subtask, { closed: false }) : subtask));
}
