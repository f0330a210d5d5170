import { kvs, WhereConditions } from '@forge/kvs';

/**
 * The custom entity of manifest.yml that has what belongs to a project: under the project's id what is remembered of it;
 * under `settings:`, `procedure:` and `guards:` with that id, its settings, the procedure's page and the guarded transitions as last seen. Under `gone:` with a
 * project's key, which projects with that key were deleted for good.
 */
export const PROJECT = 'project';

/** The schema of the rows that can be listed. */
const LISTED = 1;

/** Forge's limit for one page of a query (Forge, "Limits, KVS and Custom Entity Store"). */
const PAGE = 100;

/** All rows whose key begins like this, each with the project's id. */
export async function rowsOf(prefix: 'settings:' | 'procedure:'): Promise<{ projectId: string; row: unknown }[]> {
  const found: { projectId: string; row: unknown }[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs
      .entity<unknown>(PROJECT)
      .query()
      .index('schema')
      .where(WhereConditions.equalTo(LISTED))
      .limit(PAGE);
    const page = await (cursor ? query.cursor(cursor) : query).getMany();
    for (const { key, value } of page.results) {
      if (key.startsWith(prefix)) found.push({ projectId: key.slice(prefix.length), row: value });
    }
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}
