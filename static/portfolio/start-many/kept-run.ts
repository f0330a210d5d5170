import type { StartClientRequest } from '../../../src/contract/portfolio-calls';
import { CHOSEN_SOURCES } from '../../../src/domain/facts/facts';
import type { ClientRow } from '../../../src/domain/lists/client-row';
import {
  COLUMN_NAMES,
  dayKept,
  keptDay,
  START_COLUMNS,
  type StartColumn,
  type StartValues,
  valuesIn,
} from '../../../src/domain/lists/start-columns';
import { MOST_AT_ONCE } from '../../../src/domain/lists/start-sheet';
import { type Backing, type ManyRow, untouched } from './many-row';

/** Rows with what was chosen of them, and which of them were started. */
export interface KeptRun {
  rows: ManyRow[];
  backing: Backing;
  done: string[];
}

/**
 * The table as a part of the page's address, so that a page that is loaded again goes on where it was. A frame of another site can
 * keep nothing in the browser itself (Chromium denies it `localStorage` where third-party storage is blocked). Numbers and single
 * letters only: no name, and nothing that somebody typed.
 *
 * @param rows of one project, each with the key of an issue; one that is not chosen is left out for now
 */
export function writeRun({ rows, backing, done }: KeptRun): string {
  const source = backing.source ? CHOSEN_SOURCES.indexOf(backing.source) : '-';
  const lines = rows.map(({ id, key, values, isChosen }) => {
    const write = <Column extends StartColumn>(column: Column) => START_COLUMNS[column].kept.write(values[column]);
    const number = key.slice(key.lastIndexOf('-') + 1);
    const state = done.includes(id) ? 'd' : isChosen ? 'p' : 'n';
    return [number, ...EARLIER.map(write), state, ...LATER.map(write)].join('');
  });
  return [`${source}${keptDay(backing.on)}`, ...lines].join('.');
}

/** Whether a row is done, and chosen, stands before the agreement's day. What comes after it may be lacking: it was kept before there was such a column. */
const DONE_BEFORE = COLUMN_NAMES.indexOf('closedOn');
const EARLIER = COLUMN_NAMES.slice(0, DONE_BEFORE);
const LATER = COLUMN_NAMES.slice(DONE_BEFORE);
const piece = (column: StartColumn) => `(?<${column}>${START_COLUMNS[column].kept.form})`;

const HEAD = /^(\d|-)(\d{8})$/;
const LINE = new RegExp(
  `^(?<number>\\d{1,12})${EARLIER.map(piece).join('')}(?<state>[dpn])${LATER.map((column) => `${piece(column)}?`).join('')}$`,
);

interface ReadLine {
  key: string;
  values: StartValues;
  isChosen: boolean;
  isDone: boolean;
}

export interface ReadRun {
  lines: ReadLine[];
  backing: Backing;
}

/** The same, out of an address that anybody can have written; undefined where it is none. */
export function readRun(text: string, projectKey: string): ReadRun | undefined {
  const [first = '', ...rest] = text.split('.');
  const [, sourceAt = '-', plainDay = ''] = HEAD.exec(first) ?? [];
  const on = dayKept(plainDay);
  const lines = rest.flatMap((line) => readLine(line, projectKey) ?? []);
  const isWhole = lines.length === rest.length && lines.length > 0 && lines.length <= MOST_AT_ONCE;
  if (!isWhole || !('value' in on) || !on.value) return undefined;
  const source = CHOSEN_SOURCES[Number(sourceAt)];
  return { lines, backing: { on: on.value, ...(source && { source }) } };
}

function readLine(line: string, projectKey: string): ReadLine | undefined {
  const pieces = LINE.exec(line)?.groups;
  if (!pieces) return undefined;
  const { values, wrong } = valuesIn((column) => {
    const kept = pieces[column];
    return kept === undefined ? { value: undefined } : START_COLUMNS[column].kept.read(kept);
  });
  if (Object.keys(wrong).length > 0) return undefined;
  const { number, state } = pieces;
  return { key: `${projectKey}-${number}`, values, isChosen: state !== 'n', isDone: state === 'd' };
}

/** The table that was kept, with what Jira says of its issues. One that the person cannot see any more is not started. */
export function restored({ lines, backing }: ReadRun, found: readonly ClientRow[]): KeptRun {
  const rows = lines.map(({ key, values, isChosen }, index): ManyRow => {
    const issue = found.find((each) => each.key === key);
    if (!issue) return { ...untouched({ id: `line:${index}`, key, client: '' }), values, fault: 'notHere' };
    return { ...untouched(issue), values, isChosen };
  });
  const done = rows.filter(({ fault }, index) => !fault && lines[index]?.isDone).map(({ id }) => id);
  return { rows, backing, done };
}

/**
 * The id of a press, made of what it asks for: the same again, after a reload or without anything kept, is carried out once.
 * In the form of `crypto.randomUUID`. Without modules their backing is not asked for: it may be chosen later, for the others.
 */
export async function idOf(request: Omit<StartClientRequest, 'commandId'>, person: string): Promise<string> {
  const { on: _, source: __, ...withoutBacking } = request;
  const asked = Object.keys(request.modules).length > 0 ? request : withoutBacking;
  const text = new TextEncoder().encode(JSON.stringify([person, asked]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  const hex = Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
