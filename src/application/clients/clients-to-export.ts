import type { MacroError } from '../../contract/errors';
import { type ClientRow, longestWaitingFirst } from '../../domain/lists/client-row';
import { type Column, parseConfig, queryOf } from '../../domain/lists/macro-config';
import { fail, ok, type Result } from '../../domain/result';
import { type ClientLists, MOST_IN_ONE } from './client-lists';
import { checkProject, readChosen } from './macro-target';

export type Exported =
  | { show: 'issue'; row: ClientRow }
  /** `isCut`: there are more than an export takes. `unordered`: Jira refused the order, so it is the app's own. */
  | { show: 'list'; rows: ClientRow[]; columns: Column[]; isCut: boolean; unordered: boolean };

/** A longer list belongs in Jira: a document of more rows is not read. */
const MOST = 500;

/** What an export of the macro shows, as the person who exports: at most five requests, for a list of 500 and more. */
export async function exportMacro(clients: ClientLists, stored: unknown): Promise<Result<Exported, MacroError>> {
  const config = parseConfig(stored);
  if (!config) return fail({ code: 'notConfigured' });
  if (config.show === 'issue') {
    const read = await readChosen(clients, config);
    return read.ok ? ok({ show: 'issue', row: read.value }) : read;
  }
  const rows: ClientRow[] = [];
  let next: string | undefined;
  let unordered: true | undefined;
  do {
    const found = await clients.search({
      jql: queryOf(config),
      size: MOST_IN_ONE,
      ...(next && { next }),
      ...(unordered && { unordered }),
    });
    if (!found.ok) return found;
    rows.push(...found.value.rows);
    next = found.value.next;
    unordered = found.value.unordered;
  } while (next && rows.length < MOST);
  const same = await checkProject(clients, config, rows);
  if (!same.ok) return same;
  const sorted = unordered ? longestWaitingFirst(rows) : rows;
  return ok({
    show: 'list',
    rows: sorted,
    columns: config.columns,
    isCut: next !== undefined,
    unordered: unordered === true,
  });
}

/** Where in Jira a reader finds what the macro shows. */
export function placeInJira(stored: unknown): { label: string; path: string } | undefined {
  const config = parseConfig(stored);
  if (!config) return undefined;
  if (config.show === 'issue') return config.key ? { label: config.key, path: `/browse/${config.key}` } : undefined;
  const jql = queryOf(config);
  return { label: jql, path: `/issues/?${new URLSearchParams({ jql })}` };
}
