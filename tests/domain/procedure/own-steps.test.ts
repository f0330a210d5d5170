import type { Facts, OwnStepDone } from '../../../src/domain/facts/facts';
import { gates, missingOfStep } from '../../../src/domain/procedure/gates';
import type { AppliedOwnStep, OwnStep } from '../../../src/domain/procedure/own-steps';
import { planSteps } from '../../../src/domain/procedure/plan';
import { attentionOf, needsApplying, planDifference } from '../../../src/domain/procedure/plan-difference';
import { STEPS } from '../../../src/domain/procedure/step-id';
import { summary } from '../../../src/domain/procedure/summary';
import { atAgreement, STAMP, START, withModules } from '../facts';

/**
 * Steps that the team adds (the rules are those of docs/decisions/29): they can add to a gate and never take away from it,
 * stand behind the procedure's in their phase, and ask for what the plan was last applied with.
 */

const annex: OwnStep = {
  id: 'own:annex001',
  title: { es: 'Firmar el anexo del contrato', en: 'Sign the contract’s annex' },
  owedBy: 'client',
  phase: 'prerequisites',
  when: {},
  holdsUp: true,
  byClosing: false,
};
const done: OwnStepDone = { on: START, ...STAMP };
const withDone = (facts: Facts, step: OwnStep): Facts => ({ ...facts, ownSteps: { [step.id]: done } });
const live: Facts = {
  ...atAgreement('sync', { apiRest: 'contracted' }),
  integrations: { sync: { on: START, connectedBy: 'ownKey', ...STAMP } },
};
/** The phase of what the agreement asks for begins with its scope. */
const AGREED = live.agreements[0]?.scopeOn ?? '';
const seen = (facts: Facts, ...ownSteps: AppliedOwnStep[]) => ({
  facts,
  plan: {},
  ownSteps,
  closed: new Set<string>(),
});
const open = (facts: Facts, ...ownSteps: AppliedOwnStep[]) =>
  gates(seen(facts, ...ownSteps)).flatMap((gate) => (gate.open ? [gate.id] : []));

describe('what it holds up', () => {
  test('the gate of its phase, and so every later one, until it is done', () => {
    expect(open(live)).toEqual(['presentation', 'agreement', 'prerequisites', 'credentials', 'live']);
    expect(open(live, annex)).toEqual(['presentation', 'agreement']);
    expect(open(withDone(live, annex), annex)).toEqual(open(live));
    expect(gates(seen(live, annex))[2]?.missing).toEqual([
      { code: 'ownStep', step: annex.id, title: annex.title, owedBy: ['client'], since: AGREED, ofStep: annex.id },
    ]);
  });

  test('a step of the demonstration holds up the gate behind the agreement', () => {
    expect(open(live, { ...annex, phase: 'demo' })).toEqual(['presentation']);
  });

  test('nothing, where it is to hold nothing up: not even the phase in which the client stands', () => {
    const idle = { ...annex, holdsUp: false };
    expect(open(live, idle)).toEqual(open(live));
    const { phase, progress, missing } = summary(seen(live, idle));
    const without = summary(seen(live)).progress;
    expect({ phase, progress, missing }).toEqual({
      phase: 'live',
      progress: { done: without.done, total: without.total + 1 },
      missing: [],
    });
  });

  test('one that holds up its gate keeps the client in its phase', () => {
    expect(summary(seen(live, annex))).toMatchObject({
      phase: 'prerequisites',
      holders: [{ party: 'client', since: AGREED }],
    });
  });

  test('an authorised exception lets the client pass, and the step stays to be done', () => {
    const exception = { on: START, reason: 'El anexo va por correo', ...STAMP };
    const input = { ...seen(live, annex), exceptions: { prerequisites: exception } };
    expect(gates(input).map((gate) => gate.open)).toEqual([true, true, true, true, true]);
    expect(summary(input)).toMatchObject({ phase: 'prerequisites', skipped: [{ gate: 'prerequisites' }] });
  });

  test('whatever a team adds, no gate opens that the procedure keeps shut', () => {
    const early = atAgreement('reserve', { apiRest: 'notContracted' });
    const byProcedure = open(early);
    const everywhere = (
      ['preparation', 'demo', 'agreement', 'prerequisites', 'credentials', 'integration'] as const
    ).map((phase, at): AppliedOwnStep => ({ ...annex, id: `own:0000000${at}`, phase, holdsUp: at % 2 === 0 }));
    const all = { ...early, ownSteps: Object.fromEntries(everywhere.map(({ id }) => [id, done])) };
    expect(open(all, ...everywhere)).toEqual(byProcedure);
    expect(open(early, ...everywhere).every((gate) => byProcedure.includes(gate))).toBe(true);
  });
});

