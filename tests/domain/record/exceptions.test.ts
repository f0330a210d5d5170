import type { Facts } from '../../../src/domain/facts/facts';
import { noFacts } from '../../../src/domain/facts/facts';
import type { Exceptions } from '../../../src/domain/procedure/exceptions';
import { GATES, type GateInput, gates, missingOfStep } from '../../../src/domain/procedure/gates';
import type { GateId } from '../../../src/domain/procedure/missing';
import { summary } from '../../../src/domain/procedure/summary';
import type { Onboarding } from '../../../src/domain/record/onboarding';
import { record, start } from '../../../src/domain/record/record';
import { recordException } from '../../../src/domain/record/record-exception';
import { DEFAULT_SETTINGS, recordSettings } from '../../../src/domain/settings/settings';
import { agreed, atAgreement, STAMP, START, withModules } from '../facts';

/**
 * Design: "An authorised exception for a gate lets pass the transition that it guards; later gates skip only that
 * gate's own items." On a subtask the rule stays its step's own.
 */

const exception = { on: START, reason: 'Contrato firmado, falta cargarlo', ...STAMP };
const input = (facts: Facts, ...of: GateId[]): GateInput => ({
  facts,
  plan: {},
  ownSteps: [],
  closed: new Set(),
  exceptions: Object.fromEntries(of.map((id) => [id, exception])) as Exceptions,
});
const open = (of: GateInput) => gates(of).flatMap((gate) => (gate.open ? [gate.id] : []));
const missing = (of: GateInput, id: GateId) =>
  gates(of)
    .find((gate) => gate.id === id)
    ?.missing.map(({ code }) => code);

const SETTINGS = recordSettings(DEFAULT_SETTINGS);

/** Agreed to quote, without the cotizador: *Requisitos* is shut for that alone. */
const lacking = atAgreement('quote', { cotizadorWeb: 'notContracted' });

test('the gate it is for opens, and says that it is by exception; what is missing is still told', () => {
  expect(open(input(lacking))).toEqual(['presentation', 'agreement']);
  const prerequisites = gates(input(lacking, 'prerequisites')).find(({ id }) => id === 'prerequisites');
  expect(prerequisites).toMatchObject({ open: true, byException: true, missing: [{ code: 'moduleNotContracted' }] });
});

test('later gates skip its own items and nothing else', () => {
  expect(missing(input(lacking), 'credentials')).toEqual(['moduleNotContracted', 'notHandedOver']);
  expect(missing(input(lacking, 'prerequisites'), 'credentials')).toEqual(['notHandedOver']);
  expect(open(input(lacking, 'prerequisites'))).toEqual(['presentation', 'agreement', 'prerequisites']);
  expect(open(input(lacking, 'prerequisites', 'credentials'))).toEqual([
    'presentation',
    'agreement',
    'prerequisites',
    'credentials',
  ]);
});

test('what an earlier gate asks for stays asked for, also past an exception', () => {
  const facts = withModules(lacking, { apiRest: 'unknown' });
  expect(missing(input(facts, 'prerequisites'), 'credentials')).toContain('moduleUnknown');
});

test('without an agreed scope the last three gates stay shut, whatever was authorised for the agreement', () => {
  const facts: Facts = { ...atAgreement(undefined), agreements: [] };
  expect(open(input(facts, 'agreement'))).toEqual(['presentation', 'agreement']);
  expect(missing(input(facts, 'agreement'), 'prerequisites')).toEqual(['agreementNotClosed']);
});

test.each([
  ['the offer of the API REST is still open', atAgreement('sync', { apiRest: 'notContracted' }), 'offerNotMade'],
  ['nobody knows whether the client has the API REST', atAgreement('sync', { apiRest: 'unknown' }), 'moduleUnknown'],
])('hand-overs need a branch: while %s, Credenciales stays shut past an exception for Requisitos', (_, facts, code) => {
  expect(open(input(facts, 'presentation', 'prerequisites'))).not.toContain('credentials');
  expect(missing(input(facts, 'presentation', 'prerequisites'), 'credentials')).toContain(code);
});

test('a discarded onboarding has no exceptions', () => {
  const discarded = { ...lacking, discarded: { on: START, reason: 'sin acuerdo', ...STAMP } };
  expect(open(input(discarded, ...GATES))).toEqual([]);
});

test('discarding ends the exceptions, which the history tells; resuming brings none back', () => {
  const recording = { by: 'account-2', at: '2026-03-25T12:00:00.000Z', today: '2026-03-25', id: 'c-1' };
  const began = start({ issueId: '1', issueKey: 'HAUZD-1', projectId: '1' }, [], { ...recording, id: 'c-0' }, SETTINGS);
  if (!began.ok) throw new Error(began.error.code);
  const onboarding: Onboarding = {
    ...began.value.onboarding,
    facts: lacking,
    exceptions: { prerequisites: exception },
  };
  const discarded = record(onboarding, { kind: 'discard', on: '2026-03-25', reason: 'Eligió otra' }, recording);
  if (!discarded.ok) throw new Error(discarded.error.code);
  expect(discarded.value.onboarding.exceptions).toBeUndefined();
  expect(discarded.value.entry?.changes).toContainEqual({ fact: 'exception:prerequisites', before: exception });
  const resumed = record(discarded.value.onboarding, { kind: 'resume' }, { ...recording, id: 'c-2' });
  if (!resumed.ok) throw new Error(resumed.error.code);
  expect(open({ ...resumed.value.onboarding, closed: new Set() })).toEqual(['presentation', 'agreement']);
});

