import type { JiraError } from '../../contract/errors';
import type { AskJira } from '../../contract/jira/ask-jira';
import { COPY_PROPERTY } from '../../contract/jira/properties';
import { listAt } from '../../contract/json';
import type { ClientRow } from '../../domain/lists/client-row';
import { ok, type Result } from '../../domain/result';
import { CLIENT_FIELDS, clientRowIn } from './client-lists';

/** Jira's own limit for one request (OpenAPI, bulkFetchIssues). */
const MOST = 100;

/**
 * The issues of these keys that the person may see, with their read copies: one request for a hundred that are not known
 * yet. One that does not exist, or is hidden, is left out, as Jira does.
 *
 * @param known clients that were read already
 */
export async function findByKeys(
  ask: AskJira<'readIssues'>,
  keys: readonly string[],
  known: readonly ClientRow[],
): Promise<Result<ClientRow[], JiraError>> {
  const rows = known.filter(({ key }) => keys.includes(key));
  const others = keys.filter((key) => !rows.some((row) => row.key === key));
  for (let from = 0; from < others.length; from += MOST) {
    const issueIdsOrKeys = others.slice(from, from + MOST);
    const reply = await ask('readIssues', {
      body: { issueIdsOrKeys, fields: CLIENT_FIELDS, properties: [COPY_PROPERTY] },
    });
    if (!reply.ok) return reply;
    rows.push(...listAt(reply.value.body, 'issues').flatMap((issue) => clientRowIn(issue) ?? []));
  }
  return ok(rows);
}
