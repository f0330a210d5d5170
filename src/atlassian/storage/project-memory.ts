import { kvs } from '@forge/kvs';
import type { ProjectMemory, RememberedProject } from '../../application/ports';
import { at, isObject, listAt } from '../../contract/json';
import { PROJECT } from './project-rows';

const SCHEMA = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What projects ask of their subtasks, kept for a day. It saves two requests each time a plan is applied and nothing
 * depends on it: where storage fails, Jira is asked.
 */
export function projectMemory(now: () => number): ProjectMemory {
  return {
    async read(projectId) {
      try {
        const stored: unknown = await kvs.entity(PROJECT).get(projectId);
        const readAt = at(stored, 'readAt');
        const value = at(stored, 'value');
        const fresh = typeof readAt === 'number' && now() - readAt < DAY_MS;
        return fresh && at(stored, 'schema') === SCHEMA && isRemembered(value) ? value : undefined;
      } catch {
        return undefined;
      }
    },
    async write(projectId, remembered) {
      try {
        await kvs.entity(PROJECT).set(projectId, { schema: SCHEMA, value: remembered, readAt: now() });
      } catch {
        // Not remembered: it is asked for again.
      }
    },
    async forget(projectId) {
      try {
        await kvs.entity(PROJECT).delete(projectId);
      } catch {
        // Forgotten after a day, then.
      }
    },
  };
}

function isRemembered(value: unknown): value is RememberedProject {
  return (
    isObject(value) &&
    isObject(value.type) &&
    Array.isArray(value.assignable) &&
    listAt(value, 'type', 'fields').length > 0
  );
}
