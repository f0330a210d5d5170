import { kvs } from '@forge/kvs';
import type { GoneProjects, KeyPointer } from '../../application/ports';
import type { StorageError } from '../../contract/errors';
import { listAt, textAt } from '../../contract/json';
import { isOwnStepId } from '../../domain/facts/own-steps-done';
import { STEPS, type StepId } from '../../domain/procedure/step-id';
import { ok, type Result } from '../../domain/result';
import { guarded } from './guarded';
import { PROJECT } from './project-rows';
import { readAll } from './read-all';

/** The custom entity of manifest.yml that leads from an issue's key to a record; it says of which project the key was. */
export const ISSUE_KEY = 'issue-key';

/** Under it, with a project's key, the ids of the projects of that key that were deleted for good. */
const goneKey = (projectKey: string) => `gone:${projectKey}`;
/** More projects of one key than anybody deletes. */
const MOST_GONE = 50;
/** Forge's limit for one batch, and for one transaction (Forge, "Limits, KVS and Custom Entity Store"). */
export const BATCH = 25;

/**
 * Which record a key belongs to, with one request. Once a project was deleted for good its key may be given to another
 * one, whose issues get the same keys: what was stored for the deleted one is not believed from that moment on, long
 * before all of it is forgotten. What an older version stored does not say its project, and is not believed either.
 */
export async function findPointer(issueKey: string): Promise<Result<KeyPointer | undefined, StorageError>> {
  const goneAt = goneKey(issueKey.slice(0, issueKey.lastIndexOf('-')).toUpperCase());
  const found = await readAll([
    { key: issueKey, entityName: ISSUE_KEY },
    { key: goneAt, entityName: PROJECT },
  ]);
  if (!found.ok) return found;
  const stored = found.value.get(issueKey);
  const issueId = textAt(stored, 'issueId');
  if (!issueId) return ok(undefined);
  const gone = listAt(found.value.get(goneAt), 'value');
  const projectId = textAt(stored, 'projectId');
  if (gone.length > 0 && (projectId === undefined || gone.includes(projectId))) return ok(undefined);
  const step = stepIn(textAt(stored, 'step'));
  return ok({ issueKey, issueId, ...(step && { step }), ...(projectId && { projectId }) });
}

function stepIn(stored: string | undefined): StepId | undefined {
  return stored !== undefined && isOwnStepId(stored) ? stored : STEPS.find((each) => each === stored);
}

/** What is stored of a key of this project. */
export function pointerRow({ issueKey, issueId, step }: KeyPointer, projectId: string) {
  return [issueKey, { issueId, projectId, ...(step && { step }) }, { entityName: ISSUE_KEY }] as const;
}

/** Stores pointers by themselves, a batch at a time. */
export async function writePointers(pointers: KeyPointer[], projectId: string): Promise<void> {
  for (let first = 0; first < pointers.length; first += BATCH) {
    let transaction = kvs.transact();
    for (const pointer of pointers.slice(first, first + BATCH)) {
      transaction = transaction.set(...pointerRow(pointer, projectId));
    }
    await transaction.execute();
  }
}

/** Forgets those of these keys that lead to this record. */
export async function forgetPointers(issueId: string, issueKeys: string[]): Promise<Result<void, StorageError>> {
  for (let first = 0; first < issueKeys.length; first += BATCH) {
    const keys = issueKeys.slice(first, first + BATCH).map((key) => ({ key, entityName: ISSUE_KEY }));
    const found = await readAll(keys);
    if (!found.ok) return found;
    const own = keys.filter(({ key }) => textAt(found.value.get(key), 'issueId') === issueId);
    if (own.length > 0) await kvs.batchDelete(own);
  }
  return ok(undefined);
}

export const goneProjects: GoneProjects = {
  add: (projectKey, projectId) => change(projectKey, (known) => [...known.filter((id) => id !== projectId), projectId]),
  remove: (projectKey, projectId) => change(projectKey, (known) => known.filter((id) => id !== projectId)),
};

function change(projectKey: string, next: (known: unknown[]) => unknown[]): Promise<Result<void, StorageError>> {
  return guarded(async () => {
    const known = listAt(await kvs.entity(PROJECT).get(goneKey(projectKey)), 'value');
    const value = next(known).slice(-MOST_GONE);
    await kvs.entity(PROJECT).set(goneKey(projectKey), { schema: 1, value });
    return ok(undefined);
  });
}
