import type { ClientLists } from '../../application/ports';
import type { JiraError } from '../../contract/errors';
import { type ClientRow, clientName, longestWaitingFirst } from '../../domain/lists/client-row';
import { withoutOrder } from '../../domain/lists/jql';
import { parseCopy } from '../../domain/lists/read-copy-parse';
import { fail, ok, type Result } from '../../domain/result';
import type { Budget } from '../budget';
import { at, listAt, textAt } from '../json';
import { sender } from '../send';
import { COPY_PROPERTY } from './properties';

const FIELDS = ['summary'];
/** Projects that the configuration offers. */
const PROJECTS = '20';

/** Clients as the person who called the function may see them. */
export function clientListsAsUser(budget: Budget): ClientLists {
  const send = sender('user', budget);
  return {
    async read(issue) {
      const query = { fields: FIELDS.join(), properties: COPY_PROPERTY };
      const reply = await send('readIssue', { path: { issue }, query });
      if (!reply.ok) return reply;
      const row = rowIn(reply.value.body);
      return row ? ok(row) : fail({ code: 'jiraUnavailable' });
    },
    async search({ jql, size, next }) {
      const ask = (query: string) =>
        send('searchIssues', {
          body: {
            jql: query,
            fields: FIELDS,
            properties: [COPY_PROPERTY],
            maxResults: size,
            ...(next && { nextPageToken: next }),
          },
        });
      const asked = await ask(jql);
      const plain = !asked.ok && asked.error.code === 'jiraRefused' ? withoutOrder(jql) : undefined;
      const again = plain === undefined ? undefined : await ask(plain);
      const reply = again?.ok ? again : asked;
      if (!reply.ok) return noSearch(reply.error);
      const found = listAt(reply.value.body, 'issues').flatMap((issue) => rowIn(issue) ?? []);
      const order = again?.ok ? { rows: longestWaitingFirst(found), unordered: true as const } : { rows: found };
      // The last page has no token, or an empty one, or null: Atlassian's document says all three.
      const following = at(reply.value.body, 'isLast') === true ? '' : textAt(reply.value.body, 'nextPageToken');
      return ok({ ...order, ...(following && { next: following }) });
    },
    async findProject(key) {
      const reply = await send('readProject', { path: { project: key } });
      if (!reply.ok) return reply;
      const id = textAt(reply.value.body, 'id');
      return id ? ok(id) : fail({ code: 'jiraUnavailable' });
    },
    async findProjects(text) {
      const query = { maxResults: PROJECTS, orderBy: 'name', ...(text.trim() && { query: text.trim() }) };
      const reply = await send('searchProjects', { query });
      if (!reply.ok) return noSearch(reply.error);
      return ok(listAt(reply.value.body, 'values').flatMap(projectIn));
    },
  };
}

/** There is always a search where there is a Jira: that it is not found means that there is none. */
function noSearch(error: JiraError): Result<never, JiraError> {
  return fail(error.code === 'issueNotFound' ? { code: 'notConnected' } : error);
}

function rowIn(issue: unknown): ClientRow | undefined {
  const id = textAt(issue, 'id');
  const key = textAt(issue, 'key');
  if (!id || !key) return undefined;
  const copy = parseCopy(at(issue, 'properties', COPY_PROPERTY));
  return { id, key, client: clientName(copy, textAt(issue, 'fields', 'summary') ?? key), copy };
}

function projectIn(project: unknown): { id: string; key: string; name: string }[] {
  const [id, key] = [textAt(project, 'id'), textAt(project, 'key')];
  return id && key ? [{ id, key, name: textAt(project, 'name') ?? key }] : [];
}
