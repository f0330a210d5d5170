import { readSheet } from '../../../src/domain/lists/start-sheet';
import { sheetWords } from '../../../src/locales/sheet-words';

/** What somebody copies out of a spreadsheet: recognised by its titles, whatever was not understood is marked. */

const read = (text: string) => {
  const sheet = readSheet(text, sheetWords);
  return sheet.ok ? sheet.value : sheet.error;
};
const rows = (text: string) => {
  const sheet = readSheet(text, sheetWords);
  if (!sheet.ok) throw new Error(sheet.error.code);
  return sheet.value.rows;
};
const FULL = {
  issue: { value: 'HAUZD-12' },
  values: {
    ...{ apiRest: 'contracted', centralizador: 'notContracted', reservaEnLinea: 'contracted' },
    ...{ scope: 'quote', closedOn: '2026-03-05' },
  },
  wrong: {},
};

test.each([
  [
    'tabs, Spanish',
    'Incidencia\tAPI REST\tCentralizador\tCotizador web\tReserva en línea\tAlcance\tAcuerdo cerrado el\n' +
      'HAUZD-12\tSí\tNo\t\tContratado\tCotizar\t05-03-2026',
  ],
  [
    'semicolons, without accents, in capitals, of Windows',
    'CLAVE;API REST;CENTRALIZADOR;COTIZADOR WEB;RESERVA EN LINEA;ALCANCE;FECHA DEL ACUERDO\r\n' +
      'hauzd-12;SI;no contratado;por confirmar;contratada;COTIZACION;5/3/2026\r\n',
  ],
  [
    "Jira's own word for a row today",
    'Work item key\tREST API\tCentralizador\tReserva en línea\tScope\tAgreement date\n' +
      'HAUZD-12\tyes\tnot contracted\tContracted\tQuote\t2026-03-05',
  ],
  [
    'English, in another order, with a column that says nothing here',
    'Scope\tIssue key\tREST API\tCentralizador\tReserva en línea\tAgreement date\tTelephone\n' +
      'Quote\tHAUZD-12\tyes\tnot contracted\tContracted\t2026-03-05\t+56 9 1234 5678',
  ],
])('%s', (_, text) => {
  expect(rows(text)).toEqual([FULL]);
});

test('what was not understood is marked with what stands there, and the rest of the line is read', () => {
  const [row] = rows('Clave;API REST;Centralizador;Alcance;Fecha del acuerdo\nHAUZD 12;x;quizás;todo;05-03-26');
  expect(row).toEqual({
    issue: { wrong: 'HAUZD 12' },
    values: {},
    wrong: { apiRest: 'x', centralizador: 'quizás', scope: 'todo', closedOn: '05-03-26' },
  });
});

test.each(['Sí?', '¿Sí?', 'Sí (?)', 'Sí*', '≠ sí', '¬ sí', '~sí', '-sí', 'nº', 'Sí/No'])('%s is no answer', (cell) => {
  const scope = cell.replace(/sí/i, 'Cotizar');
  expect(rows(`Clave;API REST;Alcance\nHAUZD-1;${cell};${scope}`)).toEqual([
    { issue: { value: 'HAUZD-1' }, values: {}, wrong: { apiRest: cell, scope } },
  ]);
});

test('a full stop and more than one blank are no part of an answer', () => {
  expect(rows('Clave;API REST;Centralizador\nHAUZD-1;Sí.;no  contratado')[0]?.values).toEqual({
    ...{ apiRest: 'contracted', centralizador: 'notContracted' },
  });
});

test.each([
  ['31-02-2026', false],
  ['13/13/2026', false],
  ['marzo', false],
  ['2026-3-5', false],
  ['45355', false],
  ['5.3.2026', true],
  ['31/12/2026', true],
])('the day %s is one: %s', (text, isDay) => {
  const [row] = rows(`Clave;Fecha del acuerdo\nHAUZD-1;${text}`);
  expect([row?.values.closedOn !== undefined, row?.wrong]).toEqual([isDay, isDay ? {} : { closedOn: text }]);
});

test.each([
  ['HAUZD-0'],
  ['HAUZD'],
  ['12'],
  ['https://x.example/browse/HAUZD-1'],
  ['HAUZD-1 OR 1=1'],
  ['ßA-1'],
  ['ıA-1'],
  [''],
])('%s is no key', (text) => {
  expect(rows(`Clave;Cliente\n${text};Los Robles`)[0]?.issue).toEqual({ wrong: text });
});

test('cells in quotation marks may hold separators, lines and marks; empty lines are none', () => {
  const text = 'Clave;Cliente;Alcance\n\nHAUZD-1;"Los ""Robles""; Etapa\n2";Reservar\n;;\nHAUZD-2;Otro;\n';
  expect(rows(text).map(({ issue, client, values }) => [issue, client, values.scope])).toEqual([
    [{ value: 'HAUZD-1' }, 'Los "Robles"; Etapa\n2', 'reserve'],
    [{ value: 'HAUZD-2' }, 'Otro', undefined],
  ]);
});

test('titles that say nothing here are named', () => {
  expect(read('Clave;Fecha;Ejecutivo\nHAUZD-1;1;2')).toMatchObject({ unused: ['Fecha', 'Ejecutivo'] });
});

test('a sheet that cannot be read is refused as a whole', () => {
  expect(read('')).toEqual({ code: 'sheetEmpty' });
  expect(read('Clave;Cliente')).toEqual({ code: 'sheetEmpty' });
  expect(read('Cliente;API REST\nLos Robles;Sí')).toEqual({ code: 'sheetWithoutKeys' });
  expect(read('Clave;Cotizador web;Cotización web\nHAUZD-1;Sí;No')).toEqual({
    code: 'columnTwice',
    titles: ['Cotizador web', 'Cotización web'],
  });
  const many = Array.from({ length: 101 }, (_, index) => `HAUZD-${index + 1}`).join('\n');
  expect(read(`Clave;\n${many}`)).toEqual({ code: 'tooManyRows', count: 101, limit: 100 });
});

test('a large or odd text takes no long time and never throws', () => {
  const before = Date.now();
  for (const text of [
    '"'.repeat(50_000),
    `Clave;${'"a'.repeat(20_000)}\nHAUZD-1`,
    ';\n'.repeat(50_000),
    '\u0000\t\uD800',
  ]) {
    expect(() => readSheet(text, sheetWords)).not.toThrow();
  }
  expect(Date.now() - before).toBeLessThan(2_000);
});
