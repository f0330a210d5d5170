import { portfolioCalls } from '../../src/contract/portfolio-calls';
import { LANGUAGES } from '../../src/domain/language';
import { COLUMN_NAMES, type ColumnValues, type StartColumn } from '../../src/domain/lists/start-columns';
import { readSheet } from '../../src/domain/lists/start-sheet';
import { startCommands } from '../../src/domain/record/start-commands';
import { loadWords } from '../../src/locales/load-words';
import { sheetWords } from '../../src/locales/sheet-words';
import { readRun, restored, writeRun } from '../../static/portfolio/start-many/kept-run';
import { requestOf, rowsOfSheet, withChoice } from '../../static/portfolio/start-many/many-draft';

/** Each column of *Iniciar varios* on its whole way: pasted, corrected, kept, asked for, recorded, explained. */

const MODULE = { Sí: 'contracted', No: 'notContracted' } as const;

/** What stands in cells, and what it means: every value, where there are few. */
const CELLS: { [Column in StartColumn]: Record<string, ColumnValues[Column]> } = {
  ...{ apiRest: MODULE, centralizador: MODULE, cotizadorWeb: MODULE, reservaEnLinea: MODULE },
  scope: { Sincronizar: 'sync', Cotizar: 'quote', Reservar: 'reserve' },
  closedOn: { '02-11-2026': '2026-11-02' },
};
const EACH = COLUMN_NAMES.flatMap((column) =>
  Object.entries(CELLS[column]).map(([cell, value]) => ({ column, cell, value })),
);

const FOUND = [{ id: '1', key: 'HAUZD-1', client: 'Los Aromos', copy: { kind: 'none' } as const }];
const BACKING = { source: 'crm', on: '2026-11-23' } as const;
const COMMAND = 'f81d4fae-7dec-4c1f-8d3a-00a0c91e6bf6';

function rowWith(title: string, cell: string) {
  const sheet = readSheet(`Clave;${title}\nHAUZD-1;${cell}`, sheetWords);
  if (!sheet.ok) throw new Error(sheet.error.code);
  const [row] = rowsOfSheet(sheet.value, FOUND, 'HAUZD');
  if (!row) throw new Error('no row');
  return row;
}
const columnWith = (column: StartColumn, cell: string) => rowWith(sheetWords.columns[column][0] ?? '', cell);
const blank = rowWith('', '');

test.each(EACH)('$column: «$cell» is read under each of its titles', ({ column, cell, value }) => {
  const titles = sheetWords.columns[column];
  expect(titles.map((title) => rowWith(title, cell).values)).toEqual(titles.map(() => ({ [column]: value })));
});

test.each(EACH)('$column: «$cell» is kept in the page’s address', ({ column, cell }) => {
  const row = columnWith(column, cell);
  const address = writeRun({ rows: [row], backing: BACKING, done: [] });
  const read = readRun(address, 'HAUZD');
  expect(address).toMatch(/^[\w.-]+$/);
  expect(read && restored(read, FOUND)).toEqual({ rows: [row], backing: BACKING, done: [] });
});

test.each(EACH)('$column: «$cell» is asked for, may be sent and is recorded', ({ column, cell }) => {
  const [asked, without] = [columnWith(column, cell), blank].map((row) => requestOf(row, BACKING));
  if (!asked || !without) throw new Error('no request');
  expect(asked).not.toEqual(without);
  const sent = { ...asked, commandId: COMMAND };
  expect(portfolioCalls.startClient.request.parse(sent)).toEqual(sent);
  expect(startCommands(asked)).not.toEqual(startCommands(without));
});

test.each(COLUMN_NAMES)('%s: what was not understood is marked; nothing chosen in its place settles it', (column) => {
  const row = columnWith(column, 'Sí?');
  expect([row.values, row.wrong]).toEqual([{}, { [column]: 'Sí?' }]);
  expect(withChoice(row, column, undefined)).toEqual({ ...blank, isChosen: true });
});

test.each(COLUMN_NAMES)('%s: whoever is about to paste is told of it in every language', async (column) => {
  const said = await Promise.all(LANGUAGES.map(async (language) => (await loadWords('startMany', language)).many));
  expect(said.filter(({ columns, paste }) => !paste.how.includes(columns[column]))).toEqual([]);
});

test('what browsers keep of the time before there were more columns than six is read, piece by piece', () => {
  expect(readRun('120261123.1yunu2p20261102.2uuuu-d.3nnyy0p', 'HAUZD')).toEqual({
    backing: { source: 'crm', on: '2026-11-23' },
    lines: [
      {
        ...{ key: 'HAUZD-1', isChosen: true, isDone: false },
        values: { apiRest: 'contracted', cotizadorWeb: 'notContracted', scope: 'reserve', closedOn: '2026-11-02' },
      },
      { key: 'HAUZD-2', isChosen: true, isDone: true, values: {} },
      {
        ...{ key: 'HAUZD-3', isChosen: true, isDone: false },
        values: {
          ...{ apiRest: 'notContracted', centralizador: 'notContracted' },
          ...{ cotizadorWeb: 'contracted', reservaEnLinea: 'contracted', scope: 'sync' },
        },
      },
    ],
  });
});

test('a row asks for the same, letter by letter, in whatever order it was chosen: the id of its press is made of it', () => {
  const first = withChoice(withChoice(blank, 'closedOn', '2026-11-02'), 'scope', 'reserve');
  const row = withChoice(withChoice(first, 'cotizadorWeb', 'notContracted'), 'apiRest', 'contracted');
  expect(JSON.stringify(requestOf(row, BACKING))).toBe(
    '{"issueId":"1","modules":{"apiRest":"contracted","cotizadorWeb":"notContracted"},"on":"2026-11-23","source":"crm",' +
      '"agreement":{"closedOn":"2026-11-02","scope":"reserve"}}',
  );
  expect(JSON.stringify(requestOf(withChoice(row, 'closedOn', undefined), BACKING))).toBe(
    '{"issueId":"1","modules":{"apiRest":"contracted","cotizadorWeb":"notContracted"},"on":"2026-11-23","source":"crm",' +
      '"expectedScope":"reserve"}',
  );
});
