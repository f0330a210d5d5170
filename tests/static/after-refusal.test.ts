import type { PortfolioError } from '../../src/contract/errors';
import { afterRefusal } from '../../static/portfolio/after-refusal';

/** What a refusal of one of many means for the others. */

test.each<PortfolioError>([
  { code: 'quotaSpent', until: '2026-11-23T16:00:00Z' },
  { code: 'missingScope' },
  { code: 'mayNotCreate' },
  { code: 'noSubtaskType' },
  { code: 'requiredFields', fields: ['Área'] },
])('what would be refused to all alike stops them: $code', (failure) => {
  expect(afterRefusal(failure)).toBe('stop');
});

test.each<PortfolioError>([{ code: 'notAllowed' }, { code: 'otherProject' }, { code: 'jiraUnavailable' }])(
  'what may be one client’s alone does not: $code',
  (failure) => {
    expect(afterRefusal(failure)).toBe('goOn');
  },
);

test('who is asked to wait waits, unless it is long', () => {
  expect(afterRefusal({ code: 'rateLimited', retryAfterSeconds: 30 })).toEqual({ again: 30_000 });
  expect(afterRefusal({ code: 'rateLimited', retryAfterSeconds: 3_000 })).toBe('stop');
});
