import { Hono } from 'hono';
import { findIssue, may, projectOf, seeProject } from './access';
import { userBean } from './beans';
import { actorOf, type Env, type JiraSite, pagingOf, queryList, type Request } from './context';
import { noIssue, noProject, refusal } from './errors';
import type { User } from './model';

/** OpenAPI getCurrentUser, bulkGetUsers, findAssignableUsers. */
export function peopleRoutes(site: JiraSite): Hono<Env> {
  const app = new Hono<Env>();
  const { users } = site.tables;

  app.get('/myself', (c) => {
    const user = users.get(actorOf(site, c));
    return c.json(user ? { ...userBean(site, user), locale: 'es_ES' } : null);
  });
  app.get('/user/bulk', (c) => {
    actorOf(site, c);
    const { startAt, maxResults } = pagingOf(c, 10, 200);
    const ids = queryList(c, 'accountId');
    if (ids.length === 0) throw refusal(400, "'accountId' is required");
    const found = ids.flatMap((id) => users.get(id) ?? []);
    const values = found.slice(startAt, startAt + maxResults).map((user) => userBean(site, user));
    return c.json({
      startAt,
      maxResults,
      total: found.length,
      isLast: startAt + values.length >= found.length,
      values,
    });
  });
  app.get('/user/assignable/search', (c) => {
    const actor = actorOf(site, c);
    const { query, accountId, issueKey, issueId, project: projectKey } = c.req.query();
    const reference = issueKey ?? issueId;
    if (reference === undefined && projectKey === undefined) {
      throw refusal(400, "Either 'project', 'issueKey' or 'issueId' must be provided");
    }
    // "400: `query` or `accountId` is missing; `query` and `accountId` are provided."
    if ((query === undefined) === (accountId === undefined)) {
      throw refusal(400, "Either 'query' or 'accountId' must be provided");
    }
    const issue = reference === undefined ? undefined : findIssue(site, reference);
    if (reference !== undefined && !issue) throw noIssue();
    const project = issue ? projectOf(site, issue) : seeProject(site, actor, projectKey ?? '');
    if (!project || !seeProject(site, actor, project.id)) throw noProject(projectKey ?? '');
    const assignable = find(users.values(), query, accountId).filter(
      (user) => user.accountType !== 'app' && may(site, user.accountId, 'ASSIGNABLE_USER', project),
    );
    return c.json(page(c, assignable).map((user) => userBean(site, user)));
  });
  return app;
}

/** Jira cuts the page out of the whole list first; with this few people it makes no difference. */
function page(c: Request, users: User[]): User[] {
  const { startAt, maxResults } = pagingOf(c, 50, 1000);
  return users.slice(startAt, startAt + maxResults);
}

/** By account, or by a part of name or e-mail at the beginning of a word. */
function find(users: User[], query: string | undefined, accountId: string | undefined): User[] {
  if (accountId !== undefined) return users.filter((user) => user.accountId === accountId);
  const wanted = (query ?? '').toLowerCase();
  return users.filter(({ displayName, emailAddress }) =>
    [...displayName.split(' '), displayName, emailAddress ?? ''].some((word) => word.toLowerCase().startsWith(wanted)),
  );
}
