import type { LocalDate } from '../../../src/domain/dates';
import type { Language } from '../../../src/domain/language';
import type { PanelWords } from '../../../src/locales/page-words';
import { csvText } from '../../shared/csv';
import type { EntryText } from './entry-text';

/** A day as a spreadsheet of that language reads it: `dd-mm-aaaa`, or in English as ISO 8601 has it. */
const DAYS: Record<Language, (day: LocalDate, common: PanelWords['common']) => string> = {
  es: (day, common) => common.date(day),
  en: (day) => day,
};

/** The history as a file for a spreadsheet: a row for each fact. */
export function historyCsv(entries: readonly EntryText[], { language, common, panel }: PanelWords): string {
  const day = (it: LocalDate) => DAYS[language](it, common);
  const rows = entries.flatMap((entry) => {
    const lines = entry.lines.length > 0 ? entry.lines : [{ label: '', after: '' }];
    return lines.map(({ label, before = '', after }) => [
      ...[day(entry.day), entry.time, entry.who, entry.title],
      ...[label, before, after, entry.reason ?? ''],
    ]);
  });
  return csvText([panel.history.columns, ...rows], language);
}
