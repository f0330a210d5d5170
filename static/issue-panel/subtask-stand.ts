import type { StepStatus } from '../../src/domain/procedure/plan';
import { type ExistingSubtask, onlyUnmarked, type PlanDifference } from '../../src/domain/procedure/plan-difference';
import type { StepId } from '../../src/domain/procedure/step-id';
import type { Summary } from '../../src/domain/procedure/summary';

/** What *Aplicar* will do to a subtask: the client's track says the same of its row. */
export type Coming =
  | 'retire'
  /** The settings say otherwise of the team's own step than when the plan was applied. */
  | 'revise'
  /** It is marked as *no aplica*: only the mark goes. */
  | 'unmark'
  /** It is closed, and its step applies again… */
  | 'reopenApplying'
  /** …or its fact was withdrawn. */
  | 'reopenWithdrawn';

/** How a step stands, as its own subtask's panel says it. */
export interface SubtaskStand {
  /** As it will be, as in the client's track: why it will apply or not. */
  step: StepStatus;
  /** `asked`: its fact is missing. `changing`: first the plan is to be applied, and nothing is asked here before. */
  is: 'asked' | 'done' | 'retired' | 'changing';
  coming?: Coming;
  /** Somebody closed it in Jira already. */
  isClosed: boolean;
}

/**
 * How the step of a subtask stands. Gates ask as the plan was applied; what the settings say of a step of the team's since is
 * what *Aplicar* will do, and the client's panel asks for that first.
 *
 * @returns undefined for a step that is not part of the plan
 */
export function subtaskStand(
  id: StepId,
  { steps }: Pick<Summary, 'steps'>,
  difference: PlanDifference,
  subtasks: ExistingSubtask[],
): SubtaskStand | undefined {
  const now = steps.find((step) => step.id === id);
  if (!now) return undefined;
  const coming = comingTo(now, difference, subtasks);
  const step = (coming && difference.after.find((each) => each.id === id)) ?? now;
  const isClosed = subtasks.some((subtask) => subtask.id === now.subtask?.id && subtask.closed);
  return { step, is: standing(now, step), isClosed, ...(coming && { coming }) };
}

function standing(now: StepStatus, after: StepStatus): SubtaskStand['is'] {
  if (now.state !== after.state) return 'changing';
  return now.state === 'pending' ? 'asked' : now.state;
}

/** As the track marks its row: what is told first comes first. */
function comingTo(now: StepStatus, difference: PlanDifference, subtasks: ExistingSubtask[]): Coming | undefined {
  const { id, state, subtask } = now;
  // One that does not apply by its facts is said not to, marked or not.
  if (difference.retire.includes(id)) return state === 'retired' ? undefined : 'retire';
  if (onlyUnmarked(difference, subtasks).includes(id)) return 'unmark';
  if (difference.reopen.includes(id))
    return subtask?.retired || subtask?.marking ? 'reopenApplying' : 'reopenWithdrawn';
  return difference.revise.some((each) => each === id) ? 'revise' : undefined;
}
