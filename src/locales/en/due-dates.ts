import type { DueLater, DueRule } from '../../domain/procedure/due';
import type { DueDay } from '../../domain/procedure/working-days';
import type { DueWords } from '../es/due-dates';
import { namedHolidays } from '../named-holidays';
import { holidayNames } from './holiday-names';
import { missingWords as common } from './missing';

const days = (count: number, isWorking: boolean) =>
  `${count} ${isWorking ? 'working ' : ''}${count === 1 ? 'day' : 'days'}`;

const after: Record<DueRule['after'], string> = { start: 'the start', demo: 'the demo', agreement: 'the agreement' };

const dayAndMonth = (day: string) => common.date(day).replace(/ \d{4}$/, '');

function skipped(holidays: DueDay['skipped']): string {
  if (holidays.length === 0) return '';
  const more = (count: number) => `${count} more`;
  const list = common.list(namedHolidays(holidays, { names: holidayNames, day: dayAndMonth, more }));
  return holidays.length === 1 ? `. Skips the holiday ${list}` : `. Skips ${holidays.length} holidays: ${list}`;
}

export const dueWords: DueWords = {
  due: ({ day, skipped: holidays }: DueDay) => `Due on ${common.date(day)}${skipped(holidays)}`,
  dueLater: (due: DueLater) =>
    due.days === 0
      ? `Due on the day of ${after[due.after]}`
      : `Due ${days(due.days, due.count === 'working')} after ${after[due.after]}`,
};
