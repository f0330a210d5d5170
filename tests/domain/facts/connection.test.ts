import { connectedBy } from '../../../src/domain/facts/branch';
import type { Command } from '../../../src/domain/facts/commands';
import { gates } from '../../../src/domain/procedure/gates';
import { planSteps } from '../../../src/domain/procedure/plan';
import { summary } from '../../../src/domain/procedure/summary';
import { warnings } from '../../../src/domain/procedure/warnings';
import type { Onboarding } from '../../../src/domain/record/onboarding';
import { agree, confirm, recorded, started, TODAY } from '../recorded';

/**
 * Whose APIKEY a working connection uses (2.1.1, 2.1.2). "Si el cliente decide no comprar la API REST, entonces nosotros
 * internamente le entregaremos la APIKEY a Hauzd […]. Hauzd no puede hacer entrega de la APIKEY al cliente."
 */

const works: Command = { kind: 'reportIntegration', scope: 'sync', on: TODAY };
const told: Command = { kind: 'tellHauzd', on: TODAY };
const apiRest = (state: 'contracted' | 'notContracted'): Command => ({
  kind: 'confirmModules',
  modules: { apiRest: state },
  on: TODAY,
  source: 'client',
});
const agreedOnSync: Command = { kind: 'closeAgreement', closedOn: '2026-03-18', scope: 'sync' };
const informed: Command = { kind: 'omitModuleInformation', on: '2026-03-17', reason: 'Hauzd ya lo sabía' };
const held: Command = { kind: 'holdDemo', on: '2026-03-17' };
const fromPlanok: Command = { kind: 'handOverFromPlanok', on: TODAY, channel: 'phone', hauzdTold: false };
const fromClient: Command = {
  kind: 'handOverFromClient',
  credentials: ['apiKey', 'username', 'password'],
  on: TODAY,
  channel: 'phone',
};

const lacking = ({ facts, plan }: Onboarding) =>
  gates({ facts, plan, ownSteps: [], closed: new Set() })
    .flatMap(({ id, missing }) => (id === 'live' ? missing : []))
    .map(({ code }) => code);
const standing = ({ facts, plan, exceptions }: Onboarding) => {
  const { phase, progress, holders } = summary({ facts, plan, ownSteps: [], closed: new Set(), exceptions });
  return { phase, progress, holders };
};

describe('a connection that works while the API REST is not contracted uses the APIKEY of PlanOK', () => {
  test.each<[string, Command[]]>([
    ['nothing was offered', []],
    ['the offer was made', [{ kind: 'makeOffer', on: TODAY }]],
    ['the offer was accepted', [{ kind: 'acceptOffer', on: TODAY }]],
    ['the offer was declined', [{ kind: 'declineOffer', on: TODAY, how: 'refused' }]],
    ['it is reported with a key of the client', []],
  ])('%s: Hauzd has to be told, and only then is it live', (name, offer) => {
    const report: Command = name.includes('reported') ? { ...works, kind: 'reportIntegration', key: 'client' } : works;
    const connected = recorded(started(confirm, agreedOnSync), informed, held, ...offer, report);
    expect(connectedBy(connected.facts)).toBe('planokKey');
    expect(lacking(connected)).toEqual(['hauzdNotTold']);
    expect(standing(connected).phase).toBe('credentials');
    expect(lacking(recorded(connected, told))).toEqual([]);
    expect(standing(recorded(connected, told)).phase).toBe('live');
  });

  test('and goes on using it when the client buys the API REST later', () => {
    const bought = recorded(started(confirm, agreedOnSync), informed, held, works, apiRest('contracted'));
    expect(connectedBy(bought.facts)).toBe('planokKey');
    expect(lacking(bought)).toEqual(['hauzdNotTold']);
  });

  test('also where the module was not known when it was reported, and is bought after it was', () => {
    const unknown = recorded(started(agreedOnSync), informed, held, works);
    expect(connectedBy(unknown.facts)).toBe('undecided');
    const known = recorded(unknown, apiRest('notContracted'));
    expect(connectedBy(known.facts)).toBe('planokKey');
    expect(connectedBy(recorded(known, apiRest('contracted')).facts)).toBe('planokKey');
    const unconfirmed = recorded(known, { kind: 'withdraw', fact: 'module:apiRest', reason: 'Se revisa' });
    expect(connectedBy(recorded(unconfirmed, apiRest('contracted')).facts)).toBe('planokKey');
  });

  test('also where the module is corrected after the connection, and bought after that', () => {
    const own = recorded(started(confirm, agreedOnSync), informed, held, apiRest('contracted'), works);
    const bought = recorded(own, apiRest('notContracted'), apiRest('contracted'));
    expect(connectedBy(bought.facts)).toBe('planokKey');
    expect(lacking(bought)).toEqual(['hauzdNotTold']);
    // A correction by mistake, taken back, is told by the report of the connection.
    expect(lacking(recorded(bought, { ...works, kind: 'reportIntegration', key: 'client' }))).toEqual([]);
  });

  test('also in a record that says undecided, as records once did', () => {
    const { facts } = recorded(started(confirm, agreedOnSync), works);
    const old = {
      ...facts,
      integrations: { sync: { ...facts.integrations.sync, on: TODAY, connectedBy: 'undecided' as const } },
    };
    expect(connectedBy({ ...facts, ...old } as typeof facts)).toBe('planokKey');
  });
});

