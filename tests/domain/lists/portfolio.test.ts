import { noFacts } from '../../../src/domain/facts/facts';
import { modulesToContract } from '../../../src/domain/lists/modules-to-contract';
import {
  assigneesOf,
  byHolder,
  byPhase,
  byWaiting,
  type Selection,
  select,
  USUAL_SELECTION,
} from '../../../src/domain/lists/portfolio';
import { clientRow, unreadable } from '../clients';
import { allContracted, atAgreement, declined, STAMP, START, withModules } from '../facts';

const waitingForHauzd = (client: string, since: string) => {
  const facts = {
    ...withModules(noFacts(START), allContracted),
    demo: { scheduled: { for: '2026-12-01', recordedOn: since, ...STAMP } },
  };
  return clientRow(client, { ...facts, moduleInformation: { kind: 'omitted', on: START, reason: 'x', ...STAMP } });
};
const started = clientRow('Inmobiliaria Ñuñoa', { ...noFacts('2026-03-20'), expectedScope: 'quote' });
const early = waitingForHauzd('Inmobiliaria Los Álamos', '2026-03-05');
const late = waitingForHauzd('Constructora Brisas', '2026-03-24');
const lacking = clientRow('Grupo Costa', atAgreement('reserve', { reservaEnLinea: 'notContracted' }));
const broken = unreadable('Portal del Mar', 'broken');
const all = [late, broken, started, lacking, early];
const ana = { id: 'a1', name: 'Ana Soto' };
const angel = { id: 'a2', name: 'Ángel Ríos' };

const names = (part: Partial<Selection>) => select(all, { ...USUAL_SELECTION, ...part }).map(({ client }) => client);

describe('a selection', () => {
  test('has who waits longest first, and what cannot be read last', () => {
    expect(names({})).toEqual([
      'Inmobiliaria Los Álamos',
      'Grupo Costa',
      'Inmobiliaria Ñuñoa',
      'Constructora Brisas',
      'Portal del Mar',
    ]);
  });

  test('turned round keeps what has no value last', () => {
    expect(names({ descending: true })).toEqual([
      'Constructora Brisas',
      'Inmobiliaria Ñuñoa',
      'Grupo Costa',
      'Inmobiliaria Los Álamos',
      'Portal del Mar',
    ]);
  });

  test('sorts phases and scopes as the procedure has them, not by their letters', () => {
    expect(names({ sort: 'phase' })).toEqual([
      'Inmobiliaria Ñuñoa',
      'Constructora Brisas',
      'Inmobiliaria Los Álamos',
      'Grupo Costa',
      'Portal del Mar',
    ]);
    expect(names({ sort: 'scope' }).slice(0, 2)).toEqual(['Inmobiliaria Ñuñoa', 'Grupo Costa']);
  });

  test('finds a client by part of its name without accents and capitals, or by its key', () => {
    expect(names({ text: 'alamos' })).toEqual(['Inmobiliaria Los Álamos']);
    expect(names({ text: 'NUNOA' })).toEqual(['Inmobiliaria Ñuñoa']);
    expect(names({ text: broken.key.toLowerCase() })).toEqual(['Portal del Mar']);
  });

  test('narrows by phase, holder, scope (expected counts while nothing is agreed) and what is missing', () => {
    expect(names({ phase: 'demo', holder: 'hauzd' })).toEqual(['Inmobiliaria Los Álamos', 'Constructora Brisas']);
    expect(names({ holder: 'client' })).toEqual(['Grupo Costa']);
    expect(names({ scope: 'quote' })).toEqual(['Inmobiliaria Ñuñoa']);
    expect(names({ scope: 'none' })).toEqual(['Inmobiliaria Los Álamos', 'Constructora Brisas']);
    expect(names({ missing: 'moduleNotContracted' })).toEqual(['Grupo Costa']);
  });
});

test('a holder has its clients, who has waited longest first, with the days since it is their turn', () => {
  const hauzd = byHolder(all, '2026-03-26T15:00:00.000Z').find(({ party }) => party === 'hauzd');
  expect(hauzd?.clients.map(({ row, days }) => [row.client, days])).toEqual([
    ['Inmobiliaria Los Álamos', 21],
    ['Constructora Brisas', 2],
  ]);
});

