import type { Facts, OwnStepId } from '../facts/facts';
import type { Attention } from './attention';
import { isToClose, type NotClosed, toldReason } from './closing';
import { isDue } from './own-step-rule';
import type { AppliedOwnStep, OwnStep, OwnSteps } from './own-steps';
import { isSameStep, takenOver } from './own-steps-taken-over';
import { type AppliedPlan, type PlannedSubtask, plannedSubtasks, planSteps, type StepStatus } from './plan';
import type { StepId } from './step-id';

/** A subtask of the client's issue, as Jira shows it. */
export interface ExistingSubtask {
  id: string;
  key: string;
  summary: string;
  /** In a status of the category *done*. */
  closed: boolean;
  /** Its status as Jira calls it, and whether work has begun; absent where Jira does not say. */
  status?: { name: string; isBegun: boolean };
  /** Jira's ids of its status and its type, where they are known. */
  statusId?: string;
  typeId?: string;
}

/** A subtask that was led to another status a moment ago: what Jira called the one before does not hold any more. */
export function moved({ status, statusId, ...subtask }: ExistingSubtask, now: Pick<ExistingSubtask, 'closed'>) {
  return { ...subtask, ...now };
}

/**
 * The difference between the plan that should be and the subtasks that are. Steps that are in none of these lists are
 * kept as they are.
 */
export interface PlanDifference {
  /** All steps as *Aplicar* would have them: what the lists are about. */
  after: StepStatus[];
  /** Steps that need a subtask and never had one. */
  create: StepId[];
  /** Steps whose subtask someone deleted: offered, not made again behind their back. */
  deleted: StepId[];
  /** Steps whose subtask was given to another issue, or made an issue of its own: offered in the same way. */
  moved: StepId[];
  /** Steps whose subtask stays as it is. */
  keep: StepId[];
  /** Subtasks to be marked as *no aplica*. */
  retire: StepId[];
  /** Subtasks marked or closed whose step is to be done (again). */
  reopen: StepId[];
  /**
   * Own steps that the settings say otherwise of than when the plan was applied, with a subtask or without one that is
   * there, as far as none of the lists above tells it: what gates ask changes with them.
   */
  revise: OwnStepId[];
  /** Subtasks left open although their fact is recorded. */
  finish: StepId[];
  /** The same, where the app does not try again before something changes. */
  stuck: StepId[];
  /** Of both, those that are known to stay open, with the reason. */
  leftOpen: { step: StepId; because: NotClosed }[];
  /** Closed in Jira while their fact is missing: shown, not counted. */
  closedWithoutFact: StepId[];
  /** Subtasks of the issue that are no step's: they can be linked instead of created. */
  unlinked: ExistingSubtask[];
}

/** What of a record says which subtasks a client should have. */
export interface Planned {
  facts: Facts;
  plan: AppliedPlan;
  /** The team's own steps as the plan was last applied with them… */
  ownSteps: OwnSteps;
  /** …and as the project's settings have them. */
  settings: { ownSteps?: readonly OwnStep[] };
}

/** The steps of a client as *Aplicar* would have them: with the team's own as the settings have them now. */
export function toBe({ facts, plan, ownSteps, settings }: Planned): StepStatus[] {
  return planSteps(facts, plan, takenOver(ownSteps, settings.ownSteps ?? [], { facts, plan }));
}

export function planDifference(planned: Planned, existing: ExistingSubtask[]): PlanDifference {
  const { plan } = planned;
  const after = toBe(planned);
  const difference: PlanDifference = {
    after,
    create: [],
    deleted: [],
    moved: [],
    keep: [],
    retire: [],
    reopen: [],
    revise: [],
    finish: [],
    stuck: [],
    leftOpen: [],
    closedWithoutFact: [],
    unlinked: existing.filter(({ id }) => !plannedSubtasks(plan).some(({ subtask }) => subtask.id === id)),
  };
  for (const step of after) {
    const list = listFor(step, existing);
    if (list) difference[list].push(step.id);
    const because = step.subtask && toldReason(step.subtask);
    if (because && (list === 'finish' || list === 'stuck')) difference.leftOpen.push({ step: step.id, because });
  }
  difference.revise = revised(planned, difference);
  return difference;
}

