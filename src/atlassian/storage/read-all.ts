import { kvs } from '@forge/kvs';
import type { StorageError } from '../../contract/errors';
import { fail, ok, type Result } from '../../domain/result';

/** What is stored under these keys, with one request; those that are not there are left out. */
export async function readAll(
  wanted: { key: string; entityName: string }[],
): Promise<Result<Map<string, unknown>, StorageError>> {
  const { successfulKeys, failedKeys } = await kvs.batchGet<unknown>(wanted);
  // A key that is not there counts as failed; any other failure leaves open what is stored under it.
  if (failedKeys.some(({ error }) => error.code !== 'KEY_NOT_FOUND')) return fail({ code: 'storageUnavailable' });
  return ok(new Map(successfulKeys.map(({ key, value }) => [key, value])));
}
