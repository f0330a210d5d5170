import type { StorageError } from '../contract/errors';
import type { HistoryEntry, Onboarding } from '../domain/record/onboarding';
import { fail, ok, type Result } from '../domain/result';
import type { KeyPointer, Records } from './ports';

/** How often something is done again on a fresh record before whoever asked is told that someone else is writing. */
const TRIES = 4;

/** Someone wrote the record meanwhile; with what they wrote, where that was read already. */
interface Overtaken {
  code: 'changedMeanwhile';
  fresh?: Onboarding;
}

/** What is to be stored with the record, all of it or nothing. */
export interface Write {
  next: Onboarding;
  entries?: HistoryEntry[];
  pointers?: KeyPointer[];
}

/**
 * Does something with a record, and again with the one that is stored now where someone wrote it meanwhile.
 *
 * @param seen the record as the caller has it
 * @param work answers `changedMeanwhile` where it was overtaken
 * @returns `changedMeanwhile` once that happened too often, `notStarted` where the record is gone
 */
export async function onFresh<T, E extends { code: string }>(
  records: Pick<Records, 'read'>,
  seen: Onboarding,
  work: (current: Onboarding) => Promise<Result<T, E | Overtaken>>,
): Promise<Result<T, E | StorageError | { code: 'notStarted' }>> {
  let current = seen;
  for (let attempt = 1; ; attempt += 1) {
    const done = await work(current);
    if (done.ok) return done;
    if (!isOvertaken(done.error)) return fail(done.error);
    if (attempt === TRIES) return fail({ code: 'changedMeanwhile' });
    const fresh = done.error.fresh ? ok(done.error.fresh) : await records.read(current.issueId);
    if (!fresh.ok) return fresh;
    if (!fresh.value) return fail({ code: 'notStarted' });
    current = fresh.value;
  }
}

/**
 * Writes a change of a record. Two who write at once both succeed: the second one's change is made on what the first
 * one wrote.
 *
 * @param change what is to be stored; undefined where nothing is; made again for each record that it is made on
 */
export function writeOnFresh<E extends { code: string } = never>(
  records: Pick<Records, 'read' | 'replace'>,
  seen: Onboarding,
  change: (current: Onboarding) => Result<Write | undefined, E>,
): Promise<Result<Onboarding, E | StorageError | { code: 'notStarted' }>> {
  return onFresh<Onboarding, E | StorageError>(records, seen, async (current) => {
    const write = change(current);
    if (!write.ok) return write;
    if (!write.value) return ok(current);
    const { next, entries = [], pointers } = write.value;
    return records.replace(next, entries, pointers);
  });
}

function isOvertaken(error: { code: string }): error is Overtaken {
  return error.code === 'changedMeanwhile';
}
