import { clientKey } from '../../src/domain/lists/same-client';
import { readSheet } from '../../src/domain/lists/start-sheet';
import { sheetWords } from '../../src/locales/sheet-words';
import { idOf, readRun, restored, writeRun } from '../../static/portfolio/start-many/kept-run';
import {
  countOf,
  isWrong,
  keysOf,
  lackingBacking,
  requestOf,
  rowsOfList,
  rowsOfSheet,
  underWayByName,
  withChoice,
} from '../../static/portfolio/start-many/many-draft';
import type { ManyRow } from '../../static/portfolio/start-many/many-row';

import { clientRow } from '../domain/clients';
import { atAgreement, STAMP } from '../domain/facts';

/** The table of clients that are started together: what a sheet makes of it, what is asked for, what is kept. */

const TODAY = '2026-11-23';
const READY = { today: TODAY, ownSteps: [] };
const issue = (id: string, key: string, client: string, started = false) => ({
  ...{ id, key, client },
  copy: started ? ({ kind: 'newer' } as const) : ({ kind: 'none' } as const),
});
const AROMOS = issue('1', 'HAUZD-1', 'Inmobiliaria Los Aromos');
const FOUND = [
  AROMOS,
  issue('2', 'HAUZD-2', 'Terranova'),
  issue('3', 'HAUZD-3', 'Bahía', true),
  issue('9', 'OTRO-9', 'Otro'),
];

function rowsOf(text: string): ManyRow[] {
  const sheet = readSheet(text, sheetWords);
  if (!sheet.ok) throw new Error(sheet.error.code);
  return rowsOfSheet(sheet.value, FOUND, 'HAUZD');
}
const [row = rowsOfList([AROMOS])[0]] = rowsOfList([AROMOS]);
if (!row) throw new Error('no row');

test('a client of the same name that is under way is known by its key; one that is live, or without agreement, is none', () => {
  const clients = [
    clientRow('Inmobiliaria Los Aromos S.A.', atAgreement('quote')),
    clientRow('Terranova', { ...atAgreement('quote'), discarded: { reason: 'No', on: TODAY, ...STAMP } }),
    AROMOS,
  ];
  const known = underWayByName(clients);
  expect(known.get(clientKey('LOS  AROMOS SpA'))?.key).toBe(clients[0]?.key);
  expect([...known.values()]).toHaveLength(1);
});

test('the list offers those that nobody started, none of them chosen', () => {
  const rows = rowsOfList(FOUND);
  expect(rows.map(({ key, isChosen }) => [key, isChosen])).toEqual([
    ['HAUZD-1', false],
    ['HAUZD-2', false],
    ['OTRO-9', false],
  ]);
});

