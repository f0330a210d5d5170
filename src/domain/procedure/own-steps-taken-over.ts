import type { LocalDate } from '../dates';
import type { Facts, OwnStepId } from '../facts/facts';
import { jsonOf, sameJson } from '../same-json';
import { markOf } from '../text/mark-of';
import type { AppliedOwnStep, OwnStep, OwnSteps } from './own-steps';

/**
 * The own steps that a client's plan has once *Aplicar* takes over what the settings say now. One that the settings do
 * not have any more stays, as removed, where it has a subtask or was done.
 *
 * @param present as the settings have them
 */
export function takenOver(
  applied: OwnSteps,
  present: readonly OwnStep[],
  { facts, plan }: { facts: Facts; plan: Partial<Record<OwnStepId, unknown>> },
  today?: LocalDate,
): AppliedOwnStep[] {
  const now = present.map((step) => {
    const before = applied.find(({ id, removed }) => id === step.id && !removed);
    const from = before ? before.from : today;
    return { ...step, ...(from && { from }) };
  });
  const gone = applied.filter(({ id }) => !present.some((step) => step.id === id));
  const kept = gone.filter(({ id }) => plan[id] !== undefined || facts.ownSteps?.[id] !== undefined);
  return [...now, ...kept.map((step) => ({ ...step, removed: true as const }))];
}

/** Whether two definitions of one step say the same. When it came into a plan is no part of that. */
export function isSameStep({ from: _, ...a }: AppliedOwnStep, { from: __, ...b }: AppliedOwnStep): boolean {
  return sameJson(a, b);
}

/** Tells apart what the settings say of the team's own steps, all of them, as a person is shown it; absent where there are none. */
export function markOfSteps(steps: readonly OwnStep[] = []): string | undefined {
  return steps.length > 0 ? markOf(jsonOf(steps)) : undefined;
}
