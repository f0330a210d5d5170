import { type Facts, noFacts } from '../../../src/domain/facts/facts';
import { readCopy } from '../../../src/domain/lists/read-copy';
import { gates, missingOfStep } from '../../../src/domain/procedure/gates';
import { summary } from '../../../src/domain/procedure/summary';
import { warnings } from '../../../src/domain/procedure/warnings';
import { agreed, allContracted, atAgreement, declined, handOver, STAMP, START, withModules, working } from '../facts';

const seen = (facts: Facts, closed: string[] = [], plan = {}) => ({
  facts,
  plan,
  ownSteps: [],
  closed: new Set(closed),
});
const standing = (facts: Facts) => {
  const { phase, progress, holders, missing } = summary(seen(facts));
  return { phase, progress, holders, next: missing[0]?.code };
};
const informed = (facts: Facts, on: string): Facts => ({
  ...facts,
  moduleInformation: { kind: 'omitted', on, reason: 'x', ...STAMP },
});

describe('where a client stands', () => {
  test('on the first day: with PlanOK, which must find out the modules', () => {
    expect(standing(noFacts(START))).toEqual({
      phase: 'preparation',
      progress: { done: 0, total: 4 },
      holders: [{ party: 'planok', since: START }],
      next: 'moduleUnknown',
    });
  });

  test('once the demonstration is scheduled: with Hauzd, since that was recorded', () => {
    const known = informed(withModules(noFacts(START), allContracted), '2026-03-04');
    const facts: Facts = { ...known, demo: { scheduled: { for: '2026-03-20', recordedOn: '2026-03-05', ...STAMP } } };
    expect(standing(facts)).toEqual({
      phase: 'demo',
      progress: { done: 2, total: 4 },
      holders: [{ party: 'hauzd', since: '2026-03-05' }],
      next: 'demoNotHeld',
    });
  });

  test('after the demonstration: with Hauzd, who negotiates, since it was held', () => {
    const facts = { ...atAgreement('sync'), agreements: [] };
    expect(standing(facts)).toMatchObject({
      phase: 'agreement',
      holders: [{ party: 'hauzd', since: '2026-03-06' }],
      next: 'agreementNotClosed',
    });
  });

  test('a closed agreement whose scope nobody knows: with PlanOK, since it was closed', () => {
    const facts = { ...atAgreement('sync'), agreements: [agreed(undefined, '2026-03-10')] };
    expect(standing(facts)).toMatchObject({
      phase: 'agreement',
      holders: [{ party: 'planok', since: '2026-03-10' }],
      next: 'scopeNotKnown',
    });
  });

  test('several things missing at one gate: with everyone who owes one, each since their own first', () => {
    const facts = { ...atAgreement('quote', { apiRest: 'notContracted', cotizadorWeb: 'notContracted' }) };
    expect(standing(facts)).toMatchObject({
      phase: 'prerequisites',
      holders: [
        { party: 'planok', since: '2026-03-10' },
        { party: 'client', since: '2026-03-10' },
      ],
    });
  });

  test('credentials: with the client, since the one that waits longest could be handed over, whatever happened to another', () => {
    const given = { apiKey: { client: handOver() }, username: { client: handOver() }, password: {} };
    const withdrawn = { 'handOver:username:client': { on: '2026-03-20', ...STAMP } };
    const again = { ...atAgreement('sync'), handOvers: given, withdrawn };
    expect(standing(again)).toMatchObject({ holders: [{ party: 'client', since: '2026-03-10' }] });
    const both = { ...again, handOvers: { ...given, username: {} } };
    expect(standing(both)).toMatchObject({ holders: [{ party: 'client', since: '2026-03-10' }] });
    const onlyThat = { ...both, handOvers: { ...both.handOvers, password: { client: handOver() } } };
    expect(standing(onlyThat)).toMatchObject({ holders: [{ party: 'client', since: '2026-03-20' }] });
  });

  test('connected, then quoting not yet enabled: with Hauzd, since it could start', () => {
    const facts: Facts = { ...atAgreement('quote'), integrations: { sync: { ...working, connectedBy: 'ownKey' } } };
    expect(standing(facts)).toMatchObject({
      phase: 'integration',
      holders: [{ party: 'hauzd', since: '2026-03-20' }],
      next: 'integrationNotWorking',
    });
  });

  test('everything done: live, and nobody holds it', () => {
    const facts: Facts = { ...atAgreement('sync'), integrations: { sync: { ...working, connectedBy: 'ownKey' } } };
    expect(standing(facts)).toEqual({ phase: 'live', progress: { done: 6, total: 6 }, holders: [], next: undefined });
  });

  test('discarded: nobody holds it, and every gate is shut for that one reason', () => {
    const facts: Facts = { ...atAgreement('sync'), discarded: { on: '2026-03-25', reason: 'x', ...STAMP } };
    expect(standing(facts)).toMatchObject({ phase: 'discarded', holders: [] });
    for (const gate of gates(seen(facts))) {
      expect(gate).toMatchObject({ open: false, missing: [{ code: 'discarded', since: '2026-03-25' }] });
    }
  });
});

