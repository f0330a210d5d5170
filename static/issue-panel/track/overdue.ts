import type { LocalDate } from '../../../src/domain/dates';
import type { StepStatus } from '../../../src/domain/procedure/plan';
import type { ExistingSubtask } from '../../../src/domain/procedure/plan-difference';

/**
 * Whether a step is late: it is still to be done, its subtask is open, and the day on which that is due is over. Nobody is
 * late with a step that is done or does not apply any more, though its subtask stays open until *Aplicar* closes it.
 */
export function isOverdue(
  { state }: Pick<StepStatus, 'state'>,
  subtask: Pick<ExistingSubtask, 'closed'> | undefined,
  due: LocalDate | undefined,
  today: LocalDate,
): boolean {
  return state === 'pending' && !subtask?.closed && due !== undefined && due < today;
}
