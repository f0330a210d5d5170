import type { Instant } from '../../domain/dates';

/** How Jira and what stands before it refuse a request, as functions and pages read it alike. */

const HOUR_MS = 3_600_000;

/**
 * When a quota of points that is spent is full again; undefined where the 429 was for something that passes sooner.
 * Atlassian, "Rate limiting": `RateLimit-Reason: jira-quota-…`; quotas begin anew with each hour (UTC).
 *
 * @param reason the header `RateLimit-Reason`
 * @param waitMs what `Retry-After` says, in milliseconds, where it does
 * @param now milliseconds since 1970
 */
export function quotaSpentUntil(reason: string | null, waitMs: number | undefined, now: number): Instant | undefined {
  if (!reason?.startsWith('jira-quota')) return undefined;
  const endOfHour = (Math.floor(now / HOUR_MS) + 1) * HOUR_MS;
  return new Date(waitMs === undefined ? endOfHour : now + waitMs).toISOString();
}

/**
 * Whether a 401 or 403 is for the app, not for the person: the installation has not approved a scope. The gateway then
 * answers `{"code": 401, "message": "Unauthorized; scope does not match"}`, which is no answer of Jira's own.
 */
export function isMissingScope(body: unknown): boolean {
  const message = typeof body === 'object' && body !== null && 'message' in body ? body.message : undefined;
  return typeof message === 'string' && /scope/i.test(message);
}
