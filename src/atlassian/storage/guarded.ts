import { ForgeKvsAPIError } from '@forge/kvs';
import type { StorageError } from '../../contract/errors';
import { fail, type Result } from '../../domain/result';
import { inTime } from '../budget';

/** Storage's errors as values. A failed condition and an existing key say the same: someone else was first. */
export async function guarded<T>(work: () => Promise<Result<T, StorageError>>): Promise<Result<T, StorageError>> {
  try {
    const done = await inTime('storage', work);
    return done === 'late' ? fail({ code: 'storageUnavailable' }) : done;
  } catch (error) {
    const code = error instanceof ForgeKvsAPIError ? error.code : '';
    const lost = code === 'CONDITIONAL_CHECK_FAILED' || code === 'KEY_CONFLICT';
    return fail({ code: lost ? 'changedMeanwhile' : 'storageUnavailable' });
  }
}
