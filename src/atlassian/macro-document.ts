import type { MacroError } from '../contract/errors';
import type { Instant } from '../domain/dates';
import type { Language } from '../domain/language';
import { changedOn, todayOf } from '../domain/lists/client-days';
import { type ClientRow, copyOf, dayOfList, scopeOf, stages, waits } from '../domain/lists/client-row';
import type { Column } from '../domain/lists/macro-config';
import type { ReadCopy } from '../domain/lists/read-copy';
import { EXPORT_WORDS as words } from '../locales/export-words';
import { bulletList, type Document, doc, link, type Node, panel, paragraph, strong, table, text } from './adf';

/** What an export is written with. */
export interface ExportOptions {
  language: Language;
  /** When Jira was read; each client's days are counted up to it, in the zone of the client's project. */
  now: Instant;
  /** Address of the site, for links; without it there are none. */
  siteUrl?: string | undefined;
}

/** One client, with the same content as on the page: where it stands, phases, what is missing, progress, last fact. */
export function issueDocument(row: ClientRow, options: ExportOptions): Document {
  const { lists, common } = words[options.language];
  const { gates } = common;
  const copy = copyOf(row);
  const name = paragraph(strong(row.client), text(' · '), ...issueLink(row.key, row.key, options));
  if (!copy) return doc(name, paragraph(strong(stateOf(row, options)), text(`. ${whyUnreadable(row, options)}`)));
  const missing = (copy.phase === 'discarded' ? [] : copy.items).map((item) => [
    text(words[options.language].common.missingLine(item)),
  ]);
  return doc(
    name,
    paragraph(strong(standingOf(copy, options))),
    paragraph(strong(`${lists.phases}: `), text(phasesOf(copy, options))),
    paragraph(strong(`${lists.scope}: `), text(scopeText(copy, options))),
    paragraph(strong(`${lists.progress}: `), text(lists.steps(copy.done, copy.total))),
    ...(missing.length > 0 ? [paragraph(strong(`${lists.missing}:`)), bulletList(...missing)] : []),
    ...(copy.exceptions ? [paragraph(text(`${lists.byException(copy.exceptions.map((id) => gates[id]))}.`))] : []),
    paragraph(text(lastLine(copy, options))),
  );
}

/** A list of clients as a table with the columns that were chosen, and the day on which it was read (`dayOfList`). */
export function listDocument(
  { rows, columns, isCut, unordered }: { rows: ClientRow[]; columns: Column[]; isCut: boolean; unordered: boolean },
  options: ExportOptions,
): Document {
  const { lists } = words[options.language];
  const readOn = paragraph(text(`${lists.exported.readOn(dayOfList(rows, options.now))}.`));
  if (rows.length === 0) return doc(paragraph(text(lists.list.none)), readOn);
  const heads = [lists.client, ...columns.map((column) => lists.columns[column])];
  const lines = rows.map((row) => [
    [...issueLink(row.client, row.key, options), text(` (${row.key})`)],
    ...columns.map((column) => [text(cellText(row, column, options))]),
  ]);
  const notes = [...(isCut ? [lists.exported.cut(rows.length)] : []), ...(unordered ? [lists.list.unordered] : [])];
  return doc(table(heads, lines), ...notes.map((note) => paragraph(text(note))), readOn);
}

/** Where there is nobody to read as: only the way to Jira. */
export function linkDocument(target: { label: string; path: string } | undefined, options: ExportOptions): Document {
  const { lists } = words[options.language];
  const href = target && options.siteUrl ? `${options.siteUrl}${target.path}` : undefined;
  const way = href && target ? link(target.label, href) : text(target?.label ?? lists.title);
  return doc(paragraph(text(`${lists.exported.withoutReader} `), way));
}

export function errorDocument(error: MacroError, options: ExportOptions): Document {
  const { title, text: what } = words[options.language].lists.face(error);
  return doc(panel('info', paragraph(strong(title)), paragraph(text(what))));
}

function issueLink(label: string, key: string, { siteUrl }: ExportOptions): Node[] {
  return [siteUrl ? link(label, `${siteUrl}/browse/${key}`) : text(label)];
}

function cellText(row: ClientRow, column: Column, options: ExportOptions): string {
  const { lists, facts, common } = words[options.language];
  const copy = copyOf(row);
  if (!copy) return column === 'phase' ? stateOf(row, options) : '';
  switch (column) {
    case 'phase':
      return facts.phases[copy.phase];
    case 'scope':
      return scopeText(copy, options);
    case 'holder':
      return waits(copy, options.now)
        .map(({ party, days }) => `${lists.holders[party]} ${lists.since(days)}`)
        .join(', ');
    case 'progress':
      return copy.phase === 'discarded' ? '' : `${copy.done}/${copy.total}`;
    case 'missing':
      return copy.phase === 'discarded' ? '' : copy.items.map(common.missingLine).join('. ');
    case 'changed': {
      const changed = changedOn(copy);
      return changed ? common.date(changed) : '';
    }
  }
}

function standingOf(copy: ReadCopy, { language, now }: ExportOptions): string {
  const { lists } = words[language];
  if (copy.phase === 'discarded') return lists.discarded;
  const waiting = waits(copy, now);
  return waiting.length > 0 ? lists.waiting(waiting) : lists.finished;
}

function phasesOf({ phase }: ReadCopy, { language }: ExportOptions): string {
  const { lists, facts } = words[language];
  if (phase === 'discarded') return facts.phases.discarded;
  return stages(phase)
    .map((stage) => `${facts.phases[stage.phase]} (${lists.phaseState[stage.state]})`)
    .join(' › ');
}

function scopeText(copy: ReadCopy, { language }: ExportOptions): string {
  const { lists, common } = words[language];
  const scope = scopeOf(copy);
  if (!scope) return lists.noScope;
  return scope.isExpected ? lists.expected(common.scopes[scope.scope]) : common.scopes[scope.scope];
}

/** The day of reading is the client's too, as the days it stands beside: no export says "recorded" after "read". */
function lastLine(copy: ReadCopy, { language, now }: ExportOptions): string {
  const { lists } = words[language];
  const readOn = lists.exported.readOn(todayOf(copy, now));
  const changed = changedOn(copy);
  return changed ? `${lists.changedOn(changed)}. ${readOn}.` : `${readOn}.`;
}

function stateOf({ copy }: ClientRow, { language }: ExportOptions): string {
  return copy.kind === 'copy' ? '' : words[language].lists.unreadable[copy.kind];
}

function whyUnreadable({ copy }: ClientRow, { language }: ExportOptions): string {
  return copy.kind === 'copy' ? '' : words[language].lists.unreadableWhy[copy.kind];
}
