import { type ClientRow, copyOf } from '../../src/domain/lists/client-row';
import { USUAL_SELECTION } from '../../src/domain/lists/portfolio';
import { loadWords } from '../../src/locales/load-words';
import { toApply } from '../../static/portfolio/apply-many/to-apply';
import { clientsCsv, modulesCsv } from '../../static/portfolio/portfolio-csv';
import { readView, type ViewState, writeView } from '../../static/portfolio/view-state';
import { clientRow, unreadable } from '../domain/clients';
import { atAgreement } from '../domain/facts';

/** What leaves the portfolio: a file for Excel, and a link. */

const rows = [
  clientRow('Altos; "del Mar"', atAgreement('quote', { cotizadorWeb: 'notContracted' })),
  clientRow('=HYPERLINK("http://x")', { ...atAgreement(undefined), expectedScope: 'sync' }),
  unreadable('Brisas', 'broken'),
  { ...unreadable('Los Andes', 'none'), assignee: { id: 'a1', name: 'Ana Soto' } },
];

test('the file of clients opens in Excel in Spanish: mark, semicolons, quotation, days as they are written in Chile', async () => {
  const words = await loadWords('portfolio', 'es');
  const text = clientsCsv(rows, words, '2026-03-20T15:00:00.000Z');
  expect(text.startsWith('\uFEFFClave;Cliente;Fase;Alcance;Previsto;')).toBe(true);
  const [first, second, third, fourth] = text.split('\r\n').slice(1);
  expect(first).toBe(
    `${rows[0]?.key};"Altos; ""del Mar""";Requisitos;Cotizar;;Cliente;10-03-2026;10;4;8;50;` +
      '"Contratar el cotizador web, que se necesita para cotizar (lo debe el cliente)";02-03-2026;',
  );
  expect(second?.split(';').slice(1, 5)).toEqual([
    `"'=HYPERLINK(""http://x"")"`,
    'Acuerdo',
    'Sincronizar stock y precio',
    'sí',
  ]);
  expect(third).toBe(`${rows[2]?.key};Brisas;Dato ilegible${';'.repeat(11)}`);
  expect(fourth).toBe(`${rows[3]?.key};Los Andes;Sin iniciar${';'.repeat(11)}Ana Soto`);
  expect(text.split('\r\n')[0]?.split(';').at(-1)).toBe('Responsable');
  // Every line has a value for each column's name.
  expect(new Set([text.split('\r\n')[0], third, fourth].map((line) => line?.split(';').length))).toEqual(new Set([14]));
});

test('those that are applied together have something to apply, and are not live: finished clients get no new work unasked', () => {
  const withAttention = (row: ClientRow, phase?: 'live'): ClientRow => {
    const copy = copyOf(row);
    if (!copy) throw new Error('no copy');
    return { ...row, copy: { kind: 'copy', copy: { ...copy, attention: ['toApply'], ...(phase && { phase }) } } };
  };
  const [one] = rows;
  if (!one) throw new Error('no row');
  const [waiting, live] = [withAttention(one), withAttention(clientRow('Live', atAgreement('sync')), 'live')];
  expect(toApply([...rows, waiting, live])).toEqual([waiting]);
});

test('the file of modules has a line for each thing that sales can see to', async () => {
  const words = await loadWords('portfolio', 'es');
  expect(modulesCsv(rows, words).split('\r\n')).toEqual([
    '\uFEFFClave;Cliente;Módulo;Situación;Alcance;Previsto',
    `${rows[0]?.key};"Altos; ""del Mar""";Cotizador web;por contratar;Cotizar;`,
    '',
  ]);
});

test('a link restores the view, the filters and the order', () => {
  const states: ViewState[] = [
    { view: 'clients', selection: USUAL_SELECTION },
    { view: 'modules', selection: USUAL_SELECTION },
    {
      view: 'holders',
      selection: {
        ...{ text: 'ñuñoa & cía', phase: 'notStarted', holder: 'hauzd', scope: 'none', missing: 'demoNotHeld' },
        assignee: '712020:0d6f-4b',
        ...{ sort: 'client', descending: true },
      },
    },
  ];
  expect(states.map((state) => readView(writeView(state)))).toEqual(states);
  expect(writeView({ view: 'clients', selection: USUAL_SELECTION })).toBe('');
});

test('what a link has that nobody knows is as if it were not there', () => {
  expect(readView('?view=all&phase=x&holder=me&scope=1&missing=a&assignee=a%20b&sort=-price&q=casa')).toEqual({
    view: 'clients',
    selection: { ...USUAL_SELECTION, text: 'casa' },
  });
});

test('a holder’s line is the one that the team’s lead asks for', async () => {
  const { portfolio } = await loadWords('portfolio', 'es');
  expect(portfolio.holding('hauzd', 7, 21)).toBe('Hauzd: 7 clientes, el más antiguo desde hace 21 días');
  expect(portfolio.holding('client', 1, 1)).toBe('Cliente: 1 cliente, desde ayer');
});

test('numbers have the thousands’ sign of the language everywhere, and one thing is said in the singular', async () => {
  const { portfolio, lists } = await loadWords('portfolio', 'es');
  expect([
    lists.number(3333),
    portfolio.dashboard.clients(3333, false),
    portfolio.dashboard.clients(1, true),
    portfolio.shown(1234, 5006),
    portfolio.shown(1, 1),
    portfolio.created(0),
    portfolio.created(1),
    portfolio.created(1200),
  ]).toEqual([
    '3.333',
    '3.333 clientes',
    '1 cliente, leyendo los demás…',
    '1.234 de 5.006 clientes',
    '1 cliente',
    'creado hoy',
    'creado ayer',
    'creado hace 1.200 días',
  ]);
  const english = await loadWords('portfolio', 'en');
  expect([english.lists.number(3333), english.portfolio.dashboard.clients(1, false)]).toEqual(['3,333', '1 client']);
});
