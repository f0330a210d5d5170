import type { JiraError } from '../../contract/errors';
import type { AskJira } from '../../contract/jira/ask-jira';
import { COPY_PROPERTY, PROJECT_PROPERTY } from '../../contract/jira/properties';
import { at, listAt, textAt } from '../../contract/json';
import {
  type Assignee,
  type ClientRow,
  clientName,
  isNotStarted,
  longestWaitingFirst,
} from '../../domain/lists/client-row';
import { withoutOrder } from '../../domain/lists/jql';
import { notStartedOf } from '../../domain/lists/macro-config';
import { parseCopy } from '../../domain/lists/read-copy-parse';
import { fail, ok, type Result } from '../../domain/result';

/** A page of a list. */
export interface ClientPage {
  rows: ClientRow[];
  /** Leads to the following page; absent after the last one. */
  next?: string;
  /** Jira refused the order: the rows are in the app's own, and the following pages are asked for without it, too. */
  unordered?: true;
}

export interface ClientQuery {
  jql: string;
  size: number;
  next?: string;
  /** As the page before was. */
  unordered?: true;
}

export interface Project {
  id: string;
  key: string;
  name: string;
}

/** Clients as lists show them: what the person asking may see in Jira, from the read copies. */
export interface ClientLists {
  /** One client, by the issue's id or key. One request. */
  read(issue: string): Promise<Result<ClientRow, JiraError>>;
  /**
   * A page of the issues that a query finds, with one request. A query that Jira refuses is asked once more without its
   * order. One that Jira does not understand is answered with `jiraRefused`, in Jira's words.
   */
  search(query: ClientQuery): Promise<Result<ClientPage, JiraError>>;
  /**
   * Clients of a project that nobody started, the latest first: one request for the types of issue that are clients, one
   * for the issues, at most `MOST_IN_ONE`. `next` says that there are more.
   */
  notStarted(project: string): Promise<Result<ClientPage, JiraError>>;
  /** The id of the project that has, or had, this key. */
  findProject(key: string): Promise<Result<string, JiraError>>;
  /** The first projects that the person may see, by name. */
  firstProjects(): Promise<Result<Project[], JiraError>>;
}

/** Issues that one request brings where fields are asked for. */
export const MOST_IN_ONE = 100;

/** What is asked of a client's issue, beside its read copy. */
export const CLIENT_FIELDS = ['summary', 'assignee', 'created'];
const MOST_PROJECTS = '50';

/**
 * The one reader of clients: in portfolio, widget and macro it asks from the browser, in an export from its function, as
 * the person in both.
 */
export function clientLists(
  ask: AskJira<'readIssue' | 'searchIssues' | 'readProject' | 'searchProjects'>,
): ClientLists {
  const searchFor = ({ size, next }: ClientQuery, jql: string) =>
    ask('searchIssues', {
      body: {
        jql,
        fields: CLIENT_FIELDS,
        properties: [COPY_PROPERTY],
        maxResults: size,
        ...(next && { nextPageToken: next }),
      },
    });
  const search = async (query: ClientQuery): Promise<Result<ClientPage, JiraError>> => {
    const plain = withoutOrder(query.jql);
    if (query.unordered) {
      const reply = await searchFor(query, plain ?? query.jql);
      return reply.ok ? ok(unordered(reply.value.body)) : noSearch(reply.error);
    }
    const asked = await searchFor(query, query.jql);
    if (asked.ok) return ok(pageIn(asked.value.body));
    const mayBeItsOrder = asked.error.code === 'jiraRefused' && plain !== undefined;
    const again = mayBeItsOrder ? await searchFor(query, plain) : asked;
    return again.ok ? ok(unordered(again.value.body)) : noSearch(asked.error);
  };
  return {
    search,
    async read(issue) {
      const query = { fields: CLIENT_FIELDS.join(), properties: COPY_PROPERTY };
      const reply = await ask('readIssue', { path: { issue }, query });
      if (!reply.ok) return reply;
      const row = clientRowIn(reply.value.body);
      return row ? ok(row) : fail({ code: 'jiraUnavailable' });
    },
    async notStarted(project) {
      const reply = await ask('readProject', { path: { project }, query: { properties: PROJECT_PROPERTY } });
      if (!reply.ok) return reply;
      const types = listAt(reply.value.body, 'properties', PROJECT_PROPERTY, 'clientTypes').map(String);
      const found = await search({ jql: notStartedOf(project, types), size: MOST_IN_ONE });
      if (!found.ok) return found;
      // What a search finds while Jira writes its index may have been started meanwhile: that one is among the others.
      return ok({ ...found.value, rows: found.value.rows.filter(isNotStarted) });
    },
    async findProject(key) {
      const reply = await ask('readProject', { path: { project: key } });
      if (!reply.ok) return reply;
      const id = textAt(reply.value.body, 'id');
      return id ? ok(id) : fail({ code: 'jiraUnavailable' });
    },
    async firstProjects() {
      const reply = await ask('searchProjects', { query: { maxResults: MOST_PROJECTS, orderBy: 'name' } });
      if (!reply.ok) return noSearch(reply.error);
      return ok(listAt(reply.value.body, 'values').flatMap(projectIn));
    },
  };
}

/** There is always a search where there is a Jira: that it is not found means that there is none. */
function noSearch(error: JiraError): Result<never, JiraError> {
  return fail(error.code === 'issueNotFound' ? { code: 'notConnected' } : error);
}

function pageIn(body: unknown): ClientPage {
  // The last page has no token, or an empty one, or null: Atlassian's document says all three.
  const next = at(body, 'isLast') === true ? '' : textAt(body, 'nextPageToken');
  return { rows: listAt(body, 'issues').flatMap((issue) => clientRowIn(issue) ?? []), ...(next && { next }) };
}

function unordered(body: unknown): ClientPage {
  const page = pageIn(body);
  return { ...page, rows: longestWaitingFirst(page.rows), unordered: true };
}

/** A client out of Jira's answer about its issue. */
export function clientRowIn(issue: unknown): ClientRow | undefined {
  const id = textAt(issue, 'id');
  const key = textAt(issue, 'key');
  if (!id || !key) return undefined;
  const copy = parseCopy(at(issue, 'properties', COPY_PROPERTY));
  const assignee = assigneeIn(issue);
  const created = Date.parse(textAt(issue, 'fields', 'created') ?? '');
  return {
    ...{ id, key, client: clientName(copy, textAt(issue, 'fields', 'summary') ?? key), copy },
    ...(assignee && { assignee }),
    ...(Number.isFinite(created) && { createdAt: new Date(created).toISOString() }),
  };
}

function assigneeIn(issue: unknown): Assignee | undefined {
  const id = textAt(issue, 'fields', 'assignee', 'accountId');
  return id ? { id, name: textAt(issue, 'fields', 'assignee', 'displayName') ?? id } : undefined;
}

function projectIn(project: unknown): Project[] {
  const [id, key] = [textAt(project, 'id'), textAt(project, 'key')];
  return id && key ? [{ id, key, name: textAt(project, 'name') ?? key }] : [];
}
