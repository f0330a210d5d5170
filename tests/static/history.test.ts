import type { HistoryEntry } from '../../src/domain/record/onboarding';
import { loadWords } from '../../src/locales/load-words';
import { entryText, peopleIn } from '../../static/issue-panel/history/entry-text';
import { isFiltering, matching } from '../../static/issue-panel/history/filter';
import { historyCsv } from '../../static/issue-panel/history/history-csv';
import { csvText } from '../../static/shared/csv';

const ANA = { by: 'ana', at: '2026-11-02T13:05:00Z' };
const names = new Map([
  ['ana', 'Ana Pérez'],
  ['luis', 'Luis Díaz'],
]);
const nameOf = (account: string) => names.get(account) ?? 'otra persona';

const offered: HistoryEntry = {
  number: 3,
  at: '2026-11-18T02:30:00Z',
  by: 'luis',
  kind: 'declineOffer',
  changes: [
    {
      fact: 'offer',
      before: { state: 'made', on: '2026-11-10', ...ANA },
      after: { state: 'declined', how: 'refused', on: '2026-11-17', by: 'luis', at: '2026-11-18T02:30:00Z' },
    },
  ],
};
const withdrawn: HistoryEntry = {
  number: 2,
  at: '2026-11-12T15:00:00Z',
  by: 'somebody hidden',
  kind: 'withdraw',
  reason: 'cambió; "la contraseña"',
  changes: [
    { fact: 'handOver:password:client', before: { on: '2026-11-11', channel: 'phone', throughPlanok: true, ...ANA } },
  ],
};
const applied: HistoryEntry = {
  number: 1,
  at: '2026-11-02T13:05:00Z',
  by: 'ana',
  kind: 'apply',
  changes: [],
  plan: { created: ['holdDemo'], retired: ['offerApiRest'] },
};

const texts = async (language: 'es' | 'en' = 'es') => {
  const words = await loadWords('panel', language);
  return [offered, withdrawn, applied].map((entry) => entryText(entry, words, nameOf, 'America/Santiago'));
};

test('an entry says who, when in the time zone of the project, what is now, what was before and who had recorded that', async () => {
  const [first, second, third] = await texts();
  expect(first).toEqual({
    number: 3,
    kind: 'declineOffer',
    title: 'API REST: no la compra',
    // Chile is three hours behind in November: the evening before.
    day: '2026-11-17',
    time: '23:30',
    who: 'Luis Díaz',
    lines: [
      {
        label: 'Ofrecimiento de la API REST',
        before: 'ofrecida · 10-11-2026 · Ana Pérez',
        after: 'no la compra · la rechazó · 17-11-2026',
      },
    ],
  });
  expect(second).toMatchObject({
    who: 'otra persona',
    reason: 'cambió; "la contraseña"',
    lines: [
      {
        label: 'Entrega de contraseña (cliente)',
        before: '11-11-2026 · Teléfono · a través de PlanOK · Ana Pérez',
        after: 'sin dato',
      },
    ],
  });
  expect(third).toMatchObject({
    title: 'Plan aplicado',
    lines: [
      { label: 'Creadas', after: 'Coordinar y realizar la demostración' },
      { label: 'No aplican', after: 'Ofrecer la API REST al cliente' },
    ],
  });
});

test('the modules that Hauzd was told, and by whose APIKEY a client is connected, are told too', async () => {
  const words = await loadWords('panel', 'es');
  const stamp = { on: '2026-11-11', ...ANA };
  const states = { apiRest: 'contracted', centralizador: 'unknown', cotizadorWeb: 'notContracted' };
  const entry: HistoryEntry = {
    ...applied,
    changes: [
      {
        fact: 'moduleInformation',
        after: { kind: 'sent', modules: { ...states, reservaEnLinea: 'contracted' }, ...stamp },
      },
      { fact: 'integration:sync', after: { connectedBy: 'planokKey', ...stamp } },
    ],
    plan: {},
  };
  expect(entryText(entry, words, nameOf, 'America/Santiago').lines.map(({ after }) => after)).toEqual([
    'enviada · 11-11-2026 · API REST: contratado, Centralizador: por confirmar, Cotizador web: no contratado, Reserva en línea: contratado',
    '11-11-2026 · con la APIKEY de PlanOK',
  ]);
});