/**
 * Those that the settings say otherwise of and that are to be done, as they say or as the plan was applied: gates ask for
 * the one now, and for the other after *Aplicar*. One that is created or marked is told by that.
 */
function revised(planned: Planned, { after, create, retire }: PlanDifference): OwnStepId[] {
  const { facts, ownSteps: applied, settings } = planned;
  const taken = takenOver(applied, settings.ownSteps ?? [], planned);
  const isOther = (before: AppliedOwnStep) => !taken.some((now) => now.id === before.id && isSameStep(before, now));
  const isToDo = (before: AppliedOwnStep) =>
    isDue(facts, before) || after.some(({ id, state }) => id === before.id && state === 'pending');
  const isTold = ({ id }: AppliedOwnStep) => create.includes(id) || retire.includes(id);
  return applied.filter((step) => isOther(step) && isToDo(step) && !isTold(step)).map(({ id }) => id);
}

type StepList = Exclude<keyof PlanDifference, 'after' | 'unlinked' | 'leftOpen' | 'revise'>;

function listFor(step: StepStatus, existing: ExistingSubtask[]): StepList | undefined {
  const planned = step.subtask;
  if (!planned) return step.state === 'pending' ? 'create' : undefined;
  const found = existing.find((subtask) => subtask.id === planned.id);
  if (!found) return step.state === 'pending' ? (isElsewhere(planned) ? 'moved' : 'deleted') : undefined;
  switch (step.state) {
    case 'retired':
      return planned.retired && !planned.marking ? 'keep' : 'retire';
    case 'done':
      if (planned.retired || planned.marking) return 'reopen';
      if (found.closed) return 'keep';
      return isToClose(planned, found.statusId) ? 'finish' : 'stuck';
    case 'pending':
      if (planned.retired || planned.marking) return 'reopen';
      if (!found.closed) return 'keep';
      return planned.wasDone ? 'reopen' : 'closedWithoutFact';
  }
}

/** Not ours to judge or to close any more; back where it was, it is known again. */
const isElsewhere = ({ away }: PlannedSubtask) => away === 'moved' || away === 'converted';

/**
 * What of a difference waits for a person. Discarding is such a change too: its subtasks are marked on *Aplicar*.
 *
 * @param isClosedEarly whether the client's issue is closed in Jira though the client is not live
 */
export function attentionOf(difference: PlanDifference, isClosedEarly = false): Attention[] {
  const isFight = ({ because }: PlanDifference['leftOpen'][number]) => because.why === 'reopened';
  return [
    ...(needsApplying(difference) ? (['toApply'] as const) : []),
    ...(difference.closedWithoutFact.length > 0 ? (['closedWithoutFact'] as const) : []),
    ...(difference.deleted.length > 0 ? (['deletedSubtask'] as const) : []),
    ...(difference.moved.length > 0 ? (['movedSubtask'] as const) : []),
    ...(difference.leftOpen.some((each) => !isFight(each)) ? (['openInJira'] as const) : []),
    ...(difference.leftOpen.some(isFight) ? (['reopenedAgain'] as const) : []),
    ...(isClosedEarly ? (['closedEarly'] as const) : []),
  ];
}

/**
 * Of those that *Aplicar* takes up again, the subtasks of which only the mark of *no aplica* goes: they are open as it is,
 * or their step is done. The others were closed, and are opened.
 */
export function onlyUnmarked({ after, reopen }: PlanDifference, existing: readonly ExistingSubtask[]): StepId[] {
  const isClosed = ({ subtask }: StepStatus) => existing.some(({ id, closed }) => id === subtask?.id && closed);
  const known = after.filter(({ id }) => reopen.includes(id));
  return known.filter((step) => step.state === 'done' || !isClosed(step)).map(({ id }) => id);
}

/** What *Aplicar* does, and a person is shown before it does. */
export const SHOWN = ['create', 'retire', 'reopen', 'revise'] as const;

/** Whether *Aplicar* has anything to do. Finishing is done without being asked, deleted subtasks only when asked. */
export function needsApplying(difference: PlanDifference): boolean {
  return SHOWN.some((what) => difference[what].length > 0);
}
