import type { LocalDate } from '../dates';
import type { AccountId, Facts, Party } from '../facts/facts';
import { type DueLater, type DueRule, dueDate } from '../procedure/due';
import type { Step, StepId } from '../procedure/steps';
import type { DueDay } from '../procedure/working-days';
import type { PartyRule, ProjectSettings } from './settings';

/** What of a project's settings says when a subtask is due. */
export interface DueSettings extends Pick<ProjectSettings, 'dueDays' | 'holidays'> {
  parties: Partial<Record<Party, Pick<PartyRule, 'due'>>>;
  steps: Partial<Record<StepId, Pick<PartyRule, 'due'>>>;
}

/** Without what else the settings have of parties and steps. */
export function dueSettings({ parties, steps, dueDays, holidays }: ProjectSettings): DueSettings {
  return { parties: duesOf(parties), steps: duesOf(steps), dueDays, holidays };
}

function duesOf<K extends string>(rules: Partial<Record<K, PartyRule>>): Partial<Record<K, Pick<PartyRule, 'due'>>> {
  const dues: Partial<Record<K, Pick<PartyRule, 'due'>>> = {};
  for (const key in rules) {
    const due = rules[key]?.due;
    if (due) dues[key] = { due };
  }
  return dues;
}

/**
 * When a new subtask is due: on a day, or by a rule whose milestone has not been reached; nothing where the settings
 * have no rule for its step.
 */
export function dueOf(
  settings: DueSettings,
  { id, owedBy }: Pick<Step, 'id' | 'owedBy'>,
  facts: Facts,
  createdOn: LocalDate,
): { due?: DueDay; dueLater?: DueLater } {
  const rule = dueRuleOf(settings, id, owedBy);
  if (!rule) return {};
  const { dueDays: count, holidays } = settings;
  const isCounted = count === 'calendar' || holidays === 'none';
  const dueLater: DueLater = { ...rule, count, createdOn, ...(!isCounted && { holidays }) };
  const due = dueDate(dueLater, facts);
  return due ? { due } : { dueLater };
}

/** Who gets a step's subtask: the step's own assignee, or that of the party that owes it. */
export function assigneeOf(settings: ProjectSettings, step: StepId, owedBy: Party): AccountId | undefined {
  return settings.steps[step]?.assignee ?? settings.parties[owedBy]?.assignee;
}

/** When a step's subtask is due, as a rule: the step's own, or that of the party that owes it. */
export function dueRuleOf(settings: DueSettings, step: StepId, owedBy: Party): DueRule | undefined {
  return settings.steps[step]?.due ?? settings.parties[owedBy]?.due;
}