describe('clients that nobody started', () => {
  const older = { ...unreadable('Los Andes', 'none'), createdAt: '2026-03-01T12:00:00.000Z', assignee: angel };
  const newer = { ...unreadable('Mar Adentro', 'none'), createdAt: '2026-03-20T12:00:00.000Z' };
  const rows = [...all, newer, older];
  const chosen = (part: Partial<Selection>) =>
    select(rows, { ...USUAL_SELECTION, ...part }).map(({ client }) => client);

  test('come first, the one that has been there longest before the others', () => {
    expect(chosen({}).slice(0, 3)).toEqual(['Los Andes', 'Mar Adentro', 'Inmobiliaria Los Álamos']);
    expect(chosen({ sort: 'phase' }).slice(0, 3)).toEqual(['Los Andes', 'Mar Adentro', 'Inmobiliaria Ñuñoa']);
  });

  test('are a standing of their own, and wait for nobody and lack nothing', () => {
    expect(chosen({ phase: 'notStarted' })).toEqual(['Los Andes', 'Mar Adentro']);
    expect(chosen({ phase: 'notStarted', holder: 'planok' })).toEqual([]);
    expect(chosen({ missing: 'demoNotHeld' })).not.toContain('Los Andes');
    expect(byPhase(rows)[0]).toEqual({ phase: 'notStarted', count: 2 });
    expect(byHolder(rows, '2026-03-26T15:00:00.000Z').flatMap(({ clients }) => clients)).toHaveLength(4);
  });

  test('and all others are found by whom Jira gave them to, or by nobody', () => {
    expect(chosen({ assignee: 'a2' })).toEqual(['Los Andes']);
    expect(chosen({ assignee: 'none', phase: 'notStarted' })).toEqual(['Mar Adentro']);
    expect(chosen({ sort: 'assignee' })[0]).toBe('Los Andes');
  });
});

test('those to whom clients are given are named once each, by name as it is read in Spanish', () => {
  const given = [angel, ana, angel].map((assignee) => ({ ...broken, assignee }));
  expect(assigneesOf(given)).toEqual({ people: [ana, angel], hasNobodys: false });
  expect(assigneesOf([...given, early])).toEqual({ people: [ana, angel], hasNobodys: true });
});

test('phases are counted in the order of the procedure; what cannot be read is in none', () => {
  const counts = byPhase(all).map(({ phase, count }) => `${phase} ${count}`);
  expect(counts).toEqual([
    'notStarted 0',
    'preparation 1',
    'demo 2',
    'agreement 0',
    'prerequisites 1',
    'credentials 0',
    'integration 0',
    'live 0',
    'discarded 0',
  ]);
});

describe('modules to contract', () => {
  const gaps = (...rows: Parameters<typeof modulesToContract>[0]) =>
    modulesToContract(rows).map(
      ({ module, state, scope, isExpected }) => `${module} ${state} ${scope}${isExpected ? '?' : ''}`,
    );
  const none = { apiRest: 'notContracted', cotizadorWeb: 'notContracted', reservaEnLinea: 'notContracted' } as const;

  // 2.2.1 and 2.3.1: quoting takes the cotizador web, reserving the reserva en línea, and includes quoting (2).
  test.each([
    ['sync', ['apiRest notMade sync']],
    ['quote', ['apiRest notMade quote', 'cotizadorWeb notContracted quote']],
    [
      'reserve',
      ['apiRest notMade reserve', 'cotizadorWeb notContracted reserve', 'reservaEnLinea notContracted reserve'],
    ],
  ] as const)('are those that the scope %s needs', (scope, expected) => {
    expect(gaps(clientRow('x', atAgreement(scope, none)))).toEqual(expected);
  });

  test('of the API REST say how PlanOK’s offer stands: buying it is not obligatory (2.1.2)', () => {
    const facts = atAgreement('sync', { apiRest: 'notContracted' });
    expect(gaps(clientRow('x', { ...facts, offer: declined }))).toEqual(['apiRest declined sync']);
    expect(gaps(clientRow('x', { ...facts, offer: { state: 'made', on: START, ...STAMP } }))).toEqual([
      'apiRest made sync',
    ]);
  });

  test('follow the expected scope while nothing is agreed, marked as such, and the agreed one afterwards', () => {
    const before = {
      ...withModules(noFacts(START), { ...allContracted, cotizadorWeb: 'notContracted' }),
      expectedScope: 'quote' as const,
    };
    expect(gaps(clientRow('x', before))).toEqual(['cotizadorWeb notContracted quote?']);
    const after = { ...atAgreement('sync', { cotizadorWeb: 'notContracted' }), expectedScope: 'quote' as const };
    expect(gaps(clientRow('x', after))).toEqual([]);
  });

  test('are to be confirmed where nobody knows the module, and nobody’s without a scope or an agreement', () => {
    expect(gaps(clientRow('x', { ...noFacts(START), expectedScope: 'sync' }))).toEqual(['apiRest unknown sync?']);
    expect(gaps(clientRow('x', noFacts(START)))).toEqual([]);
    const discarded = { ...atAgreement('reserve', none), discarded: { on: START, reason: 'x', ...STAMP } };
    expect(gaps(clientRow('x', discarded), broken)).toEqual([]);
  });
});

test('waiting is counted by days and by who is waited for: a week, two, a month, longer', () => {
  const rows = ['2026-04-30', '2026-04-23', '2026-04-22', '2026-04-16', '2026-03-31', '2026-03-30'].map(
    (since, index) => waitingForHauzd(`Cliente ${index}`, since),
  );
  const counted = byWaiting([...rows, broken], '2026-04-30T15:00:00.000Z');
  // 0, 7, 8, 14, 30 and 31 days.
  expect(counted.map(({ band, clients }) => [band.from, clients.hauzd])).toEqual([
    [0, 2],
    [8, 2],
    [15, 1],
    [31, 1],
  ]);
  expect(counted.map(({ clients }) => clients.planok + clients.client)).toEqual([0, 0, 0, 0]);
});
