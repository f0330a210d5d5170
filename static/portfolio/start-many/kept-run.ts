import { isLocalDate } from '../../../src/domain/dates';
import { CHOSEN_SOURCES, MODULES, SCOPES } from '../../../src/domain/facts/facts';
import type { ClientRow } from '../../../src/domain/lists/client-row';
import { MOST_AT_ONCE } from '../../../src/domain/lists/start-sheet';
import type { SeenModules } from '../../../src/domain/record/copied-modules';
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
 * @param rows of one project, each with the key of an issue
 */
export function writeRun({ rows, backing, done }: KeptRun): string {
  const source = backing.source ? CHOSEN_SOURCES.indexOf(backing.source) : '-';
  const lines = rows.map(({ id, key, modules, scope, closedOn }) => {
    const states = MODULES.map((name) => LETTERS[modules[name] ?? 'toConfirm']).join('');
    const number = key.slice(key.lastIndexOf('-') + 1);
    return [
      number,
      states,
      scope ? SCOPES.indexOf(scope) : '-',
      done.includes(id) ? 'd' : 'p',
      plainDay(closedOn),
    ].join('');
  });
  return [`${source}${plainDay(backing.on)}`, ...lines].join('.');
}

const LETTERS = { contracted: 'y', notContracted: 'n', toConfirm: 'u' } as const;
const HEAD = /^(\d|-)(\d{8})$/;
const LINE = /^(\d{1,12})([ynu]{4})([0-2-])([dp])(\d{8})?$/;

interface ReadLine {
  key: string;
  row: Pick<ManyRow, 'modules' | 'scope' | 'closedOn'>;
  isDone: boolean;
}

export interface ReadRun {
  lines: ReadLine[];
  backing: Backing;
}

/** The same, out of an address that anybody can have written; undefined where it is none. */
export function readRun(text: string, projectKey: string): ReadRun | undefined {
  const [first = '', ...rest] = text.split('.');
  const head = HEAD.exec(first);
  const lines = rest.map((line) => LINE.exec(line));
  if (!head || lines.length === 0 || lines.length > MOST_AT_ONCE) return undefined;
  const [, sourceAt = '-', on = ''] = head;
  const source = CHOSEN_SOURCES[Number(sourceAt)];
  const read = lines.flatMap((line): ReadLine[] => {
    if (!line) return [];
    const [, number = '', states = '', scopeAt = '-', state, closed = ''] = line;
    const modules: SeenModules = {};
    MODULES.forEach((name, index) => {
      if (states[index] === 'y') modules[name] = 'contracted';
      if (states[index] === 'n') modules[name] = 'notContracted';
    });
    const row = { modules, scope: SCOPES[Number(scopeAt)], closedOn: closed === '' ? '' : dayOf(closed) };
    return [{ key: `${projectKey}-${number}`, row, isDone: state === 'd' }];
  });
  const isWhole =
    read.length === lines.length && [on, ...lines.flatMap((line) => line?.[5] ?? [])].map(dayOf).every(isLocalDate);
  return isWhole ? { lines: read, backing: { on: dayOf(on), ...(source && { source }) } } : undefined;
}

/** The table that was kept, with what Jira says of its issues. One that the person cannot see any more is not started. */
export function restored({ lines, backing }: ReadRun, found: readonly ClientRow[]): KeptRun {
  const rows = lines.map(({ key, row }, index): ManyRow => {
    const issue = found.find((each) => each.key === key);
    if (!issue) return { ...untouched({ id: `line:${index}`, key, client: '' }), ...row, fault: 'notHere' };
    return { ...untouched(issue), ...row, isChosen: true };
  });
  const done = rows.filter(({ fault }, index) => !fault && lines[index]?.isDone).map(({ id }) => id);
  return { rows, backing, done };
}

const plainDay = (day: string) => day.replaceAll('-', '');
const dayOf = (plain: string) => `${plain.slice(0, 4)}-${plain.slice(4, 6)}-${plain.slice(6)}`;

/**
 * The id of a press, made of what it asks for: the same again, after a reload or without anything kept, is carried out once.
 * In the form of `crypto.randomUUID`.
 */
export async function idOf(request: unknown, person: string): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify([person, request]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  const hex = Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
