import type { PanelError } from '../contract/errors';
import type { Clock } from './ports';

/** What became of a task of the queue. */
export type TaskOutcome =
  /** It is done, or there is nothing that the app may do about it. */
  | { outcome: 'settled' }
  /** Jira or storage could not do it now, or its time was up: it comes again. */
  | { outcome: 'later'; afterSeconds: number };

export const settled: TaskOutcome = { outcome: 'settled' };

/** Where nobody says how long to wait, a minute. */
export const later = (afterSeconds = 60): TaskOutcome => ({ outcome: 'later', afterSeconds });

/** What may be different a minute from now. */
const PASSING: PanelError['code'][] = ['jiraUnavailable', 'storageUnavailable', 'changedMeanwhile'];

/**
 * What Jira refuses for good, or hides from the app, is not asked again: the hour looks once a day. A record that is
 * newer, or cannot be read, is left alone. A quota is waited for as long as Jira said, no longer (Atlassian, "Rate
 * limiting": `Retry-After` is how many seconds to wait); where the queue cannot wait so long, it asks again on the way.
 */
export function after(clock: Clock, error: PanelError): TaskOutcome {
  if (error.code === 'rateLimited') return later(error.retryAfterSeconds);
  if (error.code === 'quotaSpent') {
    const seconds = Math.ceil((Date.parse(error.until) - Date.parse(clock.now())) / 1000);
    return later(Math.max(1, seconds));
  }
  return PASSING.includes(error.code) ? later() : settled;
}

/** The same of several things that could not be done: as late as the last of them that comes again. */
export function afterAll(clock: Clock, errors: PanelError[]): TaskOutcome {
  const waits = errors
    .map((error) => after(clock, error))
    .flatMap((each) => ('afterSeconds' in each ? each.afterSeconds : []));
  return waits.length > 0 ? later(Math.max(...waits)) : settled;
}
