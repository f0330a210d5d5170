import type { LocalDate } from '../dates';
import type { AccountId, Facts, Party } from '../facts/facts';
import { type DueLater, type DueRule, dueDate } from '../procedure/due';
import type { Step, StepId } from '../procedure/steps';
import type { ProjectSettings } from './settings';

/**
 * When a new subtask is due: on a day, or by a rule whose milestone has not been reached; nothing where the settings
 * have no rule for its step.
 */
export function dueOf(
  settings: ProjectSettings,
  { id, owedBy }: Pick<Step, 'id' | 'owedBy'>,
  facts: Facts,
  createdOn: LocalDate,
): { due?: LocalDate; dueLater?: DueLater } {
  const rule = dueRuleOf(settings, id, owedBy);
  if (!rule) return {};
  const dueLater: DueLater = { ...rule, count: settings.dueDays, createdOn };
  const due = dueDate(dueLater, facts);
  return due ? { due } : { dueLater };
}

/** Who gets a step's subtask: the step's own assignee, or that of the party that owes it. */
export function assigneeOf(settings: ProjectSettings, step: StepId, owedBy: Party): AccountId | undefined {
  return settings.steps[step]?.assignee ?? settings.parties[owedBy]?.assignee;
}

/** When a step's subtask is due, as a rule: the step's own, or that of the party that owes it. */
export function dueRuleOf(settings: ProjectSettings, step: StepId, owedBy: Party): DueRule | undefined {
  return settings.steps[step]?.due ?? settings.parties[owedBy]?.due;
}
