import type { GateSettingsError, Hindrance } from '../../src/contract/errors';
import type { TransitionView, WorkflowView } from '../../src/contract/gate-settings-calls';
import { LANGUAGES } from '../../src/domain/language';
import { GATES } from '../../src/domain/procedure/missing';
import { type GateConfiguration, USUAL_CONFIGURATION } from '../../src/domain/workflow/gate-configuration';
import type { Suggestion } from '../../src/domain/workflow/gate-suggestion';
import { loadWords } from '../../src/locales/load-words';
import {
  changeRequestOf,
  choose,
  configurationFor,
  following,
  needsGate,
  withSuggestions,
} from '../../static/gate-settings/gate-draft';
import { gateSummary } from '../../static/gate-settings/gate-summary';
import { readRule } from '../../static/gate-settings/read-rule';

const live: GateConfiguration = { ...USUAL_CONFIGURATION, gate: 'live' };

describe('the configuration of a rule', () => {
  const transition = (id: string, from: object | null, category: string) => ({
    transitionContext: { id, from, to: { id: '2', name: 'x', statusCategory: category } },
  });

  test('that is new is the default gate, which blocks', () => {
    expect(readRule({})).toEqual({
      configuration: USUAL_CONFIGURATION,
      isUnreadable: false,
      isCreation: false,
    });
  });

  test.each([
    ['an object', live],
    ['a text', JSON.stringify(live)],
  ])('that was saved is read back from %s', (_, validatorConfig) => {
    expect(readRule({ validatorConfig })).toMatchObject({ configuration: live, isUnreadable: false });
  });

  test('that cannot be read says so, and starts anew', () => {
    expect(readRule({ validatorConfig: '{' })).toMatchObject({
      configuration: USUAL_CONFIGURATION,
      isUnreadable: true,
    });
  });

  test('on the transition that creates an issue is refused', () => {
    expect(readRule(transition('1', null, 'new')).isCreation).toBe(true);
    expect(readRule(transition('11', null, 'done')).isCreation).toBe(false);
    expect(readRule(transition('1', { id: '1' }, 'done')).isCreation).toBe(false);
  });

  test('lets our subtasks pass a transition that closes nothing', () => {
    expect(readRule(transition('11', { id: '1' }, 'indeterminate')).configuration.ownSubtask).toBe('pass');
    expect(readRule(transition('11', { id: '1' }, 'done')).configuration.ownSubtask).toBe('step');
  });
});

describe('what is chosen on the page of gates', () => {
  const suggested: Suggestion = {
    advice: 'gate',
    configuration: { gate: 'live', discarded: 'pass', ownSubtask: 'step' },
  };
  const transition = (id: string, part: Partial<TransitionView>): TransitionView => ({
    id,
    name: id,
    kind: 'directed',
    from: ['a'],
    to: 'b',
    gates: [],
    suggestion: { advice: 'none' },
    ...part,
  });
  const open = transition('1', { suggestion: suggested });
  const guarded = transition('2', { suggestion: suggested, gates: [{ configuration: live, disabled: false }] });
  const disabled = transition('3', { suggestion: suggested, gates: [{ configuration: live, disabled: true }] });
  const backward = transition('4', { suggestion: { advice: 'backward' } });
  const workflow: WorkflowView = {
    id: 'w',
    name: 'w',
    isEditable: true,
    isGlobal: true,
    statuses: [],
    issueTypes: [],
    transitions: [open, guarded, disabled, backward],
  };
  const dated = { createdBefore: '2026-11-24' };

  test('a gate that Jira does not ask protects nothing', () => {
    expect(workflow.transitions.filter(needsGate)).toEqual([open, disabled]);
  });

  test('the suggestions are for what has no gate, with the rule for those not started', () => {
    const draft = withSuggestions(new Map(), workflow, dated);
    const configuration = { gate: 'live', notStarted: dated, discarded: 'pass', ownSubtask: 'step' };
    expect(changeRequestOf('w', draft)).toEqual({
      workflowId: 'w',
      edits: [
        { transitionId: '1', configuration },
        { transitionId: '3', configuration },
      ],
    });
  });

  test('another rule for new gates changes the new ones, and no others', () => {
    const changed = choose(withSuggestions(new Map(), workflow, 'block'), guarded, { ...live, gate: 'credentials' });
    const draft = following(changed, workflow, 'block', 'pass');
    expect(draft.get('1')).toMatchObject({ notStarted: 'pass' });
    expect(draft.get('2')).toMatchObject({ notStarted: 'block' });
  });

  test('choosing what is there already is no change', () => {
    const draft = choose(new Map(), guarded, 'none');
    expect(changeRequestOf('w', draft).edits).toEqual([{ transitionId: '2' }]);
    expect(choose(draft, guarded, live).size).toBe(0);
    expect(choose(new Map(), open, 'none').size).toBe(0);
  });

  test('another gate in the place of one keeps what was set up there', () => {
    const before = { ...live, notStarted: dated };
    const having = transition('5', { gates: [{ configuration: before, disabled: false }] });
    expect(configurationFor(having, new Map(), 'credentials', 'block')).toEqual({ ...before, gate: 'credentials' });
  });

  test('a gate for subtasks only is never one that lets them pass', () => {
    const free = { ...live, ownSubtask: 'pass' } as const;
    const having = transition('6', { gates: [{ configuration: free, disabled: false }] });
    expect(configurationFor(having, new Map(), 'step', 'block')).toMatchObject({ gate: 'step', ownSubtask: 'step' });
  });
});

