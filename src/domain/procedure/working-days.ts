import type { LocalDate } from '../dates';
import { type HOLIDAY_COUNTRIES, HOLIDAYS } from './holiday-table';

/** Working days are Monday to Friday, without the holidays of a country where one is chosen. */
export type DayCount = 'calendar' | 'working';

/** A country whose national holidays are known; ISO 3166. */
export type HolidayCountry = (typeof HOLIDAY_COUNTRIES)[number];

/** A holiday that fell on a day from Monday to Friday; the words for its name stand beside the languages. */
export interface Holiday {
  country: HolidayCountry;
  name: string;
  day: LocalDate;
}

/** How the days of a due date are counted. */
export interface Counting {
  count: DayCount;
  /** Whose holidays are no working days; absent: nobody's. */
  holidays?: HolidayCountry;
}

/** The day that counting comes to, with the holidays that were not counted on the way. */
export interface DueDay {
  day: LocalDate;
  skipped: Holiday[];
}

/**
 * So many days later. A due date in working days falls on one: no days later than a Saturday is the Monday. In years
 * that the table of holidays does not have, only weekends are left out.
 */
export function addDays(from: LocalDate, days: number, { count, holidays }: Counting): DueDay {
  const start = Date.parse(`${from}T00:00:00Z`);
  const skipped: Holiday[] = [];
  if (count === 'calendar') return { day: dayOf(start + days * DAY_MS), skipped };
  // No days later: the first working day after the eve.
  let moment = days > 0 ? start : start - DAY_MS;
  for (let left = Math.max(days, 1); left > 0; ) {
    moment += DAY_MS;
    if (isWeekend(moment)) continue;
    const holiday = holidays && holidayOn(dayOf(moment), holidays);
    if (holiday) skipped.push(holiday);
    else left -= 1;
  }
  return { day: dayOf(moment), skipped };
}

function holidayOn(day: LocalDate, country: HolidayCountry): Holiday | undefined {
  // A record that a newer version wrote may name a country that this one does not know.
  const known: Partial<Record<string, Record<string, LocalDate[]>>> = HOLIDAYS;
  const [name] = Object.entries(known[country] ?? {}).find(([, days]) => days.includes(day)) ?? [];
  return name === undefined ? undefined : { country, name, day };
}

const DAY_MS = 86_400_000;

/** In UTC, where a day is 24 hours: no zone's clock decides here. */
const isWeekend = (moment: number) => [0, 6].includes(new Date(moment).getUTCDay());
const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);