test('what an undoing brought back is of who had recorded it, not of who undid', async () => {
  const words = await loadWords('panel', 'es');
  const entry: HistoryEntry = {
    ...{ number: 9, at: withdrawn.at, by: 'luis', kind: 'undo' },
    changes: [{ fact: 'keyRuleNotice', after: { on: '2026-11-11', ...ANA } }],
  };
  expect(entryText(entry, words, nameOf, 'America/Santiago')).toMatchObject({
    ...{ title: 'Deshecho lo registrado', who: 'Luis Díaz' },
    lines: [{ label: 'Aviso a Hauzd sobre la APIKEY', after: '11-11-2026 · Ana Pérez' }],
  });
});

test('everybody that an entry names is looked up: who recorded it, and who had recorded what it was', () => {
  expect([offered, withdrawn, applied].map(peopleIn)).toEqual([['luis', 'ana'], ['somebody hidden', 'ana'], ['ana']]);
});

test.each([
  ['', '', [3, 2, 1]],
  ['withdraw', '', [2]],
  ['', 'perez', [3, 2, 1]],
  ['', 'CONTRASEÑA', [2]],
  ['', 'telefono planok', [2]],
  ['', '17-11-2026', [3]],
  ['apply', 'contraseña', []],
])('looking for kind "%s" and text "%s" finds entries %j', async (kind, text, numbers) => {
  const filter = { kind, text };
  const found = matching(await texts(), filter).map(({ number }) => number);
  expect([found, isFiltering(filter)]).toEqual([numbers, kind + text !== '']);
});

test('the file opens in an Excel in Spanish: byte-order mark, semicolons, days as dd-mm-aaaa, a row for each fact', async () => {
  expect(historyCsv(await texts(), await loadWords('panel', 'es'))).toBe(
    [
      '\uFEFFFecha;Hora;Quién;Qué se registró;Dato;Antes;Después;Motivo',
      '17-11-2026;23:30;Luis Díaz;API REST: no la compra;Ofrecimiento de la API REST;ofrecida · 10-11-2026 · Ana Pérez;no la compra · la rechazó · 17-11-2026;',
      '12-11-2026;12:00;otra persona;Dato retirado;Entrega de contraseña (cliente);11-11-2026 · Teléfono · a través de PlanOK · Ana Pérez;sin dato;"cambió; ""la contraseña"""',
      '02-11-2026;10:05;Ana Pérez;Plan aplicado;Creadas;;Coordinar y realizar la demostración;',
      '02-11-2026;10:05;Ana Pérez;Plan aplicado;No aplican;;Ofrecer la API REST al cliente;',
      '',
    ].join('\r\n'),
  );
});

test('in English it has commas and days that any spreadsheet sorts', async () => {
  const [, , third] = await texts('en');
  const file = historyCsv(third ? [third] : [], await loadWords('panel', 'en'));
  expect(file.split('\r\n').slice(0, 2)).toEqual([
    '\uFEFFDate,Time,Who,What was recorded,Fact,Before,After,Reason',
    '2026-11-02,10:05,Ana Pérez,Plan applied,Created,,Arrange and hold the demo,',
  ]);
});

test('a text that a spreadsheet would run as a formula stays a text', () => {
  expect(csvText([['=HYPERLINK("http://x")', '+56 9', '-1', '@a', 'a=b']], 'es')).toBe(
    '\uFEFF"\'=HYPERLINK(""http://x"")";\'+56 9;\'-1;\'@a;a=b\r\n',
  );
});

test('what another version recorded has a neutral name, never another fact’s', async () => {
  const future = JSON.parse('{"kind":"signContract","changes":[{"fact":"contract:main","after":{"on":"2026-11-20"}}]}');
  const said = await Promise.all(
    (['es', 'en'] as const).map(async (language) => {
      const words = await loadWords('panel', language);
      const { title, lines } = entryText({ ...applied, plan: {}, ...future }, words, nameOf, 'America/Santiago');
      return [title, lines];
    }),
  );
  expect(said).toEqual([
    ['Otro cambio', [{ label: 'Otro dato', after: '20-11-2026' }]],
    ['Other change', [{ label: 'Other fact', after: '20 Nov 2026' }]],
  ]);
});
