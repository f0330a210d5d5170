import { isMissingScope, quotaSpentUntil } from '../../../src/contract/jira/jira-refusal';

/** Atlassian, "Rate limiting" and "Build an app that respects rate limits": reasons, and that quotas begin anew each hour. */

const NOW = Date.parse('2026-03-02T15:20:00Z');

test.each([
  ['jira-quota-global-based', undefined, '2026-03-02T16:00:00.000Z'],
  ['jira-quota-tenant-based', undefined, '2026-03-02T16:00:00.000Z'],
  ['jira-quota-global-based', 2_400_000, '2026-03-02T16:00:00.000Z'],
  ['jira-quota-tenant-based', 60_000, '2026-03-02T15:21:00.000Z'],
])('%s with Retry-After of %s ms ends at %s', (reason, waitMs, until) => {
  expect(quotaSpentUntil(reason, waitMs, NOW)).toBe(until);
});

test('on the hour, a quota that is spent is that of the hour that begins', () => {
  expect(quotaSpentUntil('jira-quota-global-based', undefined, Date.parse('2026-03-02T16:00:00Z'))).toBe(
    '2026-03-02T17:00:00.000Z',
  );
});

test.each([null, '', 'jira-burst-based', 'jira-per-issue-on-write'])('%s is no quota', (reason) => {
  expect(quotaSpentUntil(reason, 1_000, NOW)).toBeUndefined();
});

test('a missing scope is told by the gateway, in a form that Jira does not use', () => {
  expect(isMissingScope({ code: 401, message: 'Unauthorized; scope does not match' })).toBe(true);
  const others = [
    undefined,
    'Unauthorized',
    { errorMessages: ['You do not have the permission to see the scope.'], errors: {} },
    { code: 401, message: 'Unauthorized' },
  ];
  expect(others.map(isMissingScope)).toEqual(others.map(() => false));
});
