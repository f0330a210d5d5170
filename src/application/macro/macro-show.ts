import type { MacroAnswer, MacroView, ShowRequest } from '../../contract/macro-calls';
import type { ClientRow } from '../../domain/lists/client-row';
import { clientSearch } from '../../domain/lists/jql';
import { parseConfig, queryOf } from '../../domain/lists/macro-config';
import { fail, ok } from '../../domain/result';
import type { ClientLists, Clock } from '../ports';
import { checkIssue, checkProject } from './macro-target';

export interface MacroDeps {
  clock: Clock;
  /** As the person who reads the page. */
  clients: ClientLists;
}

/** Rows on one page of a list: one request of Jira. */
const PAGE = 50;
/** What the configuration offers for what somebody types. */
const FOUND = 10;

/** What a macro shows: one request of Jira, as the reader. */
export async function showMacro(
  { clock, clients }: MacroDeps,
  { config: stored, next }: ShowRequest,
): Promise<MacroAnswer<MacroView>> {
  const config = parseConfig(stored);
  if (!config) return fail({ code: 'notConfigured' });
  const now = clock.now();
  if (config.show === 'issue') {
    const read = await clients.read(config.issue);
    if (!read.ok) return read;
    const same = await checkIssue(clients, config, read.value);
    return same.ok ? ok({ show: 'issue', row: read.value, now }) : same;
  }
  const found = await clients.search({ jql: queryOf(config), size: PAGE, ...(next && { next }) });
  if (!found.ok) return found;
  const same = await checkProject(clients, config, found.value.rows);
  return same.ok ? ok({ show: 'list', ...found.value, columns: config.columns, now }) : same;
}

/** The clients that somebody means by what they type. A key that nobody has, or that they may not see, finds none. */
export async function findClients(
  { clients }: MacroDeps,
  { text }: { text: string },
): Promise<MacroAnswer<ClientRow[]>> {
  const found = await clients.search({ jql: clientSearch(text), size: FOUND });
  if (found.ok) return ok(found.value.rows);
  return found.error.code === 'jiraRefused' ? ok([]) : found;
}

export async function findProjects(
  { clients }: MacroDeps,
  { text }: { text: string },
): Promise<MacroAnswer<{ id: string; key: string; name: string }[]>> {
  return clients.findProjects(text);
}
