import type { LocalDate } from '../domain/dates';
import type { Holiday } from '../domain/procedure/working-days';
import type { HolidayNames } from './words';

/** So many are named; where there are more, the rest is counted. */
const MOST_NAMED = 4;

/**
 * Holidays by name and day, in a language's words: "Viernes Santo (03-04)".
 *
 * @param more what is said of those that are not named: "12 más"
 */
export function namedHolidays(
  holidays: Holiday[],
  { names, day, more }: { names: HolidayNames; day(of: LocalDate): string; more(count: number): string },
): string[] {
  const named = holidays.slice(0, holidays.length > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED);
  const left = holidays.length - named.length;
  const said = named.map((each) => `${nameOf(names, each)} (${day(each.day)})`);
  return left > 0 ? [...said, more(left)] : said;
}

function nameOf(names: HolidayNames, { country, name }: Holiday): string {
  const known: Partial<Record<string, string>> = names[country];
  return known[name] ?? name;
}
