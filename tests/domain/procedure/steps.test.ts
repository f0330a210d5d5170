import { type Facts, noFacts } from '../../../src/domain/facts/facts';
import { planSteps } from '../../../src/domain/procedure/plan';
import type { STEPS } from '../../../src/domain/procedure/step-id';
import { knownSteps } from '../../../src/domain/procedure/steps';
import { agreed, allContracted, atAgreement, declined, handOver, STAMP, START, withModules, working } from '../facts';

const stateOf = (facts: Facts, plan: Parameters<typeof planSteps>[1] = {}) =>
  Object.fromEntries(planSteps(facts, plan, []).map((step) => [step.id, step.state]));

const step = (facts: Facts, id: (typeof STEPS)[number]) => {
  const found = knownSteps(facts, []).find((each) => each.step.id === id);
  if (!found) throw new Error(id);
  return found.step;
};

describe('the steps of a client', () => {
  test('on the first day are the four that every client has, all to be done', () => {
    expect(stateOf(noFacts(START))).toEqual({
      confirmModules: 'pending',
      informHauzd: 'pending',
      holdDemo: 'pending',
      closeAgreement: 'pending',
    });
  });

  test('with API REST of their own: the client hands over all three credentials (2.1.1)', () => {
    expect(stateOf(atAgreement('sync'))).toEqual({
      confirmModules: 'done',
      informHauzd: 'done',
      holdDemo: 'done',
      closeAgreement: 'done',
      clientHandsOverCredentials: 'pending',
      connectStockAndPrices: 'pending',
    });
  });

  test('without API REST: PlanOK offers it, and nobody hands over anything yet (2.1.2)', () => {
    expect(stateOf(atAgreement('sync', { apiRest: 'notContracted' }))).toEqual({
      confirmModules: 'done',
      informHauzd: 'done',
      holdDemo: 'done',
      closeAgreement: 'done',
      offerApiRest: 'pending',
      connectStockAndPrices: 'pending',
    });
  });

  test('who does not buy the API REST: PlanOK hands over the APIKEY, the client user and password (2.1.2)', () => {
    const facts = {
      ...atAgreement('reserve', {
        apiRest: 'notContracted',
        cotizadorWeb: 'notContracted',
        reservaEnLinea: 'notContracted',
      }),
      offer: declined,
    };
    expect(stateOf(facts)).toEqual({
      confirmModules: 'done',
      informHauzd: 'done',
      holdDemo: 'done',
      closeAgreement: 'done',
      offerApiRest: 'done',
      contractCotizadorWeb: 'pending',
      contractReservaEnLinea: 'pending',
      clientGivesUserAndPassword: 'pending',
      planokHandsOverApiKey: 'pending',
      connectStockAndPrices: 'pending',
      enableQuotes: 'pending',
      enableReservations: 'pending',
    });
  });
});

describe('a step', () => {
  test('gives its reason: the clause, and the facts that brought it in', () => {
    const facts = { ...atAgreement('quote', { apiRest: 'notContracted' }), offer: declined };
    expect(step(facts, 'planokHandsOverApiKey')).toEqual({
      id: 'planokHandsOverApiKey',
      clause: '2.1.2',
      phase: 'credentials',
      owedBy: 'planok',
      applies: true,
      done: false,
      causes: [
        { fact: 'scope', scope: 'quote' },
        { fact: 'module', module: 'apiRest', state: 'notContracted' },
        { fact: 'offer', state: 'declined' },
      ],
    });
  });

  test.each([
    ['holdDemo', 'planok', noFacts(START)],
    [
      'holdDemo',
      'hauzd',
      { ...noFacts(START), demo: { scheduled: { for: '2026-03-09', recordedOn: START, ...STAMP } } },
    ],
    ['closeAgreement', 'hauzd', noFacts(START)],
    ['closeAgreement', 'planok', { ...noFacts(START), agreements: [agreed(undefined)] }],
    ['offerApiRest', 'planok', atAgreement('sync', { apiRest: 'notContracted' })],
    [
      'offerApiRest',
      'client',
      { ...atAgreement('sync', { apiRest: 'notContracted' }), offer: { state: 'made', on: START, ...STAMP } },
    ],
  ] as const)('%s is owed by %s, as things stand', (id, party, facts) => {
    expect(step(facts as Facts, id).owedBy).toBe(party);
  });

  test('of PlanOK handing over the APIKEY is done only once Hauzd was told the rule about it', () => {
    const facts = { ...atAgreement('sync', { apiRest: 'notContracted' }), offer: declined };
    const given = { ...facts, handOvers: { ...facts.handOvers, apiKey: { planok: handOver() } } };
    expect(step(given, 'planokHandsOverApiKey').done).toBe(false);
    expect(step({ ...given, keyRuleNotice: { on: START, ...STAMP } }, 'planokHandsOverApiKey').done).toBe(true);
  });
});

describe('the applied plan', () => {
  const subtask = { id: '1', key: 'HAUZD-9' };

  test('shows a step that stopped applying as retired, with the reason', () => {
    const facts = atAgreement('sync', { cotizadorWeb: 'notContracted' });
    const found = planSteps(facts, { contractCotizadorWeb: subtask }, []).find(
      (each) => each.id === 'contractCotizadorWeb',
    );
    expect(found).toMatchObject({ state: 'retired', retiredBecause: [{ fact: 'scope', scope: 'sync' }], subtask });
  });

  test('keeps a done step done, whatever else changes', () => {
    const facts = atAgreement('sync', { cotizadorWeb: 'contracted' });
    expect(stateOf(facts, { contractCotizadorWeb: subtask }).contractCotizadorWeb).toBe('done');
  });

  test('retires everything that is not done while the onboarding is discarded', () => {
    const facts: Facts = { ...atAgreement('sync'), discarded: { on: START, reason: 'no', ...STAMP } };
    const plan = { holdDemo: subtask, connectStockAndPrices: { id: '2', key: 'HAUZD-10' } };
    expect(stateOf(facts, plan)).toEqual({
      confirmModules: 'done',
      informHauzd: 'done',
      holdDemo: 'done',
      closeAgreement: 'done',
      connectStockAndPrices: 'retired',
    });
  });

  test('keeps the branch that a client was connected by when the API REST is bought later', () => {
    const bought = withModules({ ...atAgreement('sync'), offer: declined }, allContracted);
    const connected: Facts = { ...bought, integrations: { sync: { ...working, connectedBy: 'planokKey' } } };
    const plan = { planokHandsOverApiKey: subtask, clientGivesUserAndPassword: { id: '2', key: 'HAUZD-10' } };
    const told = { ...connected, keyRuleNotice: { on: START, ...STAMP } };
    expect(stateOf(told, plan)).toMatchObject({ planokHandsOverApiKey: 'done', clientGivesUserAndPassword: 'done' });
    expect(stateOf(told, plan)).not.toHaveProperty('clientHandsOverCredentials');
  });
});
