import { type LocalDate, latest } from '../dates';
import { ruling } from '../facts/branch';
import type { Facts } from '../facts/facts';

/** From what on the days of a due date are counted. */
export const DUE_MILESTONES = ['start', 'demo', 'agreement'] as const;

/** `days` after the milestone, or after the subtask's creation where that is later. */
export interface DueRule {
  after: (typeof DUE_MILESTONES)[number];
  days: number;
}

/** Working days are Monday to Friday; holidays are not known. */
export type DayCount = 'calendar' | 'working';

export interface DueLater extends DueRule {
  count: DayCount;
  createdOn: LocalDate;
}

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

/** So many days after the milestone, or after the subtask's creation where that was later. */
export function dueDate({ after, days, count, createdOn }: DueLater, facts: Facts): LocalDate | undefined {
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

const isWeekend = (moment: number) => [0, 6].includes(new Date(moment).getUTCDay());
const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);
