import { kvs } from '@forge/kvs';
import type { ProcedureWatch } from '../../application/ports';
import { at, textAt } from '../../contract/json';
import type { SeenPage } from '../../domain/settings/procedure-page';
import { PROJECT, rowsOf } from './project-rows';

const SCHEMA = 1;

/** The key of the procedure's page of a project as last seen. */
export const procedureKey = (projectId: string) => `procedure:${projectId}`;

export const procedureWatch: ProcedureWatch = {
  async all() {
    try {
      const rows = await rowsOf('procedure:');
      return rows.flatMap(({ projectId, row }) => {
        const seen = parseSeenPage(row);
        return seen ? [{ projectId, pageId: seen.id }] : [];
      });
    } catch {
      return [];
    }
  },
  async read(projectId) {
    try {
      return parseSeenPage(await kvs.entity(PROJECT).get(procedureKey(projectId)));
    } catch {
      return undefined;
    }
  },
  async write(projectId, page) {
    try {
      await kvs.entity(PROJECT).set(procedureKey(projectId), { schema: SCHEMA, value: page });
    } catch {
      // Seen again in an hour.
    }
  },
};

/** What cannot be read was not seen. */
export function parseSeenPage(stored: unknown): SeenPage | undefined {
  const id = textAt(stored, 'value', 'id');
  const title = textAt(stored, 'value', 'title');
  const version = at(stored, 'value', 'version');
  const changedAt = textAt(stored, 'value', 'changedAt');
  if (at(stored, 'schema') !== SCHEMA || !id || !title || typeof version !== 'number') return undefined;
  return { id, title, version, ...(changedAt && { changedAt }) };
}
