import { USUAL_SELECTION } from '../../src/domain/lists/portfolio';
import { loadWords } from '../../src/locales/load-words';
import { clientsCsv, modulesCsv } from '../../static/portfolio/portfolio-csv';
import { readView, type ViewState, writeView } from '../../static/portfolio/view-state';
import { clientRow, unreadable } from '../domain/clients';
import { atAgreement } from '../domain/facts';

/** What leaves the portfolio: a file for Excel, and a link. */

const rows = [
  clientRow('Altos; "del Mar"', atAgreement('quote', { cotizadorWeb: 'notContracted' })),
  clientRow('=HYPERLINK("http://x")', { ...atAgreement(undefined), expectedScope: 'sync' }),
  unreadable('Brisas', 'broken'),
];

test('the file of clients opens in Excel in Spanish: mark, semicolons, quotation, days as they are written in Chile', async () => {
  const words = await loadWords('portfolio', 'es');
  const text = clientsCsv(rows, words, '2026-03-20T15:00:00.000Z');
  expect(text.startsWith('\uFEFFClave;Cliente;Fase;Alcance;Previsto;')).toBe(true);
  const [first, second, third] = text.split('\r\n').slice(1);
  expect(first).toBe(
    `${rows[0]?.key};"Altos; ""del Mar""";Requisitos;Cotizar;;Cliente;10-03-2026;10;4;8;50;` +
      '"Contratar el cotizador web, que se necesita para cotizar (lo debe el cliente)";02-03-2026',
  );
  expect(second?.split(';').slice(1, 5)).toEqual([
    `"'=HYPERLINK(""http://x"")"`,
    'Acuerdo',
    'Sincronizar stock y precio',
    'sí',
  ]);
  expect(third).toBe(`${rows[2]?.key};Brisas;Dato ilegible`);
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
        ...{ text: 'ñuñoa & cía', phase: 'demo', holder: 'hauzd', scope: 'none', missing: 'demoNotHeld' },
        ...{ sort: 'client', descending: true },
      },
    },
  ];
  expect(states.map((state) => readView(writeView(state)))).toEqual(states);
  expect(writeView({ view: 'clients', selection: USUAL_SELECTION })).toBe('');
});

test('what a link has that nobody knows is as if it were not there', () => {
  expect(readView('?view=all&phase=x&holder=me&scope=1&missing=a&sort=-price&q=casa')).toEqual({
    view: 'clients',
    selection: { ...USUAL_SELECTION, text: 'casa' },
  });
});

test('a holder’s line is the one that the team’s lead asks for', async () => {
  const { portfolio } = await loadWords('portfolio', 'es');
  expect(portfolio.holding('hauzd', 7, 21)).toBe('Hauzd: 7 clientes, el más antiguo desde hace 21 días');
  expect(portfolio.holding('client', 1, 1)).toBe('Cliente: 1 cliente, desde ayer');
});
