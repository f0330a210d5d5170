import type { Instant } from '../dates';
import type { Facts } from '../facts/facts';
import { isOwnStepId } from '../facts/own-steps-done';
import type { ClosingNotes } from './closing';
import type { DueLater } from './due';
import type { OwnSteps } from './own-steps';
import { type Cause, STEPS, type StepId } from './step-id';
import { knownSteps, type Step } from './steps';

/** What the plan that was last applied says of each step. */
export type AppliedPlan = Partial<Record<StepId, PlannedSubtask>>;

/** The steps that have a subtask, each with it, in the procedure's order. */
export function plannedSubtasks(plan: AppliedPlan): { step: StepId; subtask: PlannedSubtask }[] {
  return stepsOf(plan).flatMap((step) => {
    const subtask = plan[step];
    return subtask ? [{ step, subtask }] : [];
  });
}

/** Every step that something is known of by its id: the procedure's, then those of the team. */
export function stepsOf(byStep: Partial<Record<StepId, unknown>>): StepId[] {
  return [...STEPS, ...Object.keys(byStep).filter(isOwnStepId)];
}

export type StepState = 'pending' | 'done' | 'retired';

export interface StepStatus extends Step {
  state: StepState;
  /** Why it applies. Of a done step that has a subtask: why it came in. */
  causes: Cause[];
  /** Its subtask, where one was created or linked. */
  subtask?: PlannedSubtask;
  /** Why it does not apply; empty unless retired. */
  retiredBecause: Cause[];
}

/**
 * The steps of this client's procedure with their state. A step that never applied is not among them; one that has a
 * subtask always is. A step is done as soon as its fact is recorded, with or without a subtask.
 */
export function planSteps(facts: Facts, plan: AppliedPlan, ownSteps: OwnSteps): StepStatus[] {
  const known: StepStatus[] = [];
  for (const { step, leftOut } of knownSteps(facts, ownSteps)) {
    const subtask = plan[step.id];
    const state = stateOf(step, subtask !== undefined);
    if (!state) continue;
    const retiredBecause = state === 'retired' ? leftOut() : [];
    // What brought a done step in is over, mostly by its being done: it is told as it was then.
    const causes = state === 'done' && subtask?.because ? subtask.because : step.causes;
    // The step was made for this call; to copy each took more time than all the rest.
    const status: StepStatus = Object.assign(step, { causes, state, retiredBecause });
    if (subtask) status.subtask = subtask;
    known.push(status);
  }
  return known;
}

function stateOf(step: Step, hasSubtask: boolean): StepState | undefined {
  const belongs = hasSubtask || step.causes.length > 0;
  if (step.done && belongs) return 'done';
  if (step.applies) return 'pending';
  return hasSubtask ? 'retired' : undefined;
}

/** Given to another issue, made an issue of its own, or deleted (or hidden from the app: Jira does not tell which). */
export type Away = 'moved' | 'converted' | 'deleted';

/** The subtask of a step, as the plan that was last applied knows it. */
export interface PlannedSubtask extends ClosingNotes {
  id: string;
  key: string;
  /** Marked as *no aplica* in Jira. */
  retired?: true;
  /** An *Aplicar* began to mark it, or to take the mark away, and nobody knows whether Jira did. */
  marking?: true;
  /** An *Aplicar* began to tell it that its step was changed, and nobody knows whether Jira did. */
  telling?: true;
  /** Its fact was recorded at some time: if the fact goes, the subtask is to be reopened. */
  wasDone?: true;
  /** It was closed when its step came to be done again, and Jira did not open it: that closing says nothing of the step. */
  closedBefore?: true;
  /** When its fact was taken back; absent while there is one, and where there never was. */
  takenBackAt?: Instant;
  /** Why its step was part of the procedure when it came in; absent where it came in before that was kept. */
  because?: Cause[];
  /** Not among the subtasks any more, and what became of it. No key leads to it. */
  away?: Away;
  /** It gets its due date once its milestone is reached, by the rule that was in force when it was created. */
  dueLater?: DueLater;
}

/**
 * The keys, as the plan has them, of our subtasks that are not open in Jira: closed, or deleted. Told by id, since keys
 * change when an issue is moved.
 */
export function notOpen(plan: AppliedPlan, existing: readonly { id: string; closed: boolean }[]): Set<string> {
  const isOpen = (id: string) => existing.some((subtask) => subtask.id === id && !subtask.closed);
  return new Set(plannedSubtasks(plan).flatMap(({ subtask: { id, key } }) => (isOpen(id) ? [] : [key])));
}
