import { ruling } from './branch';
import { type LocalDate, latest } from './dates';
import type { Facts } from './facts';
import type { DayCount, DueLater, DueRule } from './onboarding';
import { type AppliedPlan, planSteps } from './plan';
import { dueRuleOf, type ProjectSettings } from './settings';
import type { Step, StepId } from './steps';

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

/** The subtasks whose milestone was reached after they were created, each with the day on which it is due now. */
export function dueNow(facts: Facts, plan: AppliedPlan): { step: StepId; id: string; due: LocalDate }[] {
  return planSteps(facts, plan).flatMap(({ id: step, state, subtask }) => {
    const due = state === 'pending' && subtask?.dueLater ? dueDate(subtask.dueLater, facts) : undefined;
    return due && subtask ? [{ step, id: subtask.id, due }] : [];
  });
}

/** So many days after the milestone, or after the subtask's creation where that was later. */
function dueDate({ after, days, count, createdOn }: DueLater, facts: Facts): LocalDate | undefined {
  const reached = milestoneDay(facts, after);
  return reached && addDays(latest(reached, createdOn), days, count);
}

/** When a milestone was reached. A demonstration that was left out was decided on a day too. */
function milestoneDay(facts: Facts, milestone: DueRule['after']): LocalDate | undefined {
  switch (milestone) {
    case 'start':
      return facts.startedOn;
    case 'demo':
      return facts.demo.outcome?.on;
    case 'agreement':
      return ruling(facts)?.closedOn;
  }
}

const DAY_MS = 86_400_000;

/** So many days later. A due date in working days never falls on a weekend. */
export function addDays(from: LocalDate, days: number, count: DayCount): LocalDate {
  let moment = Date.parse(`${from}T00:00:00Z`);
  if (count === 'calendar') return dayOf(moment + days * DAY_MS);
  for (let left = days; left > 0; ) {
    moment += DAY_MS;
    if (!isWeekend(moment)) left -= 1;
  }
  while (isWeekend(moment)) moment += DAY_MS;
  return dayOf(moment);
}

const isWeekend = (moment: number) => [0, 6].includes(new Date(moment).getUTCDay());
const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);
