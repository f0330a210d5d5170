import { isOverdue } from '../../static/issue-panel/track/overdue';

/** Which steps the panel marks as late. */

const [YESTERDAY, TODAY] = ['2026-03-09', '2026-03-10'];
const open = { closed: false };

test('a step that is still to be done is late from the day after its subtask was due, until that is closed', () => {
  const pending = { state: 'pending' } as const;
  expect(isOverdue(pending, open, YESTERDAY, TODAY)).toBe(true);
  expect(isOverdue(pending, open, TODAY, TODAY)).toBe(false);
  expect(isOverdue(pending, { closed: true }, YESTERDAY, TODAY)).toBe(false);
  expect(isOverdue(pending, open, undefined, TODAY)).toBe(false);
});

test.each(['done', 'retired'] as const)(
  'nobody is late with a step that is %s, though its subtask is open',
  (state) => {
    expect(isOverdue({ state }, open, YESTERDAY, TODAY)).toBe(false);
  },
);