describe('its subtask', () => {
  const plan = { [annex.id]: { id: '9', key: 'HAUZD-9' } };

  test('cannot be closed before somebody marks it, held up by it or not', () => {
    for (const holdsUp of [true, false]) {
      const input = { ...seen(live, { ...annex, holdsUp }), plan };
      expect(missingOfStep(annex.id, input).map(({ code }) => code)).toEqual(['ownStep']);
    }
    expect(missingOfStep(annex.id, { ...seen(withDone(live, annex), annex), plan })).toEqual([]);
  });

  test('can be closed where closing it is how it is done', () => {
    expect(missingOfStep(annex.id, { ...seen(live, { ...annex, byClosing: true }), plan })).toEqual([]);
  });

  test('left open in Jira once it is done, it is named at the last gate by its title', () => {
    const input = { ...seen(withDone(live, annex), annex), plan };
    expect(gates(input).at(-1)?.missing).toMatchObject([
      { code: 'subtaskOpen', step: annex.id, key: 'HAUZD-9', title: annex.title, owedBy: ['planok'] },
    ]);
  });
});

describe('when it applies', () => {
  const facts = atAgreement('quote', { apiRest: 'notContracted', cotizadorWeb: 'contracted' });
  const state = (of: Facts, when: OwnStep['when'], plan = {}) =>
    planSteps(of, plan, [{ ...annex, when }]).find(({ id }) => id === annex.id);

  test.each<[string, OwnStep['when'], unknown]>([
    ['always', {}, [{ fact: 'always' }]],
    ['from a scope on', { scope: 'sync' }, [{ fact: 'scope', scope: 'quote' }]],
    ['not below it', { scope: 'reserve' }, undefined],
    [
      'with a module',
      { module: { id: 'cotizadorWeb', state: 'contracted' } },
      [{ fact: 'module', module: 'cotizadorWeb', state: 'contracted' }],
    ],
    ['not without it', { module: { id: 'cotizadorWeb', state: 'notContracted' } }, undefined],
    [
      'without a module',
      { module: { id: 'apiRest', state: 'notContracted' } },
      [{ fact: 'module', module: 'apiRest', state: 'notContracted' }],
    ],
    ['not while nobody knows', { module: { id: 'centralizador', state: 'notContracted' } }, undefined],
    ['not on a branch that is not decided', { branch: 'planokKey' }, undefined],
    ['not where one of several conditions fails', { scope: 'sync', branch: 'ownKey' }, undefined],
  ])('%s', (_, when, causes) => {
    expect(state(facts, when)?.causes).toEqual(causes);
  });

  test('on a branch, with what decided it', () => {
    const offer = { state: 'declined', how: 'refused', on: START, ...STAMP } as const;
    expect(state({ ...facts, offer }, { branch: 'planokKey' })?.causes).toEqual([
      { fact: 'scope', scope: 'quote' },
      { fact: 'module', module: 'apiRest', state: 'notContracted' },
      { fact: 'offer', state: 'declined' },
    ]);
  });

  test('once it does not apply any more its subtask is retired, with what the facts say instead', () => {
    const plan = { [annex.id]: { id: '9', key: 'HAUZD-9' } };
    expect(state(facts, { scope: 'reserve', branch: 'ownKey' }, plan)).toMatchObject({
      state: 'retired',
      retiredBecause: [
        { fact: 'scope', scope: 'quote' },
        { fact: 'module', module: 'apiRest', state: 'notContracted' },
        { fact: 'offer', state: 'notMade' },
      ],
    });
    const unknown = withModules(facts, {});
    expect(state({ ...unknown, agreements: [] }, { scope: 'sync' }, plan)?.retiredBecause).toEqual([
      { fact: 'noScope' },
    ]);
  });

  test('it stands behind the procedure’s steps of its phase, in the order of the settings', () => {
    const other: OwnStep = { ...annex, id: 'own:plans001', phase: 'preparation' };
    const last: OwnStep = { ...annex, id: 'own:train001', phase: 'preparation' };
    const order = planSteps(facts, {}, [annex, other, last]).map(({ id }) => id);
    expect(order.slice(0, 5)).toEqual(['confirmModules', 'informHauzd', other.id, last.id, 'holdDemo']);
    expect(order.filter((id) => STEPS.some((step) => step === id))).toEqual(
      planSteps(facts, {}, []).map(({ id }) => id),
    );
  });
});

