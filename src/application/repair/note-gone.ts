import type { StorageError } from '../../contract/errors';
import { plannedSubtasks } from '../../domain/procedure/plan';
import type { Onboarding } from '../../domain/record/onboarding';
import { ok, type Result } from '../../domain/result';
import type { Clock, Records } from '../ports';

export interface NoteGoneDeps {
  records: Pick<Records, 'replace' | 'forgetKeys'>;
  clock: Clock;
}

/**
 * How an issue is gone. `deleted`: Jira said so. `unseen`: it is not shown to the app, alone or with its project, which
 * may be a security level or a restricted project.
 */
export type HowGone = 'deleted' | 'unseen';

/**
 * The record of an issue that is not there any more: kept, since what was agreed and handed over happened, and not
 * believed, so that a gate asks Jira who has the key now. Its keys are forgotten, unless it may be hidden only: of what
 * is hidden a gate has to know that there is a record, or it would take it for a client that was not started. Twice is once.
 */
export async function noteGone(
  { records, clock }: NoteGoneDeps,
  onboarding: Onboarding,
  how: HowGone,
): Promise<Result<void, StorageError>> {
  const { issueDeletedAt, unseenSince, ...record } = onboarding;
  const isNoted = issueDeletedAt !== undefined || (how !== 'deleted' && unseenSince !== undefined);
  if (!isNoted) {
    const noted = how === 'deleted' ? { issueDeletedAt: clock.now() } : { unseenSince: clock.now() };
    const saved = await records.replace({ ...record, ...noted }, []);
    if (!saved.ok) return saved;
  }
  return how === 'unseen' ? ok(undefined) : records.forgetKeys(onboarding.issueId, keysOf(onboarding));
}

/** All keys that lead to a record. */
function keysOf({ issueKey, plan }: Onboarding): string[] {
  return [issueKey, ...plannedSubtasks(plan).map(({ subtask }) => subtask.key)];
}
