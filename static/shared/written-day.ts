import { isLocalDate, type LocalDate } from '../../src/domain/dates';

/** A day as it stands in its field: dd-mm-yyyy for everyone, whatever the browser speaks. What is no day stays as it is. */
export const writtenDay = (day: LocalDate): string => (isLocalDate(day) ? day.split('-').reverse().join('-') : day);

/**
 * The day that somebody wrote: day, month and year with any of `-`, `/`, `.` between them, or as machines write it.
 *
 * @returns what was written where it is no day: the form says so, and nothing of it is lost
 */
export function readDay(text: string): LocalDate {
  const parts = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/.exec(text);
  if (!parts) return text.trim();
  const [, day = '', month = '', year = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
