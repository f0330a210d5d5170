import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '@forge/kvs';
import type { StorageError } from '../../application/errors';
import type { KeyPointer, Records } from '../../application/ports';
import { type HistoryEntry, type Onboarding, SCHEMA } from '../../domain/onboarding';
import { fail, ok, type Result } from '../../domain/result';
import { STEPS } from '../../domain/steps';
import { at, isObject, textAt } from '../json';

/** Custom entities of manifest.yml. */
const ONBOARDING = 'onboarding';
const HISTORY = 'history';
const ISSUE_KEY = 'issue-key';

type Stored = { schema: number; version: number; projectId: string; record: Onboarding };

/** A history entry's key. */
const historyKey = (issueId: string, number: number) => `${issueId}:${number}`;

/** The records in Forge storage, which only the app can write. */
export const records: Records = {
  read: (issueId) =>
    guarded<Onboarding | undefined>(async () => {
      const stored: unknown = await kvs.entity(ONBOARDING).get(issueId);
      return stored === undefined ? ok(undefined) : parseStored(stored);
    }),

  create: (onboarding) =>
    guarded(async () => {
      await kvs
        .entity<Stored>(ONBOARDING)
        .set(onboarding.issueId, toStored(onboarding), { keyPolicy: 'FAIL_IF_EXISTS' });
      return ok(undefined);
    }),

  replace: (next, entries, pointers = []) =>
    guarded(async () => {
      const written: Onboarding = { ...next, version: next.version + 1, unwritten: [] };
      const unchanged = new Filter<Stored>().and('version', FilterConditions.equalTo(next.version));
      let transaction = kvs
        .transact()
        .set(next.issueId, toStored(written), { entityName: ONBOARDING, conditions: unchanged });
      for (const entry of [...next.unwritten, ...entries]) {
        const value = { entry, issueId: next.issueId };
        transaction = transaction.set(historyKey(next.issueId, entry.number), value, { entityName: HISTORY });
      }
      for (const { issueKey, issueId, step } of pointers) {
        transaction = transaction.set(issueKey, { issueId, ...(step && { step }) }, { entityName: ISSUE_KEY });
      }
      await transaction.execute();
      return ok(written);
    }),

  findByKey: (issueKey) =>
    guarded(async () => {
      const stored: unknown = await kvs.entity(ISSUE_KEY).get(issueKey);
      const issueId = textAt(stored, 'issueId');
      const step = STEPS.find((each) => each === textAt(stored, 'step'));
      const pointer: KeyPointer | undefined = issueId ? { issueKey, issueId, ...(step && { step }) } : undefined;
      return ok(pointer);
    }),

  readHistory: (issueId, numbers) =>
    guarded(async () => {
      if (numbers.length === 0) return ok([]);
      const wanted = numbers.map((number) => ({ key: historyKey(issueId, number), entityName: HISTORY }));
      const { successfulKeys } = await kvs.batchGet<{ entry: HistoryEntry }>(wanted);
      return ok(successfulKeys.map(({ value }) => value.entry));
    }),
};

function toStored(onboarding: Onboarding): Stored {
  return { schema: SCHEMA, version: onboarding.version, projectId: onboarding.projectId, record: onboarding };
}

/** A newer schema is refused: this version of the app could only damage it. */
function parseStored(stored: unknown): Result<Onboarding, StorageError> {
  const schema = at(stored, 'schema');
  if (typeof schema === 'number' && schema > SCHEMA) return fail({ code: 'newerRecord' });
  const onboarding = at(stored, 'record');
  return schema === SCHEMA && isOnboarding(onboarding) ? ok(onboarding) : fail({ code: 'unreadableRecord' });
}

/** Only the app writes records, so what has the right schema and parts is one. */
function isOnboarding(value: unknown): value is Onboarding {
  return isObject(value) && value.schema === SCHEMA && isObject(value.facts) && isObject(value.plan);
}

/** Storage's errors as values. A failed condition and an existing key say the same: someone else was first. */
async function guarded<T>(work: () => Promise<Result<T, StorageError>>): Promise<Result<T, StorageError>> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof ForgeKvsAPIError ? error.code : '';
    const lost = code === 'CONDITIONAL_CHECK_FAILED' || code === 'KEY_CONFLICT';
    return fail({ code: lost ? 'changedMeanwhile' : 'storageUnavailable' });
  }
}