describe('what the settings say since the plan was applied', () => {
  const subtask = { id: '9', key: 'HAUZD-9', summary: 'Firmar el anexo', closed: false };
  const plan = { [annex.id]: { id: '9', key: 'HAUZD-9' } };
  const differing = (applied: AppliedOwnStep[], present: OwnStep[], facts = live, planned: object = plan) =>
    planDifference({ facts, plan: planned, ownSteps: applied, settings: { ownSteps: present } }, [subtask]);

  test('a new one gets its subtask with the next Aplicar; until then no gate asks for it', () => {
    const found = planDifference({ facts: live, plan: {}, ownSteps: [], settings: { ownSteps: [annex] } }, []);
    expect(found.create).toContain(annex.id);
    expect(attentionOf(found)).toContain('toApply');
    expect(open(live)).toEqual(open(live, ...[]));
  });

  test.each<[string, Partial<OwnStep>]>([
    ['title', { title: { es: 'Firmar el anexo y enviarlo' } }],
    ['English title', { title: { es: annex.title.es } }],
    ['party', { owedBy: 'planok' }],
    ['phase', { phase: 'credentials' }],
    ['gate', { holdsUp: false }],
    ['condition', { when: { scope: 'sync' } }],
    ['way of being done', { byClosing: true }],
    ['text of what to do', { textMark: 'abc' }],
  ])('another %s is a change to be applied', (_, part) => {
    const found = differing([{ ...annex, from: START }], [{ ...annex, ...part }]);
    expect(found.revise).toEqual([annex.id]);
    expect(needsApplying(found)).toBe(true);
  });

  test('the same step is none, whenever it came into the plan', () => {
    expect(differing([{ ...annex, from: START }], [annex]).revise).toEqual([]);
  });

  test('without a subtask that is there to be told or marked it is a change all the same', () => {
    const without = (present: OwnStep[], planned: object = plan) =>
      planDifference({ facts: live, plan: planned, ownSteps: [annex], settings: { ownSteps: present } }, []).revise;
    for (const planned of [plan, {}]) {
      expect(without([], planned)).toEqual([annex.id]);
      expect(without([{ ...annex, when: { branch: 'planokKey' } }], planned)).toEqual([annex.id]);
      expect(without([annex], planned)).toEqual([]);
    }
    expect(without([{ ...annex, holdsUp: false }])).toEqual([annex.id]);
    expect(without([{ ...annex, holdsUp: false }], {})).toEqual([]);
  });

  test('of what is done, or was not asked for, no change is to be applied', () => {
    expect(differing([annex], [{ ...annex, holdsUp: false }], withDone(live, annex)).revise).toEqual([]);
    const never = { ...annex, when: { branch: 'planokKey' as const } };
    expect(differing([never], [{ ...never, phase: 'demo' }], live, {}).revise).toEqual([]);
    expect(differing([never], [], live, {}).revise).toEqual([]);
  });

  test('one that the settings do not have any more is retired, unless it was done', () => {
    const gone = differing([annex], []);
    expect(gone.retire).toEqual([annex.id]);
    const kept = differing([annex], [], withDone(live, annex));
    expect(kept.retire).toEqual([]);
    expect(kept.finish).toEqual([annex.id]);
  });
});

test('it is due once its phase has begun and its conditions hold, and not before it came into the plan', () => {
  const since = (step: AppliedOwnStep, facts: Facts = live) =>
    gates(seen(facts, step))
      .at(-1)
      ?.missing.find(({ code }) => code === 'ownStep')?.since;
  expect(since(annex)).toBe(AGREED);
  expect(since({ ...annex, phase: 'preparation' })).toBe(START);
  expect(since({ ...annex, from: '2026-04-01' })).toBe('2026-04-01');
  const seenOn = (day: string): Facts => ({
    ...live,
    modules: { ...live.modules, apiRest: { state: 'contracted', on: day, source: 'contract', ...STAMP } },
  });
  expect(since({ ...annex, when: { module: { id: 'apiRest', state: 'contracted' } } }, seenOn('2026-04-02'))).toBe(
    '2026-04-02',
  );
  expect(since({ ...annex, when: { branch: 'ownKey' } }, seenOn('2026-04-03'))).toBe('2026-04-03');
  expect(since({ ...annex, phase: 'preparation', when: { scope: 'sync' } })).toBe(AGREED);
  const withdrawn = { ...live, withdrawn: { [`ownStep:${annex.id}` as const]: { on: '2026-05-02', ...STAMP } } };
  expect(since(annex, withdrawn)).toBe('2026-05-02');
});
