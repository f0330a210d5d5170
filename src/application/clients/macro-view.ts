import type { MacroError } from '../../contract/errors';
import type { Instant } from '../../domain/dates';
import type { ClientRow } from '../../domain/lists/client-row';
import { clientSearch } from '../../domain/lists/jql';
import { type Column, parseConfig, queryOf, type StoredConfig } from '../../domain/lists/macro-config';
import { fail, ok, type Result } from '../../domain/result';
import { type ClientLists, type ClientPage, MOST_IN_ONE } from './client-lists';
import { checkProject, readChosen } from './macro-target';

/**
 * What the macro shows, as the reader's own permissions allow. `now` is when it was read: each client's days are counted
 * up to it, in the zone of the client's project.
 */
export type MacroView =
  | { show: 'issue'; row: ClientRow; now: Instant }
  | (ClientPage & { show: 'list'; columns: Column[]; now: Instant });

/** What a page has to say to read the macro. */
export interface MacroReader {
  /** As the person who reads the page. */
  clients: ClientLists;
  now: Instant;
}

/** What the configuration offers for what somebody types. */
const FOUND = 10;

/**
 * What a macro shows: one request of Jira, as the reader.
 *
 * @param stored as it stands in the page, or as somebody is about to put it there: it says what to look for, never what
 *   may be seen
 * @param from where the next page of a list begins, and whether it comes without Jira's order
 */
export async function showMacro(
  { clients, now }: MacroReader,
  stored: StoredConfig,
  from: Pick<ClientPage, 'next' | 'unordered'> = {},
): Promise<Result<MacroView, MacroError>> {
  const config = parseConfig(stored);
  if (!config) return fail({ code: 'notConfigured' });
  if (config.show === 'issue') {
    const read = await readChosen(clients, config);
    return read.ok ? ok({ show: 'issue', row: read.value, now }) : read;
  }
  const found = await clients.search({ jql: queryOf(config), size: MOST_IN_ONE, ...from });
  if (!found.ok) return found;
  const same = await checkProject(clients, config, found.value.rows);
  return same.ok ? ok({ show: 'list', ...found.value, columns: config.columns, now }) : same;
}

/** The clients that somebody means by what they type. A key that nobody has, or that they may not see, finds none. */
export async function findClients(
  clients: Pick<ClientLists, 'search'>,
  text: string,
): Promise<Result<ClientRow[], MacroError>> {
  const found = await clients.search({ jql: clientSearch(text), size: FOUND });
  if (found.ok) return ok(found.value.rows);
  return found.error.code === 'jiraRefused' ? ok([]) : found;
}
