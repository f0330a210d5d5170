import type { LocalDate } from '../../domain/dates';
import type { DueLater, DueRule } from '../../domain/procedure/due';
import type { DueDay } from '../../domain/procedure/working-days';
import { namedHolidays } from '../named-holidays';
import { holidayNames } from './holiday-names';
import { missingWords as common } from './missing';

const days = (count: number, isWorking: boolean) =>
  count === 1 ? `1 día ${isWorking ? 'hábil' : 'corrido'}` : `${count} días ${isWorking ? 'hábiles' : 'corridos'}`;

const after: Record<DueRule['after'], string> = {
  start: 'el inicio',
  demo: 'la demostración',
  agreement: 'el acuerdo',
};

const dayAndMonth = (day: LocalDate) => common.date(day).slice(0, 'DD-MM'.length);

function skipped(holidays: DueDay['skipped']): string {
  if (holidays.length === 0) return '';
  const more = (count: number) => `${count} más`;
  const list = common.list(namedHolidays(holidays, { names: holidayNames, day: dayAndMonth, more }));
  return holidays.length === 1 ? `. Se salta el feriado ${list}` : `. Se saltan ${holidays.length} feriados: ${list}`;
}

/** When a subtask will be due: the day that counting comes to with the holidays left out, or the rule. */
export const dueWords = {
  due: ({ day, skipped: holidays }: DueDay) => `Vence el ${common.date(day)}${skipped(holidays)}`,
  dueLater: (due: DueLater) =>
    (due.days === 0
      ? `Vence el mismo día de ${after[due.after]}`
      : `Vence ${days(due.days, due.count === 'working')} después de ${after[due.after]}`
    ).replace('de el ', 'del '),
};

export type DueWords = typeof dueWords;
