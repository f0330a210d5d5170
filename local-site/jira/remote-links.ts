import { Hono } from 'hono';
import { jsonOf, textOf } from '../forge-host/json';
import { demandIssue, mayOn } from './access';
import { selfOf } from './beans';
import { actorOf, type Env, type JiraSite, readBody } from './context';
import { fieldRefusal, refusal } from './errors';
import { saveIssue } from './store';

/** OpenAPI getRemoteIssueLinks, createOrUpdateRemoteIssueLink, deleteRemoteIssueLinkByGlobalId. */
export function remoteLinkRoutes(site: JiraSite): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/issue/:id/remotelink', (c) => {
    const issue = demandIssue(site, actorOf(site, c), c.req.param('id'));
    const beans = issue.remoteLinks.map(({ id, globalId: own, rest }) => ({
      id,
      self: selfOf(site, `issue/${issue.id}/remotelink/${id}`),
      ...(own === undefined ? {} : { globalId: own }),
      ...rest,
    }));
    return c.json(beans);
  });
  app.post('/issue/:id/remotelink', async (c) => {
    const body = await readBody(c);
    const accountId = actorOf(site, c);
    const issue = demandIssue(site, accountId, c.req.param('id'));
    if (!mayOn(site, accountId, 'LINK_ISSUES', issue)) {
      throw refusal(403, 'You do not have permission to link issues.');
    }
    const object = jsonOf(body.object);
    const missing = ['title', 'url'].filter((name) => !textOf(object[name]));
    if (missing.length > 0)
      throw fieldRefusal(Object.fromEntries(missing.map((name) => [name, `'${name}' is required.`])));
    const globalId = textOf(body.globalId);
    if (globalId !== undefined && globalId.length > 255) {
      throw fieldRefusal({ globalId: 'globalId is longer than 255 characters.' });
    }
    const existing = issue.remoteLinks.find((link) => globalId !== undefined && link.globalId === globalId);
    const id = existing?.id ?? site.state.next('jira:remote-link', 10_000);
    // "On update any fields without values in the request are set to null": the whole link is replaced.
    const { application, relationship } = body;
    const rest = {
      ...(application === undefined ? {} : { application }),
      ...(relationship === undefined ? {} : { relationship }),
      object: { icon: {}, status: { icon: {} }, ...object },
    };
    const link = { id, ...(globalId === undefined ? {} : { globalId }), rest };
    const remoteLinks = existing
      ? issue.remoteLinks.map((one) => (one.id === id ? link : one))
      : [...issue.remoteLinks, link];
    saveIssue(site, { ...issue, remoteLinks });
    return c.json({ id, self: selfOf(site, `issue/${issue.id}/remotelink/${id}`) }, existing ? 200 : 201);
  });
  app.delete('/issue/:id/remotelink', (c) => {
    const accountId = actorOf(site, c);
    const issue = demandIssue(site, accountId, c.req.param('id'));
    if (!mayOn(site, accountId, 'LINK_ISSUES', issue)) {
      throw refusal(403, 'You do not have permission to link issues.');
    }
    const globalId = c.req.query('globalId');
    const remoteLinks = issue.remoteLinks.filter((link) => link.globalId !== globalId);
    if (remoteLinks.length === issue.remoteLinks.length) throw refusal(404, 'The remote issue link does not exist.');
    saveIssue(site, { ...issue, remoteLinks });
    return c.body(null, 204);
  });
  return app;
}
