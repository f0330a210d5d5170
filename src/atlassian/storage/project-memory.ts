import { kvs } from '@forge/kvs';
import type { ProjectMemory, SubtaskType } from '../../application/ports';
import { at, isObject } from '../json';

const PROJECT = 'project';
const SCHEMA = 1;
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
        return fresh && isSubtaskType(value) ? value : undefined;
      } catch {
        return undefined;
      }
    },
    async write(projectId, type) {
      try {
        await kvs.entity(PROJECT).set(projectId, { schema: SCHEMA, value: type, readAt: now() });
      } catch {
        // Not remembered: it is asked for again.
      }
    },
  };
}

function isSubtaskType(value: unknown): value is SubtaskType {
  return (
    isObject(value) && typeof value.id === 'string' && Array.isArray(value.fields) && Array.isArray(value.required)
  );
}