describe('the report of a connection says whose key it uses, and can be corrected', () => {
  test('a module that was recorded wrongly: once both are corrected nobody is asked for a notice about a key PlanOK never gave', () => {
    const wrong = recorded(started(confirm, agreedOnSync), informed, held, works);
    const corrected = recorded(wrong, apiRest('contracted'), { ...works, kind: 'reportIntegration', key: 'client' });
    expect(connectedBy(corrected.facts)).toBe('ownKey');
    expect(lacking(corrected)).toEqual([]);
    expect(corrected.facts.integrations.sync?.on).toBe(TODAY);
  });

  test('a client with the API REST whose connection uses the key of PlanOK: Hauzd has to be told', () => {
    const contracted = recorded(started(confirm, agreedOnSync), informed, held, apiRest('contracted'));
    expect(lacking(recorded(contracted, works))).toEqual([]);
    expect(lacking(recorded(contracted, { ...works, kind: 'reportIntegration', key: 'planok' }))).toEqual([
      'hauzdNotTold',
    ]);
  });

  test('a key of a client who turns out not to have the API REST is a warning, and Hauzd has to be told', () => {
    const own = recorded(started(confirm, agreedOnSync), apiRest('contracted'), works, apiRest('notContracted'));
    expect(connectedBy(own.facts)).toBe('planokKey');
    expect(warnings(own.facts, TODAY, 180)).toContainEqual({ code: 'connectedWithoutModule' });
  });
});

test('nobody is live while the notice to Hauzd is missing, though no step is left for it', () => {
  const onboarding = recorded(
    started(confirm, agreedOnSync),
    informed,
    held,
    { kind: 'declineOffer', on: TODAY, how: 'refused' },
    fromPlanok,
    apiRest('contracted'),
    fromClient,
    works,
  );
  expect(standing(onboarding)).toEqual({
    phase: 'credentials',
    progress: { done: 6, total: 7 },
    holders: [{ party: 'planok', since: TODAY }],
  });
  expect(standing(recorded(onboarding, told))).toEqual({ phase: 'live', progress: { done: 6, total: 6 }, holders: [] });
  const past = {
    ...onboarding,
    exceptions: { credentials: { by: 'admin', at: `${TODAY}T12:00:00.000Z`, on: TODAY, reason: 'x' } },
  };
  expect(standing(past).phase).toBe('credentials');
});

describe('why a step came in', () => {
  const causesOf = ({ facts, plan }: Onboarding, step: string) =>
    planSteps(facts, plan, []).find(({ id }) => id === step)?.causes;

  test('a hand-over that is done says which key the connection uses, not what the modules are now', () => {
    const bought = recorded(started(confirm, agreedOnSync), works, told, apiRest('contracted'));
    expect(causesOf(bought, 'planokHandsOverApiKey')).toEqual([
      { fact: 'scope', scope: 'sync' },
      { fact: 'connected', key: 'planokKey' },
    ]);
  });

  test('a step that is done by what brought it in tells it as it was then', () => {
    const lacks = recorded(started(confirm, agree), {
      kind: 'confirmModules',
      modules: { cotizadorWeb: 'notContracted' },
      on: TODAY,
      source: 'crm',
    });
    const because = causesOf(lacks, 'contractCotizadorWeb') ?? [];
    expect(because).toEqual([
      { fact: 'scope', scope: 'quote' },
      { fact: 'module', module: 'cotizadorWeb', state: 'notContracted' },
    ]);
    const planned = { ...lacks, plan: { contractCotizadorWeb: { id: '1', key: 'HAUZD-9', because } } };
    const contracted = recorded(planned, {
      kind: 'confirmModules',
      modules: { cotizadorWeb: 'contracted' },
      on: TODAY,
      source: 'crm',
    });
    expect(causesOf(contracted, 'contractCotizadorWeb')).toEqual(because);
  });
});