describe('the last gate', () => {
  const live: Facts = { ...atAgreement('sync'), integrations: { sync: { ...working, connectedBy: 'ownKey' } } };
  const plan = {
    connectStockAndPrices: { id: '1', key: 'HAUZD-9' },
    contractCotizadorWeb: { id: '2', key: 'HAUZD-10', retired: true as const },
  };

  test('asks for every subtask that applies to be closed, and says which is not', () => {
    expect(gates(seen(live, [], plan)).at(-1)).toMatchObject({
      open: false,
      missing: [{ code: 'subtaskOpen', key: 'HAUZD-9', owedBy: ['planok'] }],
    });
    expect(gates(seen(live, ['HAUZD-9'], plan)).at(-1)).toEqual({ id: 'live', open: true, missing: [] });
  });

  test('is not opened by closing subtasks: the facts must be there', () => {
    const facts = atAgreement('sync');
    expect(gates(seen(facts, ['HAUZD-9'], plan)).at(-1)?.open).toBe(false);
  });
});

describe('a subtask of ours', () => {
  const facts = { ...atAgreement('sync', { apiRest: 'notContracted' }), offer: declined };
  const plan = { planokHandsOverApiKey: { id: '1', key: 'HAUZD-9' } };

  test('cannot be closed while its own fact is missing, and says only that', () => {
    expect(missingOfStep('planokHandsOverApiKey', seen(facts, [], plan)).map(({ code }) => code)).toEqual([
      'notHandedOver',
    ]);
  });

  test('can be closed once its fact is recorded', () => {
    const given = {
      ...facts,
      handOvers: { ...facts.handOvers, apiKey: { planok: handOver() } },
      keyRuleNotice: { on: START, ...STAMP },
    };
    expect(missingOfStep('planokHandsOverApiKey', seen(given, [], plan))).toEqual([]);
  });

  test('can be closed when it does not apply any more', () => {
    expect(
      missingOfStep('planokHandsOverApiKey', seen(withModules(facts, { apiRest: 'contracted' }), [], plan)),
    ).toEqual([]);
  });
});

test('the read copy says where a client stands in words that JQL can search', () => {
  const facts = { ...atAgreement('quote', { cotizadorWeb: 'notContracted' }), expectedScope: 'reserve' as const };
  expect(readCopy(seen(facts))).toEqual({
    schema: 1,
    scope: 'quote',
    expectedScope: 'reserve',
    phase: 'prerequisites',
    waitingOn: ['client'],
    waitingSince: '2026-03-10',
    missing: ['moduleNotContracted'],
    holders: [{ party: 'client', since: '2026-03-10' }],
    items: [
      {
        code: 'moduleNotContracted',
        module: 'cotizadorWeb',
        scope: 'quote',
        owedBy: ['client'],
        clause: '2.2.1',
        ofStep: 'contractCotizadorWeb',
        since: '2026-03-10',
      },
    ],
    changedAt: STAMP.at,
    progress: 50,
    done: 4,
    total: 8,
    modules: {
      apiRest: 'contracted',
      centralizador: 'contracted',
      cotizadorWeb: 'notContracted',
      reservaEnLinea: 'contracted',
    },
    offer: 'notMade',
  });
});

test('what looks odd is warned about and shuts nothing', () => {
  const facts: Facts = {
    ...atAgreement('quote', { apiRest: 'notContracted', cotizadorWeb: 'notContracted' }),
    handOvers: { apiKey: { client: handOver() }, username: {}, password: {} },
    integrations: { quote: working },
  };
  expect(warnings(facts, '2026-12-01', 180)).toEqual([
    { code: 'backingOld', module: 'apiRest', days: 274 },
    { code: 'backingOld', module: 'centralizador', days: 274 },
    { code: 'backingOld', module: 'cotizadorWeb', days: 274 },
    { code: 'backingOld', module: 'reservaEnLinea', days: 274 },
    { code: 'clientKeyWithoutModule' },
    { code: 'integrationWithoutModule', scope: 'quote', module: 'cotizadorWeb' },
  ]);
});
