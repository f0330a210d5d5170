import { type ClientRow, copyOf } from '../../domain/lists/client-row';
import { isSameClient, sameClientsOf } from '../../domain/lists/same-client';
import type { ClientLists } from './client-lists';

/** A client has one onboarding, seldom two: more than this nobody reads. */
const MOST = 5;

/**
 * The open onboardings of a client of the same name that the person may see, in whatever project, the latest first: one
 * request, none for a name without letters. A hint: where Jira does not answer there is none.
 */
export async function findSameClients(
  clients: Pick<ClientLists, 'search'>,
  { id, client }: Pick<ClientRow, 'id' | 'client'>,
): Promise<ClientRow[]> {
  const jql = sameClientsOf(client);
  const found = jql ? await clients.search({ jql, size: MOST }) : undefined;
  if (!found?.ok) return [];
  // What is searched by is the copy's, which anyone who edits an issue can write: the name itself has to agree.
  return found.value.rows.filter((row) => row.id !== id && copyOf(row) && isSameClient(row.client, client));
}
