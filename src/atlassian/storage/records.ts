import { Filter, FilterConditions, kvs } from '@forge/kvs';
import type { Records, WithSettings } from '../../application/ports';
import type { StorageError } from '../../contract/errors';
import { at } from '../../contract/json';
import { CLOSED_ACCOUNT } from '../../domain/record/closed-account';
import { type HistoryEntry, type Onboarding, SCHEMA } from '../../domain/record/onboarding';
import { readRecord } from '../../domain/record/stored-record';
import { fail, ok, type Result } from '../../domain/result';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../../domain/settings/settings';
import { guardsKey, parseGuards } from './guard-memory';
import { guarded } from './guarded';
import { BATCH, findPointer, forgetPointers, pointerRow, writePointers } from './issue-keys';
import { PERSON, placesOf } from './people';
import { parseSeenPage, procedureKey } from './procedure-watch';
import { PROJECT } from './project-rows';
import { readAll } from './read-all';
import { parseStoredSettings, settingsKey } from './settings-store';

/** Custom entities of manifest.yml. */
export const ONBOARDING = 'onboarding';
const HISTORY = 'history';

type Stored = {
  schema: number;
  version: number;
  projectId: string;
  record: Onboarding;
  /** When it was written, and which of the parts it belongs to that the hourly look takes in turn. */
  changedAt: number;
  part: number;
};

/** As many as hours in a day. */
const PARTS = 24;

/** A history entry's key. */
const historyKey = (issueId: string, number: number) => `${issueId}:${number}`;

/** The records in Forge storage, which only the app can write. */
export const records: Records = {
  read: (issueId) =>
    guarded<Onboarding | undefined>(async () => {
      const stored: unknown = await kvs.entity(ONBOARDING).get(issueId);
      return stored === undefined ? ok(undefined) : parseStored(stored);
    }),

  readWithSettings: (issueId, projectId) =>
    guarded<WithSettings>(async () => {
      const [settingsAt, procedureAt] = [settingsKey(projectId), procedureKey(projectId)];
      const guardsAt = guardsKey(projectId);
      const found = await readAll([
        { key: issueId, entityName: ONBOARDING },
        { key: settingsAt, entityName: PROJECT },
        { key: procedureAt, entityName: PROJECT },
        { key: guardsAt, entityName: PROJECT },
      ]);
      if (!found.ok) return found;
      const stored = found.value.get(issueId);
      const onboarding = stored === undefined ? ok(undefined) : parseStored(stored);
      if (!onboarding.ok) return onboarding;
      const chosen = parseStoredSettings(found.value.get(settingsAt));
      if (!chosen.ok) return chosen;
      const procedure = parseSeenPage(found.value.get(procedureAt));
      return ok({
        settings: chosen.value.settings,
        guards: parseGuards(found.value.get(guardsAt)),
        ...(onboarding.value && { onboarding: onboarding.value }),
        ...(procedure && { procedure }),
      });
    }),

  readFirst: (issueIds, projectId) =>
    guarded<{ onboarding?: Onboarding; settings: ProjectSettings }>(async () => {
      const settingsAt = settingsKey(projectId);
      const ofIssues = issueIds.map((key) => ({ key, entityName: ONBOARDING }));
      const found = await readAll([...ofIssues, { key: settingsAt, entityName: PROJECT }]);
      if (!found.ok) return found;
      const first = issueIds.find((id) => found.value.has(id));
      const onboarding = first === undefined ? ok(undefined) : parseStored(found.value.get(first));
      if (!onboarding.ok) return onboarding;
      // Where there is no record a gate is shut whatever the settings say: they only give it its language.
      const chosen = parseStoredSettings(found.value.get(settingsAt));
      const settings = chosen.ok ? chosen.value.settings : DEFAULT_SETTINGS;
      return ok({ settings, ...(onboarding.value && { onboarding: onboarding.value }) });
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
      const people = peopleIn(next, entries);
      for (const { key, value } of people) {
        transaction = transaction.set(key, value, { entityName: PERSON });
      }
      const left = Math.max(0, BATCH - 1 - next.unwritten.length - entries.length - people.length);
      for (const pointer of pointers.slice(0, left)) {
        transaction = transaction.set(...pointerRow(pointer, next.projectId));
      }
      // Before the record: a key that leads to a record which does not know it yet is asked of Jira by a gate.
      await writePointers(pointers.slice(left), next.projectId);
      await transaction.execute();
      return ok(written);
    }),

  findByKey: (issueKey) => guarded(() => findPointer(issueKey)),

  readHistory: (issueId, numbers) =>
    guarded(async () => {
      if (numbers.length === 0) return ok([]);
      const wanted = numbers.map((number) => ({ key: historyKey(issueId, number), entityName: HISTORY }));
      const { successfulKeys } = await kvs.batchGet<{ entry: HistoryEntry }>(wanted);
      return ok(successfulKeys.map(({ value }) => value.entry));
    }),

  forgetKeys: (issueId, issueKeys) => guarded(() => forgetPointers(issueId, issueKeys)),
};

/** Who wrote these entries, and whose *Aplicar* is under way: they are in the record from now on. */
function peopleIn({ issueId, attempt, unwritten }: Onboarding, entries: HistoryEntry[]) {
  const all = [...unwritten, ...entries, ...(attempt ? [attempt] : [])].map(({ by }) => by);
  const accounts = new Set(all.filter((by) => by !== CLOSED_ACCOUNT));
  return [...accounts].flatMap((accountId) => placesOf(accountId, issueId, Date.now()));
}

function toStored(onboarding: Onboarding): Stored {
  const { version, projectId, issueId } = onboarding;
  return { schema: SCHEMA, version, projectId, record: onboarding, changedAt: Date.now(), part: partOf(issueId) };
}

/** Which of the 24 parts an issue belongs to: one is looked through each hour. Issue ids are numbers. */
const partOf = (issueId: string) => Number(issueId.slice(-9)) % PARTS;

/**
 * An older record is upgraded, and stored in today's shape with its next write. A newer one is refused, by the schema of
 * its row already, since the record in it may be of any shape.
 */
export function parseStored(stored: unknown): Result<Onboarding, StorageError> {
  const schema = at(stored, 'schema');
  if (typeof schema !== 'number') return fail({ code: 'unreadableRecord' });
  const read = schema > SCHEMA ? ({ is: 'newer' } as const) : readRecord(at(stored, 'record'));
  if (read.is === 'record') return ok(read.onboarding);
  return fail({ code: read.is === 'newer' ? 'newerRecord' : 'unreadableRecord' });
}
