import type { Facts } from '../../../src/domain/facts/facts';
import type { AppliedPlan } from '../../../src/domain/procedure/plan';
import type { ExistingSubtask } from '../../../src/domain/procedure/plan-difference';
import type { Cause } from '../../../src/domain/procedure/step-id';
import { type ApplyAction, inDoubt, needsLease } from '../../../src/domain/record/apply-actions';
import { type Choices, decideApply } from '../../../src/domain/record/decide-apply';
import { fail, ok } from '../../../src/domain/result';
import { linkAsWritten } from '../../../src/domain/settings/procedure-page';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../../../src/domain/settings/settings';
import { atAgreement, declined, STAMP, START } from '../facts';

/** What *Aplicar* does is decided without Jira: each rule on the facts, the plan, and what the issue has. */

const TODAY = '2026-03-13';
const linked = linkAsWritten(DEFAULT_SETTINGS.procedure);
const subtask = (id: string, closed = false): ExistingSubtask => ({ id, key: `HAUZD-${id}`, summary: '', closed });
const planned = (id: string) => ({ id, key: `HAUZD-${id}` });
const nobodyChose: Choices = { link: {}, recreate: [] };

/** Sync alone, with an API REST of the client's own (2.1.1): the client hands over, then stock and prices are connected. */
const ownKey = atAgreement('sync');
const scope: Cause = { fact: 'scope', scope: 'sync' };
const ownApi: Cause[] = [scope, { fact: 'module', module: 'apiRest', state: 'contracted' }];
const plan: AppliedPlan = { clientHandsOverCredentials: planned('1'), connectStockAndPrices: planned('2') };
/** The same client without API REST, who does not buy it (2.1.2). */
const planoksKey: Facts = { ...atAgreement('sync', { apiRest: 'notContracted' }), offer: declined };
const discarded: Facts = { ...ownKey, discarded: { on: START, reason: 'x', ...STAMP } };

function decide(
  facts: Facts,
  of: AppliedPlan,
  existing: ExistingSubtask[],
  choices: Partial<Choices> = {},
  settings = {},
) {
  const inForce = { settings: { ...DEFAULT_SETTINGS, ...settings }, today: TODAY };
  const record = { facts, plan: of, ownSteps: [], procedureLink: linked };
  return decideApply(record, existing, { ...nobodyChose, ...choices }, inForce);
}

describe('what is created', () => {
  test('what is to be done and has no subtask, all of it at once, each with why and whose it is', () => {
    expect(decide(ownKey, {}, [])).toEqual(
      ok([
        {
          kind: 'create',
          drafts: [
            { step: 'clientHandsOverCredentials', causes: ownApi, owedBy: 'client' },
            { step: 'connectStockAndPrices', causes: [scope], owedBy: 'hauzd' },
          ],
        },
      ]),
    );
  });

  test('as the settings want it: whose it is, and when it is due or from when on that is known', () => {
    const settings: Partial<ProjectSettings> = {
      dueDays: 'calendar',
      parties: { client: { assignee: 'ana', due: { after: 'agreement', days: 5 } } },
      steps: { connectStockAndPrices: { due: { after: 'demo', days: 2 } } },
    };
    const facts: Facts = { ...ownKey, demo: {} };
    const decided = decide(facts, {}, [], {}, settings);
    expect(decided).toMatchObject(
      ok([
        {
          drafts: [
            { step: 'holdDemo', owedBy: 'planok' },
            { step: 'clientHandsOverCredentials', assignee: 'ana', due: '2026-03-18' },
            {
              step: 'connectStockAndPrices',
              dueLater: { after: 'demo', days: 2, count: 'calendar', createdOn: TODAY },
            },
          ],
        },
      ]),
    );
  });

  test('what was deleted comes again only for whoever wants it', () => {
    expect(decide(ownKey, plan, [subtask('2')])).toEqual(ok([]));
    expect(decide(ownKey, plan, [subtask('2')], { recreate: ['clientHandsOverCredentials'] })).toEqual(
      ok([{ kind: 'create', drafts: [{ step: 'clientHandsOverCredentials', causes: ownApi, owedBy: 'client' }] }]),
    );
  });

  test('what is there is not wanted again by being asked for', () => {
    const both = [subtask('1'), subtask('2')];
    expect(decide(ownKey, plan, both, { recreate: ['clientHandsOverCredentials'] })).toEqual(ok([]));
  });
});

