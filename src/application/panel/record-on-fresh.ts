import type { AppError } from '../../contract/errors';
import type { Recording, Refusal } from '../../domain/facts/commands';
import type { Onboarding } from '../../domain/record/onboarding';
import type { Recorded } from '../../domain/record/record';
import { fail, ok, type Result } from '../../domain/result';
import type { Caller } from '../ports';
import type { Opened } from './open-issue';
import { asSeen } from './record-settings';

/** How often a change is made again on a fresh record before the person is told that someone else is writing. */
const TRIES = 4;

/**
 * Records a change with its line of history. Two people who record at once both succeed: the second is applied to what
 * the first one wrote.
 *
 * @param commandId of the press: one that was carried out before changes nothing
 * @param change what the domain makes of the record
 */
export async function recordOnFresh(
  { deps, issue, onboarding }: Opened,
  caller: Caller,
  commandId: string,
  change: (onboarding: Onboarding, recording: Recording) => Result<Recorded, Refusal>,
): Promise<Result<Onboarding, AppError>> {
  let current = onboarding;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    if (!current) return fail({ code: 'notStarted' });
    const today = deps.clock.today(deps.settings.timeZone);
    const recorded = change(current, { by: caller.accountId, at: deps.clock.now(), today, id: commandId });
    if (!recorded.ok) return recorded;
    if (!recorded.value.entry) return ok(recorded.value.onboarding);
    const next = asSeen(recorded.value.onboarding, deps.settings, issue);
    const saved = await deps.records.replace(next, [recorded.value.entry]);
    if (saved.ok || saved.error.code !== 'changedMeanwhile') return saved;
    const fresh = await deps.records.read(caller.issueId);
    if (!fresh.ok) return fresh;
    current = fresh.value;
  }
  return fail({ code: 'changedMeanwhile' });
}
