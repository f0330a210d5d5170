import { daysBetween, type LocalDate } from '../../../src/domain/dates';
import type { Facts } from '../../../src/domain/facts/facts';
import { type Missing, sameItem } from '../../../src/domain/procedure/missing';
import type { Summary } from '../../../src/domain/procedure/summary';
import { type MissingGroup, missingGroups } from '../missing-groups';

/** The thing that can be done next, and by when it can be recorded. */
export interface Lead {
  item: Missing;
  /** With what is recorded in one go with it, and the buttons that record it. */
  group: MissingGroup;
  /** Of what has a day of its own: whether it is still to come, and in how many days. */
  day?: { is: 'ahead'; days: number } | { is: 'today' } | { is: 'late'; since: LocalDate };
}

/** What the card is about: the first of these that holds. */
export type Now =
  | { is: 'discarded' }
  | { is: 'toApply' }
  | { is: 'finished' }
  /** `also`: what others, or PlanOK itself, can do at the same time. */
  | { is: 'waiting'; lead: Lead; also: Missing[] };

/**
 * Where a client is: what one looks at first. Ours comes before what others owe: it is what the reader can do.
 *
 * @param isToApply the plan has changes to apply, and nothing else on the screen says so
 */
export function nowOf({ next }: Summary, facts: Facts, isToApply: boolean, today: LocalDate): Now {
  if (facts.discarded) return { is: 'discarded' };
  if (isToApply) return { is: 'toApply' };
  const item = next.find(({ owedBy }) => owedBy.includes('planok')) ?? next[0];
  if (!item) return { is: 'finished' };
  const groups = missingGroups(next, facts);
  const group = groups.find(({ items }) => items.some((each) => sameItem(each, item)));
  if (!group) return { is: 'finished' };
  return {
    is: 'waiting',
    lead: leadOf(item, group, today),
    also: next.filter((each) => !group.items.some((known) => sameItem(known, each))),
  };
}

/** Something to be done, with the buttons that record it and the day that it has. */
export function leadOf(item: Missing, group: MissingGroup, today: LocalDate): Lead {
  const day = item.code === 'demoNotHeld' ? dayOf(item.scheduledFor, today) : undefined;
  return { item, group, ...(day && { day }) };
}

function dayOf(day: LocalDate, today: LocalDate): NonNullable<Lead['day']> {
  if (day === today) return { is: 'today' };
  return day > today ? { is: 'ahead', days: daysBetween(today, day) } : { is: 'late', since: day };
}
