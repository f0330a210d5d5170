import { unaccented } from '../../../src/domain/text/folded';
import type { EntryText } from './entry-text';

export interface HistoryFilter {
  /** What was recorded; empty for everything. */
  kind: string;
  /** Words to be found anywhere in an entry, each of them. */
  text: string;
}

/** Whether anything is looked for at all. */
export const isFiltering = ({ kind, text }: HistoryFilter): boolean => kind !== '' || text.trim() !== '';

/** The entries that have what is looked for. Capitals and accents make no difference: people search in a hurry. */
export function matching(entries: readonly EntryText[], filter: HistoryFilter): EntryText[] {
  const wanted = unaccented(filter.text).split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (filter.kind !== '' && entry.kind !== filter.kind) return false;
    const text = unaccented(textOf(entry));
    return wanted.every((word) => text.includes(word));
  });
}

function textOf({ title, day, who, reason = '', lines }: EntryText): string {
  const written = day.split('-').reverse().join('-');
  const facts = lines.flatMap(({ label, before = '', after }) => [label, before, after]);
  return [title, day, written, who, reason, ...facts].join('\n');
}
