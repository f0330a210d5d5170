import type { Facts } from '../../../src/domain/facts/facts';
import type { AppliedPlan } from '../../../src/domain/procedure/plan';
import {
  attentionOf,
  type ExistingSubtask,
  needsApplying,
  onlyUnmarked,
  planDifference,
  toBe,
} from '../../../src/domain/procedure/plan-difference';
import { atAgreement, declined, STAMP, START, working } from '../facts';

const nothing = {
  after: expect.any(Array),
  create: [],
  deleted: [],
  moved: [],
  keep: [],
  retire: [],
  reopen: [],
  revise: [],
  finish: [],
  stuck: [],
  leftOpen: [],
  closedWithoutFact: [],
  unlinked: [],
};
const subtask = (id: string, closed = false): ExistingSubtask => ({
  id,
  key: `HAUZD-${id}`,
  summary: `Subtarea ${id}`,
  closed,
});
const planned = (id: string) => ({ id, key: `HAUZD-${id}` });

const ownKey = atAgreement('sync');
const plan: AppliedPlan = { clientHandsOverCredentials: planned('1'), connectStockAndPrices: planned('2') };

describe('the difference between plan and Jira', () => {
  test('at the start: all that is to be done is to be created; what is done already gets no subtask', () => {
    expect(planDifference({ facts: ownKey, plan: {}, ownSteps: [], settings: {} }, [subtask('9')])).toEqual({
      ...nothing,
      create: ['clientHandsOverCredentials', 'connectStockAndPrices'],
      unlinked: [subtask('9')],
    });
  });

  test('after applying: nothing', () => {
    const found = planDifference({ facts: ownKey, plan, ownSteps: [], settings: {} }, [subtask('1'), subtask('2')]);
    expect(found).toEqual({ ...nothing, keep: ['clientHandsOverCredentials', 'connectStockAndPrices'] });
    expect(needsApplying(found)).toBe(false);
  });

  test('a module corrected to not contracted, and the API REST not bought: the other branch comes, this one goes', () => {
    const facts = { ...atAgreement('sync', { apiRest: 'notContracted' }), offer: declined };
    const found = planDifference({ facts, plan, ownSteps: [], settings: {} }, [subtask('1'), subtask('2')]);
    expect(found).toEqual({
      ...nothing,
      create: ['clientGivesUserAndPassword', 'planokHandsOverApiKey'],
      keep: ['connectStockAndPrices'],
      retire: ['clientHandsOverCredentials'],
    });
    expect(needsApplying(found)).toBe(true);
  });

  test('it is about the steps as *Aplicar* would have them, whatever subtasks there are', () => {
    const facts = { ...atAgreement('sync', { apiRest: 'notContracted' }), offer: declined };
    const before = { facts, plan, ownSteps: [], settings: {} };
    expect(planDifference(before, [subtask('1')]).after).toEqual(toBe(before));
  });

  test('a step that applies again is reopened', () => {
    const back: AppliedPlan = { ...plan, clientHandsOverCredentials: { ...planned('1'), retired: true } };
    expect(
      planDifference({ facts: ownKey, plan: back, ownSteps: [], settings: {} }, [subtask('1'), subtask('2')]).reopen,
    ).toEqual(['clientHandsOverCredentials']);
  });

  test('a fact recorded while its subtask is open: to be finished, without being asked', () => {
    const facts: Facts = { ...ownKey, integrations: { sync: { ...working, connectedBy: 'ownKey' } } };
    const found = planDifference({ facts, plan, ownSteps: [], settings: {} }, [subtask('1', true), subtask('2')]);
    expect(found).toEqual({ ...nothing, keep: ['clientHandsOverCredentials'], finish: ['connectStockAndPrices'] });
    expect(needsApplying(found)).toBe(false);
  });

  test('a subtask closed by hand is shown as such and does not count', () => {
    expect(
      planDifference({ facts: ownKey, plan, ownSteps: [], settings: {} }, [subtask('1', true), subtask('2')])
        .closedWithoutFact,
    ).toEqual(['clientHandsOverCredentials']);
  });

  test('of those that are taken up again, only the mark goes where nobody had closed them, or their step is done', () => {
    const marked = (id: string) => ({ ...planned(id), retired: true as const });
    const before: AppliedPlan = {
      clientHandsOverCredentials: marked('1'),
      connectStockAndPrices: marked('2'),
      closeAgreement: marked('3'),
    };
    const existing = [subtask('1'), subtask('2', true), subtask('3', true)];
    const found = planDifference({ facts: ownKey, plan: before, ownSteps: [], settings: {} }, existing);
    expect(found.reopen).toHaveLength(3);
    expect(onlyUnmarked(found, existing)).toEqual(['closeAgreement', 'clientHandsOverCredentials']);
  });

  test('a closed subtask whose fact was withdrawn is reopened', () => {
    const was: AppliedPlan = { ...plan, connectStockAndPrices: { ...planned('2'), wasDone: true } };
    expect(
      planDifference({ facts: ownKey, plan: was, ownSteps: [], settings: {} }, [subtask('1'), subtask('2', true)])
        .reopen,
    ).toEqual(['connectStockAndPrices']);
  });

  test.each(['moved', 'converted'] as const)(
    'a subtask that was %s is told apart from a deleted one, and offered',
    (away) => {
      const gone: AppliedPlan = { ...plan, clientHandsOverCredentials: { ...planned('1'), away } };
      const found = planDifference({ facts: ownKey, plan: gone, ownSteps: [], settings: {} }, [subtask('2')]);
      expect(found).toEqual({ ...nothing, moved: ['clientHandsOverCredentials'], keep: ['connectStockAndPrices'] });
      expect(attentionOf(found)).toEqual(['movedSubtask']);
      expect(needsApplying(found)).toBe(false);
      const back = planDifference({ facts: ownKey, plan: gone, ownSteps: [], settings: {} }, [
        subtask('1'),
        subtask('2'),
      ]);
      expect(back).toEqual({ ...nothing, keep: ['clientHandsOverCredentials', 'connectStockAndPrices'] });
    },
  );

  test('a deleted subtask is offered, not made again behind anyone’s back', () => {
    const found = planDifference({ facts: ownKey, plan, ownSteps: [], settings: {} }, [subtask('2')]);
    expect(found).toEqual({ ...nothing, deleted: ['clientHandsOverCredentials'], keep: ['connectStockAndPrices'] });
    expect(needsApplying(found)).toBe(false);
  });

  test('discarded: what is not done is to be marked', () => {
    const facts: Facts = { ...ownKey, discarded: { on: START, reason: 'x', ...STAMP } };
    expect(planDifference({ facts, plan, ownSteps: [], settings: {} }, [subtask('1'), subtask('2')]).retire).toEqual([
      'clientHandsOverCredentials',
      'connectStockAndPrices',
    ]);
  });
});
