import { SUBTASK_VIEWS } from '../../gallery/subtasks';
import type { PanelView } from '../../src/contract/panel-view';
import { planDifference } from '../../src/domain/procedure/plan-difference';
import { summary } from '../../src/domain/procedure/summary';
import { gateInput } from '../../src/domain/record/gate-input';
import { subtaskStand } from '../../static/issue-panel/subtask-stand';

/** What a subtask's own panel says of its step: true in each case, and what the client's panel says at its row. */

function standOn({ onboarding, subtasks, subtaskOf }: PanelView) {
  if (!onboarding || !subtaskOf?.step) throw new Error('not on a step');
  const client = summary(gateInput(onboarding, subtasks));
  const stand = subtaskStand(subtaskOf.step, client, planDifference(onboarding, subtasks), subtasks);
  if (!stand) throw new Error('not in the plan');
  const { step, is, coming, isClosed } = stand;
  return { is, coming, isClosed, causes: step.causes, not: step.retiredBecause };
}

test('of a step that does not apply it says whether its subtask was closed already', () => {
  expect(standOn(SUBTASK_VIEWS.onSubtaskRetired)).toMatchObject({ is: 'retired', isClosed: false });
  expect(standOn(SUBTASK_VIEWS.onSubtaskRetiredAndClosed)).toMatchObject({ is: 'retired', isClosed: true });
});

describe('of one that is taken up again it says what Aplicar does to it', () => {
  test('open, and its client resumed: the mark goes', () => {
    expect(standOn(SUBTASK_VIEWS.onSubtaskResumed)).toMatchObject({ is: 'asked', coming: 'unmark' });
  });

  test('closed, and its client resumed: it is opened, since it applies again', () => {
    expect(standOn(SUBTASK_VIEWS.onSubtaskResumedAndClosed)).toMatchObject({ is: 'asked', coming: 'reopenApplying' });
  });

  test('closed, and its fact withdrawn: it is opened for that', () => {
    expect(standOn(SUBTASK_VIEWS.onSubtaskWithdrawn)).toMatchObject({ is: 'asked', coming: 'reopenWithdrawn' });
  });
});

describe('of a step of the team’s it says what the client’s panel says, not what the plan was applied with', () => {
  test('moved to where no settings have it: it will not apply, because they do not', () => {
    expect(standOn(SUBTASK_VIEWS.onSubtaskElsewhere)).toMatchObject({
      ...{ is: 'changing', coming: 'retire', not: [{ fact: 'removed' }] },
    });
  });

  test('applied there, and moved back: it applies again, always', () => {
    expect(standOn(SUBTASK_VIEWS.onSubtaskBack)).toMatchObject({
      ...{ is: 'changing', coming: 'unmark', causes: [{ fact: 'always' }], not: [] },
    });
  });
});
