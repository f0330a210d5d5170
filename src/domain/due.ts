import { ruling } from './branch';
import { type LocalDate, latest } from './dates';
import type { Facts, Party } from './facts';
import { type DueMilestone, type DueRule, dueRuleOf, type ProjectSettings } from './settings';
import type { StepId } from './steps';

/**
 * The day on which a subtask is due: so many days after its milestone, or after its creation where that was later.
 * Undefined while the milestone has not been reached.
 */
export function dueDate(
  rule: DueRule,
  facts: Facts,
  createdOn: LocalDate,
  count: ProjectSettings['dueDays'],
): LocalDate | undefined {
  const reached = milestoneDay(facts, rule.after);
  return reached && addDays(latest(reached, createdOn), rule.days, count);
}

/** The same for a step's subtask, by the settings' rule for it; undefined where they have none. */
export function dueOf(
  settings: ProjectSettings,
  { step, owedBy }: { step: StepId; owedBy: Party },
  facts: Facts,
  createdOn: LocalDate,
): LocalDate | undefined {
  const rule = dueRuleOf(settings, step, owedBy);
  return rule && dueDate(rule, facts, createdOn, settings.dueDays);
}

/** When a milestone was reached. A demonstration that was left out was decided on a day too. */
function milestoneDay(facts: Facts, milestone: DueMilestone): LocalDate | undefined {
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

/** So many days later. Working days are Monday to Friday: on the day itself nothing is counted. */
export function addDays(from: LocalDate, days: number, count: ProjectSettings['dueDays']): LocalDate {
  let moment = Date.parse(`${from}T00:00:00Z`);
  if (count === 'calendar') return dayOf(moment + days * DAY_MS);
  for (let left = days; left > 0; ) {
    moment += DAY_MS;
    if (!isWeekend(moment)) left -= 1;
  }
  // A rule of no days falls on the day itself, and on a weekend on the Monday after it.
  while (isWeekend(moment)) moment += DAY_MS;
  return dayOf(moment);
}

const isWeekend = (moment: number) => [0, 6].includes(new Date(moment).getUTCDay());
const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);