describe.each(LANGUAGES)('the words in %s', (language) => {
  const errors: {
    [Code in GateSettingsError['code'] | 'noTime']: Extract<GateSettingsError | { code: 'noTime' }, { code: Code }>;
  } = {
    issueNotFound: { code: 'issueNotFound' },
    notAllowed: { code: 'notAllowed' },
    rateLimited: { code: 'rateLimited', retryAfterSeconds: 1 },
    notConnected: { code: 'notConnected' },
    quotaSpent: { code: 'quotaSpent', until: '2026-03-02T18:00:00.000Z' },
    missingScope: { code: 'missingScope' },
    jiraUnavailable: { code: 'jiraUnavailable' },
    jiraRefused: { code: 'jiraRefused', messages: ['No.'] },
    unknownCall: { code: 'unknownCall' },
    invalidPayload: { code: 'invalidPayload', path: '' },
    noProject: { code: 'noProject' },
    notAdministrator: { code: 'notAdministrator' },
    unknownWorkflow: { code: 'unknownWorkflow' },
    notEditable: { code: 'notEditable' },
    gateNotOffered: { code: 'gateNotOffered' },
    unknownTransition: { code: 'unknownTransition' },
    createTransition: { code: 'createTransition' },
    changedMeanwhile: { code: 'changedMeanwhile' },
    unexpected: { code: 'unexpected' },
    noTime: { code: 'noTime' },
  };

  test('say what happened and what to do, for every code', async () => {
    const words = await loadWords('gateSettings', language);
    for (const each of Object.values(errors)) {
      const sentence = words.error(each);
      expect(sentence).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/);
      expect(sentence).not.toContain('undefined');
    }
    const hindrances: Hindrance[] = ['notEditable', 'needsJiraAdministrator', 'gateNotOffered'];
    for (const each of hindrances) expect(words.page.hindrance[each]).toMatch(/\.$/);
  });

  test('name every gate, and tell a rule in short', async () => {
    const words = await loadWords('gateSettings', language);
    expect(new Set([...GATES, 'step' as const].map((gate) => words.gates[gate])).size).toBe(GATES.length + 1);
    const dated = words.page.summary({ ...live, notStarted: { createdBefore: '2026-11-24' }, discarded: 'pass' });
    expect(dated).toContain({ es: '24-11-2026', en: '24 Nov 2026' }[language]);
    expect(words.page.summary({ ...live, gate: 'step' })).toBe('');
  });
});