test('a line of a sheet that cannot be started says why, and is not chosen', () => {
  const rows = rowsOf('Clave\nHAUZD-1\nHAUZD-3\nOTRO-9\nHAUZD-7\nHAUZD 2\nHAUZD-1');
  expect(rows.map(({ fault, isChosen }) => [fault, isChosen])).toEqual([
    [undefined, true],
    ['started', false],
    ['notHere', false],
    ['notHere', false],
    ['notAKey', false],
    ['twice', false],
  ]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test('another name than the issue’s is told; the same one, written otherwise, is not', () => {
  const rows = rowsOf('Clave;Cliente\nHAUZD-1;LOS AROMOS SpA\nHAUZD-2;Los Robles');
  expect(rows.map(({ calledThere }) => calledThere)).toEqual([undefined, 'Los Robles']);
});

test('each key is asked for once', () => {
  const sheet = readSheet('Clave\nHAUZD-1\nhauzd-1\nx\nHAUZD-2', sheetWords);
  expect(sheet.ok && keysOf(sheet.value)).toEqual(['HAUZD-1', 'HAUZD-2']);
});

test('what was not understood holds the row back until something is chosen in its place', () => {
  const [read] = rowsOf('Clave;API REST;Alcance\nHAUZD-1;x;todo');
  if (!read) throw new Error('no row');
  expect([isWrong(read, READY), read.wrong]).toEqual([true, { apiRest: 'x', scope: 'todo' }]);
  const settled = withChoice(withChoice(read, 'apiRest', undefined), 'scope', 'quote');
  expect([isWrong(settled, READY), settled.wrong]).toEqual([false, {}]);
});

test('with the day of the agreement the scope is the agreed one, without it the expected one', () => {
  const backing = { source: 'contract', on: '2026-11-20' } as const;
  expect(requestOf({ ...row, values: { scope: 'quote' } }, backing)).toEqual({
    ...{ issueId: '1', modules: {}, on: '2026-11-20', source: 'contract' },
    expectedScope: 'quote',
  });
  expect(requestOf({ ...row, values: { scope: 'quote', closedOn: '2026-11-02' } }, backing)).toMatchObject({
    agreement: { closedOn: '2026-11-02', scope: 'quote' },
  });
  expect(requestOf({ ...row, values: { closedOn: '2026-11-02' } }, backing)).toMatchObject({
    agreement: { closedOn: '2026-11-02' },
  });
});

test('a row counts the subtasks that the procedure asks for, and a day to come is refused before anything is sent', () => {
  // Clauses 1 and 1.1 before any agreement; 2.1.2 and 2.1 once there is one, without the API REST.
  expect(countOf(row, READY)).toEqual({ ok: true, value: 4 });
  const agreed: ManyRow = { ...row, values: { apiRest: 'notContracted', scope: 'sync', closedOn: '2026-11-02' } };
  expect(countOf(agreed, READY)).toEqual({ ok: true, value: 5 });
  expect(countOf({ ...row, values: { closedOn: '2026-11-24' } }, READY)).toEqual({
    ok: false,
    error: { code: 'dateInFuture', date: '2026-11-24' },
  });
});

test('modules need to say where they were seen, and on a day that has come', () => {
  const known: ManyRow = { ...row, values: { apiRest: 'contracted' } };
  expect(lackingBacking([row], { on: '' }, TODAY)).toBeUndefined();
  expect(lackingBacking([row, known], { on: TODAY }, TODAY)).toBe('source');
  expect(lackingBacking([known], { source: 'crm', on: '2026-11-24' }, TODAY)).toBe('on');
  expect(lackingBacking([known], { source: 'crm', on: TODAY }, TODAY)).toBeUndefined();
});

test('the id of a press is the same for the same request of the same person, and another for any other', async () => {
  const request = requestOf(row, { on: TODAY });
  const id = await idOf(request, 'ana');
  expect(id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect(await idOf(requestOf({ ...row }, { on: TODAY }), 'ana')).toBe(id);
  expect(await idOf(request, 'camila')).not.toBe(id);
  expect(await idOf({ ...request, expectedScope: 'sync' }, 'ana')).not.toBe(id);
});

test('without modules their backing is not asked for: chosen later, for others, it makes no other press', async () => {
  const ids = (each: ManyRow) =>
    [{ on: TODAY }, { source: 'crm', on: '2026-11-20' } as const].map((backing) =>
      idOf(requestOf(each, backing), 'ana'),
    );
  const [plain, plainLater] = await Promise.all(ids(row));
  expect(plainLater).toBe(plain);
  const [known, knownLater] = await Promise.all(ids({ ...row, values: { apiRest: 'contracted' } }));
  expect(knownLater).not.toBe(known);
});

describe('what the page’s address keeps', () => {
  const chosen: ManyRow = {
    ...row,
    isChosen: true,
    values: { apiRest: 'contracted', cotizadorWeb: 'notContracted', scope: 'reserve', closedOn: '2026-11-02' },
  };
  const other: ManyRow = { ...row, id: '2', key: 'HAUZD-2', client: 'Terranova', isChosen: true };
  const backing = { source: 'crm', on: TODAY } as const;

  test('is the table and which rows are done: numbers and letters, no name, nothing that was typed', () => {
    const wrong: ManyRow = { ...other, wrong: { apiRest: 'clave: Robles*77' }, calledThere: 'clave: Robles*77' };
    const text = writeRun({ rows: [chosen, wrong], backing, done: ['2'] });
    expect(text).toBe('120261123.1yunu2p20261102.2uuuu-d');
  });

  test('is which rows are left out for now, too', () => {
    const text = writeRun({ rows: [chosen, { ...other, isChosen: false }], backing, done: ['1'] });
    expect(text).toBe('120261123.1yunu2d20261102.2uuuu-n');
    const read = readRun(text, 'HAUZD');
    expect(read && restored(read, FOUND)).toEqual({
      ...{ rows: [chosen, { ...other, isChosen: false }], backing, done: ['1'] },
    });
  });

  test('is the same table again, with the names that Jira has, and asks for the same', () => {
    const read = readRun(writeRun({ rows: [chosen, other], backing, done: ['2'] }), 'HAUZD');
    if (!read) throw new Error('not read');
    const kept = restored(read, FOUND);
    expect(kept).toEqual({ rows: [chosen, other], backing, done: ['2'] });
    expect(requestOf(kept.rows[0] ?? other, kept.backing)).toEqual(requestOf(chosen, backing));
  });

  test('holds a hundred rows in an address that browsers and Jira take', () => {
    const rows = Array.from({ length: 100 }, (_, index) => ({ ...chosen, key: `HAUZD-${10_000 + index}` }));
    expect(writeRun({ rows, backing, done: [] }).length).toBeLessThan(2_100);
  });

  test('names an issue that the person cannot see any more as one that is not there', () => {
    const read = readRun('120261123.77yyyy-p', 'HAUZD');
    expect(read && restored(read, FOUND).rows.map(({ key, fault, isChosen }) => [key, fault, isChosen])).toEqual([
      ['HAUZD-77', 'notHere', false],
    ]);
  });

  const head = '120261123';
  const tooMany = [head, ...Array.from({ length: 101 }, (_, index) => `${index + 1}yyyy-p`)].join('.');
  test.each([
    ['x'],
    [''],
    [head],
    [`${head}.1yyy-p`],
    [`${head}.1yyyyzp`],
    [`${head}.1yyyy-p.`],
    ['120261399.1yyyy-p'],
    [`${head}.1yyyy-p20260231`],
    [tooMany],
  ])('is nothing where somebody else wrote it: %.40s', (text) => {
    expect(readRun(text, 'HAUZD')).toBeUndefined();
  });
});