describe('what is linked', () => {
  test('a subtask of the issue takes the place of one that would be created', () => {
    const decided = decide(ownKey, {}, [subtask('9')], { link: { connectStockAndPrices: '9' } });
    expect(decided).toEqual(
      ok([
        { kind: 'create', drafts: [{ step: 'clientHandsOverCredentials', causes: ownApi, owedBy: 'client' }] },
        { kind: 'link', step: 'connectStockAndPrices', subtask: { ...planned('9'), because: [scope] } },
      ]),
    );
  });

  test('and the place of one that was deleted', () => {
    const decided = decide(ownKey, plan, [subtask('1'), subtask('9')], { link: { connectStockAndPrices: '9' } });
    expect(decided).toEqual(
      ok([{ kind: 'link', step: 'connectStockAndPrices', subtask: { ...planned('9'), because: [scope] } }]),
    );
  });

  test('one that an earlier press linked is no reason to refuse, and nothing is left to do', () => {
    const both = [subtask('1'), subtask('2')];
    expect(decide(ownKey, plan, both, { link: { connectStockAndPrices: '2' } })).toEqual(ok([]));
  });
});

test.each<[string, Partial<Choices>, object]>([
  [
    'one subtask for two steps',
    { link: { clientHandsOverCredentials: '9', connectStockAndPrices: '9' } },
    { code: 'subtaskOfOtherStep', id: '9' },
  ],
  [
    'a subtask that is another step’s',
    { link: { clientHandsOverCredentials: '2' } },
    { code: 'subtaskOfOtherStep', id: '2' },
  ],
  [
    'a subtask that the issue does not have',
    { link: { clientHandsOverCredentials: '404' } },
    { code: 'unknownSubtask', id: '404' },
  ],
  [
    'a step that has its subtask',
    { link: { connectStockAndPrices: '9' } },
    { code: 'stepNeedsNoSubtask', step: 'connectStockAndPrices' },
  ],
  ['a step that is done', { link: { holdDemo: '9' } }, { code: 'stepNeedsNoSubtask', step: 'holdDemo' }],
  [
    'more than the person was shown',
    { recreate: [], shown: { create: [], retire: [], reopen: [], revise: [] } },
    { code: 'planChanged' },
  ],
])('%s: nothing is done, not even the rest', (_, choices, error) => {
  const one: AppliedPlan = { connectStockAndPrices: planned('2') };
  expect(decide(ownKey, one, [subtask('2'), subtask('9')], choices)).toEqual(fail(error));
});

test('less than the person was shown is as shown: somebody else did the rest', () => {
  const shown = {
    create: ['clientHandsOverCredentials', 'connectStockAndPrices'],
    retire: ['holdDemo'],
    reopen: [],
  } as const;
  const one: AppliedPlan = { connectStockAndPrices: planned('2') };
  const decided = decide(ownKey, one, [subtask('2')], {
    shown: { create: [...shown.create], retire: [...shown.retire], reopen: [], revise: [] },
  });
  expect(decided).toMatchObject(ok([{ kind: 'create', drafts: [{ step: 'clientHandsOverCredentials' }] }]));
});

