import fc from 'fast-check';
import { noFacts } from '../../../src/domain/facts/facts';
import { readCopy } from '../../../src/domain/lists/read-copy';
import { parseCopy } from '../../../src/domain/lists/read-copy-parse';
import { atAgreement, declined, handOver, STAMP, START, withModules, working } from '../facts';

const copyOf = (facts: Parameters<typeof readCopy>[0]['facts']) =>
  readCopy({ facts, plan: {}, ownSteps: [], closed: new Set() }, ['toApply']);
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('what the app writes is read as it was written, at every stage', () => {
  const start = noFacts(START);
  const agreed = atAgreement('reserve', { apiRest: 'notContracted', cotizadorWeb: 'notContracted' });
  const stages = [
    start,
    withModules(start, { apiRest: 'contracted' }),
    { ...start, demo: { scheduled: { for: '2026-12-01', recordedOn: START, ...STAMP } } },
    agreed,
    { ...agreed, offer: declined },
    { ...agreed, offer: declined, handOvers: { ...agreed.handOvers, apiKey: { planok: handOver() } } },
    { ...agreed, integrations: { sync: { ...working, connectedBy: 'planokKey' as const } } },
    { ...start, discarded: { on: START, reason: 'se postergó', ...STAMP } },
  ];
  for (const facts of stages) {
    const copy = copyOf(facts);
    expect(parseCopy(throughJson(copy))).toEqual({ kind: 'copy', copy });
  }
});

test('an issue without a copy has none', () => {
  expect([parseCopy(undefined), parseCopy(null)]).toEqual([{ kind: 'none' }, { kind: 'none' }]);
});

test('what a newer version wrote is told apart from what is broken', () => {
  expect([parseCopy({ schema: 2 }), parseCopy({ schema: 1 }), parseCopy({})]).toEqual([
    { kind: 'newer' },
    { kind: 'broken' },
    { kind: 'broken' },
  ]);
});

test.each<[string, object]>([
  ['a phase that is none', { phase: 'finished' }],
  ['a party that is none', { holders: [{ party: 'nobody', since: START }] }],
  ['a day that is none', { holders: [{ party: 'hauzd', since: '2026-02-30' }] }],
  ['something missing that is none', { items: [{ code: 'money', owedBy: [], clause: '1', since: START }] }],
  [
    'something missing without what its sentence needs',
    { items: [{ code: 'moduleUnknown', owedBy: [], clause: '1', since: START }] },
  ],
  [
    'a subtask whose key is an address',
    { items: [{ code: 'subtaskOpen', step: 'holdDemo', key: '../x', owedBy: [], clause: '1', since: START }] },
  ],
  ['more steps done than there are', { done: 9, total: 3 }],
  ['progress beyond all', { progress: 250 }],
  ['a module that is half contracted', { modules: { apiRest: 'half' } }],
  ['a scope that is none', { scope: 'everything' }],
  ['a moment that is none', { changedAt: 'yesterday' }],
  [
    'far more missing than there can be',
    { items: Array(100).fill({ code: 'discarded', owedBy: [], clause: '2', since: START }) },
  ],
])('a copy with %s is broken', (_, forged) => {
  expect(parseCopy({ ...copyOf(noFacts(START)), ...forged })).toEqual({ kind: 'broken' });
});

test('the lists for searches are not believed over the copy itself', () => {
  const copy = copyOf(noFacts(START));
  const forged = { ...copy, waitingOn: ['client'], missing: ['discarded'], waitingSince: '2020-01-01', more: 'x' };
  expect(parseCopy(forged)).toEqual({ kind: 'copy', copy });
});

test('nothing that somebody may have written makes it fail', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.jsonValue(),
      fc.constantFrom(...Object.keys(copyOf(noFacts(START)))),
      (any, part, key) => {
        const kinds = [parseCopy(any), parseCopy({ ...copyOf(noFacts(START)), [key]: part })].map(({ kind }) => kind);
        expect(kinds.every((kind) => ['copy', 'none', 'newer', 'broken'].includes(kind))).toBe(true);
      },
    ),
  );
});

test('a client’s name of any length is written cut, and one that was written whole is read all the same', () => {
  const name = '🏢'.repeat(300);
  const copy = readCopy({ facts: noFacts(START), plan: {}, ownSteps: [], closed: new Set() }, [], name);
  expect(copy.client).toBe(`${'🏢'.repeat(127)}…`);
  expect(parseCopy(throughJson(copy))).toEqual({ kind: 'copy', copy });
  expect(parseCopy({ ...copy, client: name })).toEqual({ kind: 'copy', copy });
});
