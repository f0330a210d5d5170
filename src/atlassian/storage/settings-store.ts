import { Filter, FilterConditions, kvs } from '@forge/kvs';
import type { SettingsStore, StoredSettings } from '../../application/ports';
import type { StorageError } from '../../contract/errors';
import { at, isObject } from '../../contract/json';
import { fail, ok, type Result } from '../../domain/result';
import { DEFAULT_SETTINGS, type ProjectSettings, SETTINGS_SCHEMA } from '../../domain/settings/settings';
import { guarded } from './guarded';
import { PROJECT, rowsOf } from './project-rows';

/** The key of a project's settings; under the project's id alone is what is remembered of it. */
export const settingsKey = (projectId: string) => `settings:${projectId}`;

type Stored = {
  schema: number;
  value: { settings: ProjectSettings; changed: StoredSettings['changed'] };
  /** How often they were saved. */
  version: number;
};

/** The settings of projects, in Forge storage. */
export const projectSettings: SettingsStore = {
  read: (projectId) =>
    guarded<StoredSettings>(async () => parseStoredSettings(await kvs.entity(PROJECT).get(settingsKey(projectId)))),

  all: () =>
    guarded(async () => {
      const rows = await rowsOf('settings:');
      const found = rows.flatMap(({ projectId, row }) => {
        const stored = parseStoredSettings(row);
        return stored.ok ? [{ ...stored.value, projectId }] : [];
      });
      return ok(found);
    }),

  save: (projectId, settings, version, changed) =>
    guarded(async () => {
      const next: Stored = { schema: SETTINGS_SCHEMA, value: { settings, changed }, version: version + 1 };
      const key = settingsKey(projectId);
      if (version === 0) await kvs.entity<Stored>(PROJECT).set(key, next, { keyPolicy: 'FAIL_IF_EXISTS' });
      else {
        const conditions = new Filter<Stored>().and('version', FilterConditions.equalTo(version));
        await kvs.transact().set(key, next, { entityName: PROJECT, conditions }).execute();
      }
      return ok(undefined);
    }),
};

/**
 * Settings as stored; the defaults where nothing was. Newer ones are refused, not damaged. What a later version of this
 * schema added is not there yet: it has its default.
 */
export function parseStoredSettings(stored: unknown): Result<StoredSettings, StorageError> {
  if (stored === undefined) return ok({ settings: DEFAULT_SETTINGS, version: 0 });
  const schema = at(stored, 'schema');
  const settings = at(stored, 'value', 'settings');
  const version = at(stored, 'version');
  if (typeof schema === 'number' && schema > SETTINGS_SCHEMA) return fail({ code: 'newerSettings' });
  if (!isSettings(settings) || typeof version !== 'number') return fail({ code: 'unreadableSettings' });
  const changed = at(stored, 'value', 'changed');
  return ok({ settings: { ...DEFAULT_SETTINGS, ...settings }, version, ...(isChange(changed) && { changed }) });
}

/** Only the app writes them, and only checked ones. */
function isSettings(value: unknown): value is Partial<ProjectSettings> {
  return isObject(value) && value.schema === SETTINGS_SCHEMA;
}

/** Without a moment it says nothing: an early version's that a person was taken out of has an empty one. */
function isChange(value: unknown): value is NonNullable<StoredSettings['changed']> {
  return (
    isObject(value) &&
    typeof value.by === 'string' &&
    typeof value.at === 'string' &&
    !Number.isNaN(Date.parse(value.at))
  );
}
