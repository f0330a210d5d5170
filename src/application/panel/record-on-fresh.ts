import type { PanelError } from '../../contract/errors';
import type { Recording, Refusal } from '../../domain/facts/recording';
import type { Onboarding } from '../../domain/record/onboarding';
import type { Recorded } from '../../domain/record/record';
import { fail, ok, type Result } from '../../domain/result';
import type { Caller, PanelPorts } from '../ports';
import { type Write, writeOnFresh } from '../write-on-fresh';
import { asSeen } from './as-seen';
import type { Opened } from './open-issue';

/**
 * Records a change with its line of history. Two people who record at once both succeed: the second is applied to what
 * the first one wrote.
 *
 * @param commandId of the press: one that was carried out before changes nothing
 * @param change what the domain makes of the record
 */
export async function recordOnFresh(
  { records, clock }: Pick<PanelPorts, 'records' | 'clock'>,
  { issue, onboarding, settings }: Opened,
  caller: Caller,
  commandId: string,
  change: (onboarding: Onboarding, recording: Recording) => Result<Recorded, Refusal | { code: 'changedMeanwhile' }>,
): Promise<Result<Onboarding, PanelError>> {
  if (!onboarding) return fail({ code: 'notStarted' });
  return writeOnFresh(
    records,
    onboarding,
    (current): Result<Write | undefined, Refusal | { code: 'changedMeanwhile' }> => {
      const today = clock.today(settings.timeZone);
      const recorded = change(current, { by: caller.accountId, at: clock.now(), today, id: commandId });
      if (!recorded.ok) return recorded;
      const { entry } = recorded.value;
      return ok(entry && { next: asSeen(recorded.value.onboarding, settings, issue), entries: [entry] });
    },
  );
}
