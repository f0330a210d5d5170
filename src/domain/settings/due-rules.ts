import type { LocalDate } from '../dates';
import type { AccountId, Facts, Party } from '../facts/facts';
import { type DueLater, type DueRule, dueDate } from '../procedure/due';
import { isOwn, type ProcedureStep, type StepId } from '../procedure/step-id';
import type { Step } from '../procedure/steps';
import type { DueDay } from '../procedure/working-days';
import type { OwnStepSetting, PartyRule, ProjectSettings } from './settings';

/** What of a project's settings says when a subtask is due. */
export interface DueSettings extends Pick<ProjectSettings, 'dueDays' | 'holidays'> {
  parties: Partial<Record<Party, Pick<PartyRule, 'due'>>>;
  steps: Partial<Record<ProcedureStep, Pick<PartyRule, 'due'>>>;
  ownSteps: Pick<OwnStepSetting, 'id' | 'due'>[];
}

/** Without what else the settings have of parties and steps. */
export function dueSettings({ parties, steps, dueDays, holidays }: ProjectSettings): Omit<DueSettings, 'ownSteps'> {
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
  return ruleOf(settings, step)?.assignee ?? settings.parties[owedBy]?.assignee;
}

/** When a step's subtask is due, as a rule: the step's own, or that of the party that owes it. */
function dueRuleOf(settings: DueSettings, step: StepId, owedBy: Party): DueRule | undefined {
  return ruleOf(settings, step)?.due ?? settings.parties[owedBy]?.due;
}

/** What the settings say of subtasks: of each party's, of each step's, of the team's own. */
export function rulesIn({
  parties,
  steps,
  ownSteps,
}: Pick<ProjectSettings, 'parties' | 'steps' | 'ownSteps'>): PartyRule[] {
  return [...Object.values(parties), ...Object.values(steps), ...ownSteps];
}

/** Everyone whom the settings give subtasks to, each once. */
export function assigneesIn(settings: ProjectSettings): AccountId[] {
  return [...new Set(rulesIn(settings).flatMap(({ assignee }) => assignee ?? []))];
}

/** What the settings say of one step's subtask: of the procedure's, or of the team's own. */
export function ruleOf<Rule extends object>(
  { steps, ownSteps }: { steps: Partial<Record<ProcedureStep, Rule>>; ownSteps: readonly (Rule & { id: StepId })[] },
  step: StepId,
): Rule | undefined {
  return isOwn(step) ? ownSteps.find(({ id }) => id === step) : steps[step];
}
