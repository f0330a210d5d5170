import { isLocalDate, type LocalDate } from '../dates';
import { MODULES, type ModuleId, SCOPES, type Scope } from '../facts/facts';
import { fail, ok, type Result } from '../result';
import { cutText } from '../text/cut-text';
import { folded } from '../text/folded';

/** How many clients are started in one go. */
export const MOST_AT_ONCE = 100;

export const SHEET_COLUMNS = ['issue', 'client', ...MODULES, 'scope', 'closedOn'] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

const STATES = ['contracted', 'notContracted', 'toConfirm'] as const;

/** What titles and cells are recognised by, in every language; case and accents do not count, nor signs in a title. */
export interface SheetWords {
  columns: Record<SheetColumn, readonly string[]>;
  states: Record<(typeof STATES)[number], readonly string[]>;
  scopes: Record<Scope, readonly string[]>;
}

/** What stands in a cell, or what was not understood of it, as it stands there. Nothing is guessed. */
export type Cell<Value> = { value: Value | undefined } | { wrong: string };

/** A line of a spreadsheet, about one client. A column that the sheet does not have says nothing. */
export interface SheetRow {
  issue: Cell<string>;
  /** As the sheet has it, to be compared with the issue's. */
  client?: string;
  modules: Record<ModuleId, Cell<'contracted' | 'notContracted'>>;
  scope: Cell<Scope>;
  closedOn: Cell<LocalDate>;
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
    issue: keyIn(at('issue')),
    ...(client && { client: cutText(client) }),
    modules: {
      apiRest: stateIn(at('apiRest'), words),
      centralizador: stateIn(at('centralizador'), words),
      cotizadorWeb: stateIn(at('cotizadorWeb'), words),
      reservaEnLinea: stateIn(at('reservaEnLinea'), words),
    },
    scope: oneOf(SCOPES, at('scope'), words.scopes),
    closedOn: dayIn(at('closedOn')),
  };
}

function columnOf(title: string, { columns }: SheetWords): SheetColumn | undefined {
  return SHEET_COLUMNS.find((column) => columns[column].some((name) => folded(name) === folded(title)));
}

function stateIn(text: string, { states }: SheetWords): Cell<'contracted' | 'notContracted'> {
  const cell = oneOf(STATES, text, states);
  if ('wrong' in cell) return cell;
  return { value: cell.value === 'toConfirm' ? undefined : cell.value };
}

function oneOf<Value extends string>(
  values: readonly Value[],
  text: string,
  names: Record<Value, readonly string[]>,
): Cell<Value> {
  if (text === '') return { value: undefined };
  const value = values.find((each) => isNamed(text, names[each]));
  return value ? { value } : wrong(text);
}

/** Every sign counts, but for a full stop at the end: "Sí?" is a doubt, and "≠ sí" says the contrary. */
const isNamed = (text: string, names: readonly string[]) => names.some((name) => word(name) === word(text));
// Not as `unaccented`, to which the sign in "nº" is a letter: that would say no.
const word = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '');

/** The key of an issue (Atlassian, "Editing a project's key": letters, figures and `_`, a hyphen, a number). */
function keyIn(text: string): Cell<string> {
  return /^[a-z][a-z\d_]{1,30}-[1-9]\d{0,11}$/i.test(text) ? { value: text.toUpperCase() } : wrong(text);
}

/** Day first, as in Chile, with `-`, `/` or `.` between; or as machines write it. Two figures for a year say too little. */
function dayIn(text: string): Cell<LocalDate> {
  if (text === '') return { value: undefined };
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  const [, day = '', month = '', year = ''] = parts ?? [];
  const value = parts ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isLocalDate(value) ? { value } : wrong(text);
}

const wrong = (text: string) => ({ wrong: cutText(text, 60) });

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
