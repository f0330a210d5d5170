import { isLocalDate, type LocalDate } from '../dates';
import { type ModuleId, SCOPES, type Scope } from '../facts/facts';
import type { KnownAtStart } from '../record/start-commands';
import { type Cell, choiceInCell, dayInCell, notUnderstood } from './sheet-cells';

type ModuleState = 'contracted' | 'notContracted';

/** What the columns of *Iniciar varios* hold, besides which issue a line is about. */
export interface ColumnValues extends Record<ModuleId, ModuleState> {
  /** The agreed one where there is a day of the agreement, the expected one where there is none. */
  scope: Scope;
  /** The day on which the agreement was closed. */
  closedOn: LocalDate;
}

export type StartColumn = keyof ColumnValues;

/** What is known of a client, column by column. Of what is not known there is nothing. */
export type StartValues = { [Column in StartColumn]?: ColumnValues[Column] | undefined };

/** What cells are recognised by, in every language. */
export interface CellWords {
  states: Record<ModuleState | 'toConfirm', readonly string[]>;
  scopes: Record<Scope, readonly string[]>;
}

/** What a start is asked for of one client: all but the backing, which is one for all, and what other clients have. */
export type StartAsked = Omit<KnownAtStart, 'on' | 'source' | 'copied'>;

/** All that a column is, but for how it looks and what it is called. */
interface ColumnRule<Value> {
  /** A cell of the sheet in which something stands. */
  read(text: string, words: CellWords): Cell<Value>;
  /** A cell as a piece of the page's address. */
  kept: KeptCell<Value>;
  /** What was asked for so far, and this. */
  ask(asked: StartAsked, value: Value, all: StartValues): StartAsked;
}

/** Figures and single letters only: an address holds no name, and nothing that somebody typed. */
interface KeptCell<Value> {
  /** A regular expression of what is written, without groups. */
  form: string;
  write(value: Value | undefined): string;
  /** What has this form; anybody can have written it. */
  read(text: string): Cell<Value>;
}

const DAY_KEPT = '\\d{8}';
/** A day as figures only. */
export const keptDay = (day: LocalDate): string => day.replaceAll('-', '');
/** The same, out of eight figures. */
export function dayKept(text: string): Cell<LocalDate> {
  const day = text.replace(/^(....)(..)(..)$/, '$1-$2-$3');
  return isLocalDate(day) ? { value: day } : notUnderstood(text);
}

/**
 * Every column, in the order in which they are shown, kept and asked for. A new one comes last: addresses of the time
 * before end sooner, and the ids of starts are made of what is asked for, in its order. What an address keeps of a column
 * must not look like what it keeps of the one before, which may be empty.
 */
export const START_COLUMNS: { [Column in StartColumn]: ColumnRule<ColumnValues[Column]> } = {
  apiRest: moduleColumn('apiRest'),
  centralizador: moduleColumn('centralizador'),
  cotizadorWeb: moduleColumn('cotizadorWeb'),
  reservaEnLinea: moduleColumn('reservaEnLinea'),
  scope: {
    read: (text, { scopes }) => choiceInCell(SCOPES, text, scopes),
    kept: bySign({ sync: '0', quote: '1', reserve: '2' }, '-'),
    ask: (asked, scope, { closedOn }) => (closedOn ? asked : { ...asked, expectedScope: scope }),
  },
  closedOn: {
    read: dayInCell,
    kept: {
      form: DAY_KEPT,
      write: (day) => (day ? keptDay(day) : ''),
      read: dayKept,
    },
    ask: (asked, closedOn, { scope }) => ({ ...asked, agreement: { closedOn, ...(scope && { scope }) } }),
  },
};

const isColumn = (name: string): name is StartColumn => Object.hasOwn(START_COLUMNS, name);

/** Their names, in the same order. */
export const COLUMN_NAMES: readonly StartColumn[] = Object.keys(START_COLUMNS).filter(isColumn);

/** Column by column: what cells hold, and what was not understood of them. */
export function valuesIn(cellOf: <Column extends StartColumn>(column: Column) => Cell<ColumnValues[Column]>) {
  const values: StartValues = {};
  const wrong: Partial<Record<StartColumn, string>> = {};
  const take = <Column extends StartColumn>(column: Column) => {
    const cell = cellOf(column);
    if ('wrong' in cell) wrong[column] = cell.wrong;
    else values[column] = cell.value;
  };
  for (const column of COLUMN_NAMES) take(column);
  return { values, wrong };
}

/** What a start is asked for with these values. Two that say the same ask for it in the same order. */
export function askedWith(values: StartValues): StartAsked {
  const and = <Column extends StartColumn>(asked: StartAsked, column: Column) => {
    const value = values[column];
    return value === undefined ? asked : START_COLUMNS[column].ask(asked, value, values);
  };
  return COLUMN_NAMES.reduce<StartAsked>(and, { modules: {} });
}

function moduleColumn(name: ModuleId): ColumnRule<ModuleState> {
  return {
    read(text, { states }) {
      const cell = choiceInCell(['contracted', 'notContracted', 'toConfirm'], text, states);
      if ('wrong' in cell) return cell;
      return { value: cell.value === 'toConfirm' ? undefined : cell.value };
    },
    kept: bySign({ contracted: 'y', notContracted: 'n' }, 'u'),
    ask: (asked, state) => ({ ...asked, modules: { ...asked.modules, [name]: state } }),
  };
}

/** One of few values as one sign each; `none` where it is not known. */
function bySign<Value extends string>(signs: Record<Value, string>, none: string): KeptCell<Value> {
  const isValue = (name: string): name is Value => Object.hasOwn(signs, name);
  const values = Object.keys(signs).filter(isValue);
  return {
    form: `[${values.map((value) => signs[value]).join('')}${none}]`,
    write: (value) => (value ? signs[value] : none),
    read: (text) => ({ value: values.find((value) => signs[value] === text) }),
  };
}
