import { Hono } from 'hono';
import type { Json } from '../forge-host/json';
import { demandIssue, demandProject, may, mayOn } from './access';
import { selfOf } from './beans';
import { actorOf, type Env, type JiraSite, type Request } from './context';
import { badPayload, refusal } from './errors';
import type { Issue, Project } from './model';
import { emitIssueEvent, saveIssue } from './store';

/** Jira's limit for a property's value, in characters (OpenAPI setIssueProperty). */
const MOST_CHARACTERS = 32_768;

/** Why a property cannot be stored; undefined if it can. */
export function propertyFault(key: string, value: unknown): string | undefined {
  if (key.length === 0 || key.length > 255) return 'The property key cannot be longer than 255 characters.';
  // Unknown: Jira's sentences here. The document says: valid, non-empty JSON, at most 32768 characters.
  if (value === undefined || value === null || value === '') return 'The property value cannot be empty.';
  if (JSON.stringify(value).length > MOST_CHARACTERS)
    return 'The property value cannot be longer than 32768 characters.';
  return undefined;
}

/** Properties of issues and projects. */
export function propertyRoutes(site: JiraSite): Hono<Env> {
  const app = new Hono<Env>();
  const issueFor = (c: Request, idOrKey: string) => demandIssue(site, actorOf(site, c), idOrKey);
  const editableFor = (c: Request, idOrKey: string) => {
    const issue = issueFor(c, idOrKey);
    if (mayOn(site, actorOf(site, c), 'EDIT_ISSUES', issue)) return issue;
    throw refusal(403, 'You do not have the permission to edit this issue.');
  };
  const tell = (c: Request, what: 'set' | 'deleted', issue: Issue, property: Json) =>
    // Unknown: the exact form of this event; it is given as that of Jira's webhook issue_property_set.
    emitIssueEvent(site, c.env.caller, `avi:jira:${what}:issue-property`, issue, { property });

  app.get('/issue/:id/properties', (c) => {
    const issue = issueFor(c, c.req.param('id'));
    return c.json(keysOf(issue.properties, selfOf(site, `issue/${issue.id}/properties`)));
  });
  app.get('/issue/:id/properties/:key', (c) =>
    c.json(read(issueFor(c, c.req.param('id')).properties, c.req.param('key'))),
  );
  app.put('/issue/:id/properties/:key', async (c) => {
    const key = c.req.param('key');
    const value = await readProperty(c, key);
    const issue = editableFor(c, c.req.param('id'));
    const isNew = !Object.hasOwn(issue.properties, key);
    saveIssue(site, { ...issue, properties: { ...issue.properties, [key]: value } });
    tell(c, 'set', issue, { key, value });
    return c.body(null, isNew ? 201 : 200);
  });
  app.delete('/issue/:id/properties/:key', (c) => {
    const issue = editableFor(c, c.req.param('id'));
    const key = c.req.param('key');
    saveIssue(site, { ...issue, properties: without(issue.properties, key) });
    tell(c, 'deleted', issue, { key });
    return c.body(null, 204);
  });

  const projectFor = (c: Request, idOrKey: string) => demandProject(site, actorOf(site, c), idOrKey);
  const administeredFor = (c: Request, idOrKey: string) => {
    const project = projectFor(c, idOrKey);
    if (may(site, actorOf(site, c), 'ADMINISTER_PROJECTS', project)) return project;
    throw refusal(403, 'You cannot edit the configuration of this project.');
  };
  const keep = (project: Project, properties: Json) => site.tables.projects.set(project.id, { ...project, properties });

  app.get('/project/:id/properties', (c) => {
    const project = projectFor(c, c.req.param('id'));
    return c.json(keysOf(project.properties, selfOf(site, `project/${project.id}/properties`)));
  });
  app.get('/project/:id/properties/:key', (c) =>
    c.json(read(projectFor(c, c.req.param('id')).properties, c.req.param('key'))),
  );
  app.put('/project/:id/properties/:key', async (c) => {
    const key = c.req.param('key');
    const value = await readProperty(c, key);
    const project = administeredFor(c, c.req.param('id'));
    const isNew = !Object.hasOwn(project.properties, key);
    keep(project, { ...project.properties, [key]: value });
    return c.body(null, isNew ? 201 : 200);
  });
  app.delete('/project/:id/properties/:key', (c) => {
    const project = administeredFor(c, c.req.param('id'));
    keep(project, without(project.properties, c.req.param('key')));
    return c.body(null, 204);
  });
  return app;
}

/** The body of a PUT: the raw JSON value. */
async function readProperty(c: Request, key: string): Promise<unknown> {
  let value: unknown;
  try {
    value = JSON.parse(await c.req.text());
  } catch {
    throw badPayload();
  }
  const fault = propertyFault(key, value);
  if (fault !== undefined) throw refusal(400, fault);
  return value;
}

function keysOf(properties: Json, self: string): Json {
  return { keys: Object.keys(properties).map((key) => ({ self: `${self}/${encodeURIComponent(key)}`, key })) };
}

function read(properties: Json, key: string): Json {
  if (!Object.hasOwn(properties, key)) throw noProperty(key);
  return { key, value: properties[key] };
}

function without(properties: Json, key: string): Json {
  if (!Object.hasOwn(properties, key)) throw noProperty(key);
  const { [key]: _, ...others } = properties;
  return others;
}

const noProperty = (key: string) => refusal(404, `The property with key '${key}' does not exist.`);
