import { type ClosingNotes, isToClose, leftOpen, type NotClosed } from '../../../src/domain/procedure/closing';

/** How often a closing that Jira refuses is tried, and what is kept of it. */

const refused = (...messages: string[]): NotClosed => ({ why: 'refused', messages });
/** What is remembered of a subtask after its closing was refused for these reasons, one after the other. */
const after = (...reasons: NotClosed[]): ClosingNotes =>
  reasons.reduce<ClosingNotes>((before, because) => ({ leftOpen: leftOpen(before, because, '3') }), {});

test.each([
  ['the same words', [refused('No'), refused('No'), refused('No')]],
  ['a moment in them', [refused('A las 10:01 no'), refused('A las 11:01 no'), refused('A las 12:01 no')]],
  ['another person’s language', [refused('No se puede'), refused('Not possible'), refused('No se puede')]],
])('a refusal is tried three times in all, with %s', (_, reasons) => {
  expect([1, 2, 3].map((times) => isToClose(after(...reasons.slice(0, times)), '3'))).toEqual([...[true, true, false]]);
  expect(after(...reasons)).toEqual({ leftOpen: { because: reasons[2], status: '3', tries: 3 } });
});

test('another kind of reason, or another status, is counted from one', () => {
  const before = after(refused('No'), refused('No'));
  expect(leftOpen(before, { why: 'hidden' }, '3').tries).toBe(1);
  expect(leftOpen(before, refused('No'), '4').tries).toBe(1);
});

test.each<[string, NotClosed, NotClosed]>([
  [
    'of Jira’s words the first three, at most 255 characters in all',
    refused('uno', 'x'.repeat(1_000), 'tres', 'cuatro'),
    refused('uno', `${'x'.repeat(251)}…`),
  ],
  [
    'of names the first ten, each at most 60 characters',
    { why: 'fields', fields: ['x'.repeat(255), ...'bcdefghijkl'] },
    { why: 'fields', fields: [`${'x'.repeat(59)}…`, ...'bcdefghij'] },
  ],
  [
    'the same of statuses',
    { why: 'notChosen', ways: ['x'.repeat(255), ...'bcdefghijkl'] },
    { why: 'notChosen', ways: [`${'x'.repeat(59)}…`, ...'bcdefghij'] },
  ],
])('kept is %s', (_, because, kept) => {
  expect(leftOpen({}, because, '3').because).toEqual(kept);
});
