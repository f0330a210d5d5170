import type { PanelWords } from '../../../src/locales/page-words';
import { csvText } from '../../shared/csv';
import type { EntryText } from './entry-text';

/** The history as a file for a spreadsheet: a row for each fact, in Spanish with days as `dd-mm-aaaa`. */
export function historyCsv(entries: readonly EntryText[], { language, common, panel }: PanelWords): string {
  const day = (it: string) => (language === 'en' ? it : common.date(it));
  const rows = entries.flatMap((entry) => {
    const lines = entry.lines.length > 0 ? entry.lines : [{ label: '', after: '' }];
    return lines.map(({ label, before = '', after }) => [
      ...[day(entry.day), entry.time, entry.who, entry.title],
      ...[label, before, after, entry.reason ?? ''],
    ]);
  });
  return csvText([panel.history.columns, ...rows], language);
}
