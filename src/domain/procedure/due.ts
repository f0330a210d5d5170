import { type LocalDate, latest } from '../dates';
import { ruling } from '../facts/branch';
import type { Facts } from '../facts/facts';
import { addDays, type Counting, type DueDay } from './working-days';

/** From what on the days of a due date are counted. */
export const DUE_MILESTONES = ['start', 'demo', 'agreement'] as const;

/** `days` after the milestone, or after the subtask's creation where that is later. */
export interface DueRule {
  after: (typeof DUE_MILESTONES)[number];
  days: number;
}

/** The rule that was in force when a subtask was created. Before a country could be chosen, no holidays were left out. */
export interface DueLater extends DueRule, Counting {
  createdOn: LocalDate;
}

/** So many days after the milestone, or after the subtask's creation where that was later. */
export function dueDate({ after, days, createdOn, ...counting }: DueLater, facts: Facts): DueDay | undefined {
  const reached = milestoneDay(facts, after);
  return reached ? addDays(latest(reached, createdOn), days, counting) : undefined;
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
