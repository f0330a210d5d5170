import { fail, ok, type Result } from '../result';
import { cutText } from '../text/cut-text';
import { folded } from '../text/folded';
import { type Cell, keyInCell } from './sheet-cells';
import {
  type CellWords,
  COLUMN_NAMES,
  START_COLUMNS,
  type StartColumn,
  type StartValues,
  valuesIn,
} from './start-columns';

/** How many clients are started in one go. */
export const MOST_AT_ONCE = 100;

type SheetColumn = 'issue' | 'client' | StartColumn;
const SHEET_COLUMNS: readonly SheetColumn[] = ['issue', 'client', ...COLUMN_NAMES];

/** What titles and cells are recognised by, in every language; case and accents do not count, nor signs in a title. */
export interface SheetWords extends CellWords {
  columns: Record<SheetColumn, readonly string[]>;
}

/** A line of a spreadsheet, about one client. A column that the sheet does not have says nothing. */
export interface SheetRow {
  issue: Cell<string>;
  /** As the sheet has it, to be compared with the issue's. */
  client?: string;
  values: StartValues;
  /** What was not understood, as it stands there. */
  wrong: Partial<Record<StartColumn, string>>;
}

export interface Sheet {
  rows: SheetRow[];
  /** Titles that say nothing here, as they stand: their columns are not read. */
  unused: string[];
}

/** Why a sheet is not read at all. */
export type SheetRefusal =
  /** No line below the titles. */
  | { code: 'sheetEmpty' }
  /** No column says which issue each line is about. */
  | { code: 'sheetWithoutKeys' }
  /** Two columns say the same: which one counts? */
  | { code: 'columnTwice'; titles: [string, string] }
  | { code: 'tooManyRows'; count: number; limit: number };

/** Reads what was copied out of a spreadsheet, its titles first: tabs between the cells, or `;`. */
export function readSheet(text: string, words: SheetWords): Result<Sheet, SheetRefusal> {
  const [titles = [], ...lines] = cellsOf(text).filter((line) => line.some((cell) => cell !== ''));
  const known = titles.map((title) => columnOf(title, words));
  if (lines.length === 0) return fail({ code: 'sheetEmpty' });
  if (!known.includes('issue')) return fail({ code: 'sheetWithoutKeys' });
  for (const [index, column] of known.entries()) {
    const first = known.indexOf(column);
    if (column && first < index) {
      return fail({ code: 'columnTwice', titles: [titles[first] ?? '', titles[index] ?? ''] });
    }
  }
  if (lines.length > MOST_AT_ONCE) return fail({ code: 'tooManyRows', count: lines.length, limit: MOST_AT_ONCE });
  const at = (line: string[], column: SheetColumn) => {
    const index = known.indexOf(column);
    return index < 0 ? '' : (line[index] ?? '');
  };
  const unused = titles.filter((title, index) => title !== '' && !known[index]).map((title) => cutText(title, 60));
  return ok({ rows: lines.map((line) => rowOf((column) => at(line, column), words)), unused });
}

function rowOf(at: (column: SheetColumn) => string, words: SheetWords): SheetRow {
  const client = at('client');
  return {
    issue: keyInCell(at('issue')),
    ...(client && { client: cutText(client) }),
    ...valuesIn((column) => (at(column) === '' ? { value: undefined } : START_COLUMNS[column].read(at(column), words))),
  };
}

function columnOf(title: string, { columns }: SheetWords): SheetColumn | undefined {
  return SHEET_COLUMNS.find((column) => columns[column].some((name) => folded(name) === folded(title)));
}

/** The cells, trimmed, line by line. A cell in quotation marks may hold separators and lines, and `""` for one (RFC 4180). */
function cellsOf(text: string): string[][] {
  const [first = ''] = text.split(/\r?\n/, 1);
  const separator = first.includes('\t') ? '\t' : ';';
  const lines: string[][] = [];
  let line: string[] = [];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`, 'gy');
  for (const [, quoted, plain = '', end] of text.matchAll(cell)) {
    line.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim());
    if (end === separator) continue;
    lines.push(line);
    line = [];
    if (end === '') break;
  }
  return lines;
}