describe('how a workflow stands', () => {
  const gate: Suggestion = { advice: 'gate', configuration: { gate: 'live', discarded: 'block', ownSubtask: 'step' } };
  const transition = (id: string, part: Partial<TransitionView>): TransitionView => ({
    ...{ id, name: id, kind: 'directed', from: ['a'], to: 'b', gates: [] },
    suggestion: { advice: 'none' },
    ...part,
  });
  const shut = [{ configuration: live, disabled: false }];
  const workflow = (...transitions: TransitionView[]): WorkflowView => ({
    ...{ id: 'w', name: 'W', isEditable: true, isGlobal: false, issueTypes: [], statuses: [] },
    transitions,
  });
  const creation = transition('1', { kind: 'initial', suggestion: { advice: 'creation' } });
  const guarded = transition('2', { gates: shut, suggestion: gate });
  const missing = transition('3', { suggestion: gate });
  const off = transition('4', { gates: [{ configuration: live, disabled: true }], suggestion: gate });
  const free = transition('5', { suggestion: { advice: 'backward' } });
  const ofOthers = transition('6', { suggestion: gate, otherGates: 1 });

  test.each([
    ['nothing but the transition that creates', [creation], { guarded: 0, all: 0, missing: 0 }],
    ['every one has a gate', [creation, guarded, guarded], { guarded: 2, all: 2, missing: 0 }],
    ['some have one, the others need none', [guarded, free, free], { guarded: 1, all: 3, missing: 0 }],
    ['some have one, one is missing', [guarded, missing], { guarded: 1, all: 2, missing: 1 }],
    ['a gate that is switched off', [off], { guarded: 0, all: 1, missing: 1 }],
    ['a gate of another environment only', [ofOthers, free], { guarded: 0, all: 2, missing: 1 }],
  ])('%s', (_, transitions, expected) => {
    expect(gateSummary(workflow(...transitions))).toEqual(expected);
  });

  test('is said in numbers, never as if all were protected', async () => {
    const { page } = await loadWords('gateSettings', 'es');
    expect(page.guarded({ guarded: 5, all: 14 })).toBe('5 de sus 14 transiciones tienen punto de control.');
    expect(page.guarded({ guarded: 1, all: 14 })).toBe('1 de sus 14 transiciones tiene punto de control.');
    expect(page.guarded({ guarded: 0, all: 14 })).toBe('Ninguna de sus 14 transiciones tiene punto de control.');
    expect(page.guarded({ guarded: 2, all: 2 })).toBe('Sus 2 transiciones tienen punto de control.');
    expect(page.guarded({ guarded: 0, all: 1 })).toBe('Su única transición no tiene punto de control.');
    expect(page.guarded({ guarded: 0, all: 0 })).toBe('No tiene transiciones que puedan llevar un punto de control.');
  });

  test('one open issue is spoken of as one', async () => {
    const { page } = await loadWords('gateSettings', 'es');
    expect([page.countHeld(1), page.countDated(1, '2026-11-24'), page.countFree(1)]).toEqual([
      '1 incidencia abierta sin implementación iniciada: un punto de control nuevo la bloquea hasta que se inicie.',
      '1 incidencia abierta sin implementación iniciada: un punto de control nuevo la deja pasar si se creó antes del 24-11-2026.',
      '1 incidencia abierta sin implementación iniciada: un punto de control nuevo la deja pasar.',
    ]);
  });

  test('several open issues are spoken of as several', async () => {
    const { page } = await loadWords('gateSettings', 'es');
    expect([page.countHeld(3), page.countDated(3, '2026-11-24'), page.countFree(3)]).toEqual([
      '3 incidencias abiertas sin implementación iniciada: un punto de control nuevo las bloquea hasta que se inicien.',
      '3 incidencias abiertas sin implementación iniciada: un punto de control nuevo deja pasar las creadas antes del 24-11-2026.',
      '3 incidencias abiertas sin implementación iniciada: un punto de control nuevo las deja pasar.',
    ]);
  });
});