describe('what is marked as no aplica, and what comes back', () => {
  test('another branch: its steps are created first, then this one’s is marked, with why', () => {
    const decided = decide(planoksKey, plan, [subtask('1'), subtask('2')]);
    expect(decided).toMatchObject(
      ok([
        { kind: 'create', drafts: [{ step: 'clientGivesUserAndPassword' }, { step: 'planokHandsOverApiKey' }] },
        {
          kind: 'retire',
          step: 'clientHandsOverCredentials',
          subtask: planned('1'),
          because: [{ fact: 'module', module: 'apiRest', state: 'notContracted' }],
        },
      ]),
    );
  });

  test('of several marks it is asked first whether they can change without a mail to everybody', () => {
    const because = [{ fact: 'discarded' }];
    expect(decide(discarded, plan, [subtask('1'), subtask('2')])).toEqual(
      ok([
        { kind: 'lookAtMarks', areSeveral: true, inDoubt: [] },
        { kind: 'retire', step: 'clientHandsOverCredentials', subtask: planned('1'), because },
        { kind: 'retire', step: 'connectStockAndPrices', subtask: planned('2'), because },
      ]),
    );
  });

  test('of a mark that an earlier Aplicar left in doubt it is asked first whether it is there', () => {
    const marking: AppliedPlan = { ...plan, connectStockAndPrices: { ...planned('2'), marking: true } };
    const both = [subtask('1'), subtask('2')];
    expect(decide(ownKey, marking, both)).toEqual(
      ok([
        { kind: 'lookAtMarks', areSeveral: false, inDoubt: ['2'] },
        {
          ...{ kind: 'reopen', step: 'connectStockAndPrices', subtask: { ...planned('2'), marking: true } },
          ...{ causes: [scope], isToOpen: true, isClosed: false },
        },
      ]),
    );
  });

  test('a marked and closed subtask whose step applies again is led back, and comes in for what holds now', () => {
    const retired: AppliedPlan = { ...plan, clientHandsOverCredentials: { ...planned('1'), retired: true } };
    expect(decide(ownKey, retired, [subtask('1', true), subtask('2')])).toEqual(
      ok([
        {
          ...{ kind: 'reopen', step: 'clientHandsOverCredentials', subtask: { ...planned('1'), retired: true } },
          ...{ causes: ownApi, isToOpen: true, isClosed: true },
        },
      ]),
    );
  });

  test('where its fact was recorded meanwhile only its mark goes: it stays closed', () => {
    const facts: Facts = { ...ownKey, integrations: { sync: { on: START, connectedBy: 'ownKey', ...STAMP } } };
    const retired: AppliedPlan = { connectStockAndPrices: { ...planned('2'), retired: true } };
    expect(decide(facts, retired, [subtask('2', true)])).toMatchObject(
      ok([{ kind: 'reopen', step: 'connectStockAndPrices', isToOpen: false, isClosed: true }]),
    );
  });

  test('one that is open already although its fact was withdrawn is only noted so', () => {
    const was: AppliedPlan = { ...plan, connectStockAndPrices: { ...planned('2'), wasDone: true } };
    expect(decide(ownKey, was, [subtask('1'), subtask('2')])).toEqual(
      ok([{ kind: 'keepOpen', step: 'connectStockAndPrices', subtask: { ...planned('2'), wasDone: true } }]),
    );
  });
});

test('the procedure’s link comes last, where it is not there as it is written now', () => {
  const page = { ...DEFAULT_SETTINGS.procedure, title: 'Otro nombre' };
  const both = [subtask('1'), subtask('2')];
  expect(decide(ownKey, plan, both, {}, { procedure: page })).toEqual(ok([{ kind: 'linkProcedure', page }]));
});

describe('the lease', () => {
  const because: Cause[] = [{ fact: 'discarded' }];
  const retire: ApplyAction = { kind: 'retire', step: 'holdDemo', subtask: planned('1'), because };
  const marked = { ...planned('2'), retired: true as const };
  const reopening = { kind: 'reopen' as const, causes: [], isToOpen: true, isClosed: true };
  const unmark: ApplyAction = { ...reopening, step: 'informHauzd', subtask: marked };
  const reopen: ApplyAction = { ...reopening, step: 'closeAgreement', subtask: { ...planned('3'), wasDone: true } };
  const create: ApplyAction = { kind: 'create', drafts: [{ step: 'holdDemo', causes: [], owedBy: 'planok' }] };
  const link: ApplyAction = { kind: 'link', step: 'holdDemo', subtask: planned('9') };

  test.each([create, link, retire, reopen])('is needed to $kind: two at once would do it twice', (action) => {
    expect(needsLease([action])).toBe(true);
  });

  test('is not needed where no subtask changes in Jira', () => {
    const keepOpen: ApplyAction = { kind: 'keepOpen', step: 'holdDemo', subtask: planned('1') };
    const linkProcedure: ApplyAction = { kind: 'linkProcedure', page: DEFAULT_SETTINGS.procedure };
    expect(needsLease([keepOpen, linkProcedure])).toBe(false);
  });

  test('puts in doubt the marks that come or go, and nothing else', () => {
    const before = { holdDemo: planned('1'), informHauzd: marked, closeAgreement: planned('3') };
    expect(inDoubt(before, [create, link, retire, unmark, reopen])).toEqual({
      holdDemo: { ...planned('1'), marking: true },
      informHauzd: { ...marked, marking: true },
      closeAgreement: planned('3'),
    });
  });
});
