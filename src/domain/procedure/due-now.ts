import type { LocalDate } from '../dates';
import { dueDate } from './due';
import { planSteps } from './plan';
import type { ExistingSubtask, Planned } from './plan-difference';
import type { StepId } from './step-id';

/**
 * The subtasks whose milestone was reached after they were created, each with the day on which it is due now. One that
 * is not among the any more is not dated by facts that are not its own; back again, it is.
 */
export function dueNow(
  { facts, plan, ownSteps }: Omit<Planned, 'settings'>,
  existing: ExistingSubtask[],
): { step: StepId; id: string; due: LocalDate }[] {
  return planSteps(facts, plan, ownSteps).flatMap(({ id: step, state, subtask }) => {
    const isThere = existing.some(({ id }) => id === subtask?.id);
    const due = isThere && state === 'pending' && subtask?.dueLater ? dueDate(subtask.dueLater, facts) : undefined;
    return due && subtask ? [{ step, id: subtask.id, due: due.day }] : [];
  });
}
