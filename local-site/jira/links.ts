import { Hono } from 'hono';
import { jsonOf, textOf } from '../forge-host/json';
import { demandIssue, mayOn, seeIssue } from './access';
import { selfOf } from './beans';
import { actorOf, type Env, readBody, type Site } from './context';
import { fieldRefusal, noIssue, refusal } from './errors';
import { LINK_TYPES, linkedBean, linkHead, typeBean } from './link-beans';
import { saveIssue } from './store';

/** OpenAPI linkIssues, getIssueLink, deleteIssueLink, getIssueLinkTypes. */
export function issueLinkRoutes(site: Site): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/issueLinkType', (c) => c.json({ issueLinkTypes: LINK_TYPES.map((type) => typeBean(site, type.id)) }));
  app.post('/issueLink', async (c) => {
    const body = await readBody(c);
    const accountId = actorOf(site, c);
    const { id: typeId, name } = jsonOf(body.type);
    const type = LINK_TYPES.find((one) => one.id === textOf(typeId) || one.name === name);
    const [inward, outward] = [body.inwardIssue, body.outwardIssue].map((side) => {
      const { id, key } = jsonOf(side);
      return seeIssue(site, accountId, textOf(id) ?? textOf(key) ?? '');
    });
    if (!type) throw refusal(404, `No issue link type with name '${String(name)}' found.`);
    if (!inward || !outward) throw noIssue();
    if (!mayOn(site, accountId, 'LINK_ISSUES', outward)) {
      throw refusal(404, 'No Link Issue Permission for issue.');
    }
    const id = String(site.state.next('jira:link', 10_000));
    site.tables.issueLinks.set(id, { id, typeId: type.id, inwardId: inward.id, outwardId: outward.id });
    for (const issue of [inward, outward]) saveIssue(site, { ...issue, linkIds: [...issue.linkIds, id] });
    return c.body(null, 201);
  });
  app.get('/issueLink/:id', (c) => {
    const { link, inward, outward } = demandLink(site, actorOf(site, c), c.req.param('id'));
    return c.json({
      ...linkHead(site, link),
      inwardIssue: linkedBean(site, inward),
      outwardIssue: linkedBean(site, outward),
    });
  });
  app.delete('/issueLink/:id', (c) => {
    const { link, inward, outward } = demandLink(site, actorOf(site, c), c.req.param('id'));
    site.tables.issueLinks.delete(link.id);
    for (const issue of [inward, outward]) {
      saveIssue(site, { ...issue, linkIds: issue.linkIds.filter((id) => id !== link.id) });
    }
    return c.body(null, 204);
  });
  return app;
}

/** OpenAPI getRemoteIssueLinks, createOrUpdateRemoteIssueLink, deleteRemoteIssueLinkByGlobalId. */
export function remoteLinkRoutes(site: Site): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/issue/:id/remotelink', (c) => {
    const issue = demandIssue(site, actorOf(site, c), c.req.param('id'));
    const globalId = c.req.query('globalId');
    const beans = issue.remoteLinks.map(({ id, globalId: own, rest }) => ({
      id,
      self: selfOf(site, `issue/${issue.id}/remotelink/${id}`),
      ...(own === undefined ? {} : { globalId: own }),
      ...rest,
    }));
    if (globalId === undefined) return c.json(beans);
    const bean = beans.find((one) => one.globalId === globalId);
    if (!bean) throw noRemoteLink();
    return c.json(bean);
  });
  app.post('/issue/:id/remotelink', async (c) => {
    const body = await readBody(c);
    const accountId = actorOf(site, c);
    const issue = demandIssue(site, accountId, c.req.param('id'));
    if (!mayOn(site, accountId, 'LINK_ISSUES', issue)) {
      throw refusal(403, 'You do not have permission to link issues.');
    }
    const object = jsonOf(body.object);
    const missing = ['title', 'url'].filter(
      (name) => textOf(object[name])?.trim() === undefined || object[name] === '',
    );
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
    if (remoteLinks.length === issue.remoteLinks.length) throw noRemoteLink();
    saveIssue(site, { ...issue, remoteLinks });
    return c.body(null, 204);
  });
  return app;
}

const noRemoteLink = () => refusal(404, 'The remote issue link does not exist.');

function demandLink(site: Site, accountId: string, id: string) {
  const link = site.tables.issueLinks.get(id);
  const inward = link && seeIssue(site, accountId, link.inwardId);
  const outward = link && seeIssue(site, accountId, link.outwardId);
  if (!link || !inward || !outward) throw refusal(404, `No issue link with id '${id}' exists.`);
  return { link, inward, outward };
}
