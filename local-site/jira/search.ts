import { Hono } from 'hono';
import { type Json, jsonOf, textOf, textsOf } from '../forge-host/json';
import { may, mayOn } from './access';
import { actorOf, type Env, type JiraSite, queryList, type Request, readBody } from './context';
import { refusal } from './errors';
import { issueBean } from './issue-view';
import { compileJql } from './jql';
import type { Issue } from './model';

interface Search {
  jql: string;
  fields: string[];
  properties: string[];
  expand: string[];
  maxResults: number;
  nextPageToken?: string | undefined;
}

/** `reconcileIssues` is not offered: the site's index is never late. */
const BODY = ['jql', 'fields', 'expand', 'maxResults', 'nextPageToken', 'properties', 'fieldsByKeys'];

/** OpenAPI searchAndReconsileIssuesUsingJql (GET and POST), countIssues. */
export function searchRoutes(site: JiraSite): Hono<Env> {
  const app = new Hono<Env>();
  const pages = new Map<string, Issue['id'][]>();

  app.get('/search/jql', (c) => {
    const unknown = Object.keys(c.req.query()).find((name) => !BODY.includes(name));
    if (unknown !== undefined) throw refusal(400, `The query parameter '${unknown}' is not known.`);
    const { jql = '', maxResults = 50, nextPageToken } = c.req.query();
    const lists = {
      fields: queryList(c, 'fields'),
      properties: queryList(c, 'properties'),
      expand: queryList(c, 'expand'),
    };
    return c.json(answer(c, { jql, ...lists, maxResults: Number(maxResults), nextPageToken }));
  });
  app.post('/search/jql', async (c) => {
    const body = await readBody(c, BODY);
    const search: Search = {
      jql: textOf(body.jql) ?? '',
      fields: textsOf(body.fields),
      properties: textsOf(body.properties),
      expand: (textOf(body.expand) ?? '').split(','),
      maxResults: Number(body.maxResults ?? 50),
      nextPageToken: textOf(body.nextPageToken),
    };
    return c.json(answer(c, search));
  });
  app.post('/search/approximate-count', async (c) => {
    const { jql } = await readBody(c, ['jql']);
    return c.json({ count: run(site, actorOf(site, c), textOf(jql) ?? '').length });
  });

  function answer(c: Request, search: Search): Json {
    const accountId = actorOf(site, c);
    if (search.properties.length > 5) throw refusal(400, 'At most 5 issue properties can be requested.');
    if (!Number.isInteger(search.maxResults) || search.maxResults < 1) {
      throw refusal(400, 'maxResults must be a positive number.');
    }
    const fields = search.fields.length > 0 ? search.fields : ['id'];
    const isLean = fields.every((field) => field === 'id' || field === 'key') && search.properties.length === 0;
    // The document: up to 5000 when only ids or keys are asked for. Unknown: the limit otherwise; 100 is reported.
    const size = Math.min(search.maxResults, isLean ? 5000 : 100);

    const start = startOf(search);
    const key = JSON.stringify([accountId, search.jql]);
    // A page further on goes through the list that the first page was cut from, so that no issue is missed or repeated.
    const ids = (start > 0 ? pages.get(key) : undefined) ?? run(site, accountId, search.jql).map(({ id }) => id);
    const isLast = start + size >= ids.length;
    pages.delete(key);
    if (!isLast) pages.set(key, ids);
    for (const oldest of [...pages.keys()].slice(0, Math.max(0, pages.size - 20))) pages.delete(oldest);

    const issues = ids.slice(start, start + size).flatMap((id) => {
      const issue = site.tables.issues.get(id);
      if (!issue || !mayOn(site, accountId, 'BROWSE_PROJECTS', issue)) return [];
      const bean = issueBean(site, accountId, issue, { ...search, fields });
      return [fields.join() === 'id' ? { id: bean.id } : bean];
    });
    return { issues, isLast, ...(isLast ? {} : { nextPageToken: tokenOf(search.jql, start + size) }) };
  }
  return app;
}

/** The issues that fit, in order. */
function run(site: JiraSite, accountId: string, jql: string): Issue[] {
  const { isBounded, matches, compare } = compileJql(site, accountId, jql);
  if (!isBounded) {
    throw refusal(400, 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
  }
  const visible = new Set(
    site.tables.projects
      .values()
      .flatMap((project) => (may(site, accountId, 'BROWSE_PROJECTS', project) && !project.isInTrash ? project.id : [])),
  );
  return site.tables.issues
    .values()
    .filter((issue) => visible.has(issue.projectId) && matches(issue))
    .sort(compare);
}

/** A token names its query and where the next page begins; one of another query is refused. */
function tokenOf(jql: string, start: number): string {
  return Buffer.from(JSON.stringify({ jql, start })).toString('base64url');
}

function startOf({ jql, nextPageToken }: Search): number {
  if (nextPageToken === undefined || nextPageToken === '') return 0;
  try {
    const token = jsonOf(JSON.parse(Buffer.from(nextPageToken, 'base64url').toString('utf8')));
    if (token.jql === jql && typeof token.start === 'number') return token.start;
  } catch {
    // Not a token of ours: refused below.
  }
  throw refusal(400, 'The provided next page token is invalid or expired.');
}