test('no fact becomes true: steps, progress and what closes a subtask are as without it', () => {
  const plan = { contractCotizadorWeb: { id: '1', key: 'HAUZD-1' } };
  const [without, withIt] = [input(lacking), input(lacking, 'prerequisites')].map((each) => ({ ...each, plan }));
  if (!without || !withIt) throw new Error();
  expect(missingOfStep('contractCotizadorWeb', withIt)).toEqual(missingOfStep('contractCotizadorWeb', without));
  expect(missingOfStep('contractCotizadorWeb', withIt)).toHaveLength(1);
  const [a, b] = [summary(without), summary(withIt)];
  expect([b.steps, b.progress, b.phase]).toEqual([a.steps, a.progress, a.phase]);
  // Whose turn it is: that of the first gate that is shut.
  expect(b.missing.map(({ code }) => code)).toEqual(['notHandedOver']);
});

test('an exception where nothing is missing changes nothing, and is not told', () => {
  const facts = { ...atAgreement('sync'), agreements: [agreed('sync')] };
  const plain = gates(input(facts));
  expect(gates(input(facts, 'presentation', 'agreement', 'prerequisites'))).toEqual(plain);
});

describe('recording it', () => {
  const at = (id: string) => ({ by: 'lead', at: '2026-03-20T15:00:00.000Z', today: '2026-03-20', id });
  const begun = start(
    { issueId: '1', issueKey: 'HAUZD-1', projectId: '1' },
    [],
    at('start'),
    recordSettings(DEFAULT_SETTINGS),
  );
  if (!begun.ok) throw new Error(begun.error.code);
  const first: Onboarding = { ...begun.value.onboarding, facts: lacking, history: 7 };
  const ask = (of: Onboarding, more: object, id = 'c-1') =>
    recordException(of, { gate: 'prerequisites', reason: 'Contrato firmado', ...more }, at(id), new Set());

  test('keeps who, when and why, with a line of history that says which gates it opened; and its end likewise', () => {
    const given = ask(first, {});
    if (!given.ok) throw new Error(given.error.code);
    const { onboarding, entry } = given.value;
    const kept = { by: 'lead', at: '2026-03-20T15:00:00.000Z', on: '2026-03-20', reason: 'Contrato firmado' };
    expect(onboarding.exceptions).toEqual({ prerequisites: kept });
    expect(entry).toMatchObject({
      number: 8,
      kind: 'authoriseException',
      reason: 'Contrato firmado',
      changes: [{ fact: 'exception:prerequisites', after: { by: 'lead', at: kept.at, on: kept.on } }],
      gates: { opened: ['prerequisites'], shut: [] },
    });
    expect(ask(onboarding, {})).toMatchObject({ ok: true, value: { onboarding } });
    expect(ask(onboarding, {}, 'c-2')).toEqual({ ok: false, error: { code: 'alreadyAuthorised' } });

    const taken = ask(onboarding, { revoke: true, reason: 'Se equivocaron de cliente' }, 'c-3');
    if (!taken.ok) throw new Error(taken.error.code);
    expect(taken.value.onboarding).not.toHaveProperty('exceptions');
    expect(taken.value.entry).toMatchObject({
      kind: 'revokeException',
      changes: [{ fact: 'exception:prerequisites', before: kept }],
      gates: { opened: [], shut: ['prerequisites'] },
    });
  });

  test.each([
    ['without a reason', first, { reason: '  ' }, 'reasonRequired'],
    ['with a reason that nobody can read', first, { reason: '\u200B\uFE0F' }, 'reasonRequired'],
    ['with too long a reason', first, { reason: 'x'.repeat(1001) }, 'textTooLong'],
    ['for a gate that is open', first, { gate: 'agreement' }, 'gateIsOpen'],
    ['to take back what is not there', first, { revoke: true }, 'noException'],
    [
      'of a discarded onboarding',
      { ...first, facts: { ...lacking, discarded: { on: START, reason: 'x', ...STAMP } } },
      {},
      'alreadyDiscarded',
    ],
  ])('is refused %s', (_, of, more, code) => {
    expect(ask(of, more)).toMatchObject({ ok: false, error: { code } });
  });

  test('a fact that opens or shuts gates says so in its line', () => {
    const told = record(
      { ...first, facts: atAgreement('quote', { cotizadorWeb: 'notContracted' }) },
      { kind: 'confirmModules', modules: { cotizadorWeb: 'contracted' }, on: START, source: 'contract' },
      at('c-9'),
    );
    expect(told).toMatchObject({ ok: true, value: { entry: { gates: { opened: ['prerequisites'], shut: [] } } } });
    const nothing = record({ ...first, facts: noFacts(START) }, { kind: 'expectScope', scope: 'sync' }, at('c-10'));
    expect(nothing.ok && nothing.value.entry).not.toHaveProperty('gates');
  });
});
