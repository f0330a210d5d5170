import { Hono } from 'hono';
import type { Json } from '../forge-host/json';
import { demandIssue, demandProject, may, mayOn } from './access';
import { actorOf, type Env, type JiraSite, type Request, readValue } from './context';
import { refusal } from './errors';
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
  keepProperties<Issue>(app, '/issue', {
    see: (c, id) => demandIssue(site, actorOf(site, c), id),
    demandEditable: (c, issue) => {
      if (mayOn(site, actorOf(site, c), 'EDIT_ISSUES', issue)) return;
      throw refusal(403, 'You do not have the permission to edit this issue.');
    },
    keep: (c, issue, properties, what, property) => {
      saveIssue(site, { ...issue, properties });
      // Unknown: the exact form of this event; it is given as that of Jira's webhook issue_property_set.
      emitIssueEvent(site, c.env.caller, `avi:jira:${what}:issue-property`, issue, { property });
    },
  });
  keepProperties<Project>(app, '/project', {
    see: (c, id) => demandProject(site, actorOf(site, c), id),
    demandEditable: (c, project) => {
      if (may(site, actorOf(site, c), 'ADMINISTER_PROJECTS', project)) return;
      throw refusal(403, 'You cannot edit the configuration of this project.');
    },
    keep: (_, project, properties) => site.tables.projects.set(project.id, { ...project, properties }),
  });
  return app;
}

/** What has properties: how somebody finds it, may change it, and how a change is kept and told. */
interface Holders<T> {
  see(c: Request, idOrKey: string): T;
  /** @throws RestError 403 */
  demandEditable(c: Request, holder: T): void;
  keep(c: Request, holder: T, properties: Json, what: 'set' | 'deleted', property: Json): void;
}

function keepProperties<T extends { properties: Json }>(app: Hono<Env>, path: '/issue' | '/project', of: Holders<T>) {
  app.get(`${path}/:id/properties/:key`, (c) => {
    const key = c.req.param('key');
    return c.json({ key, value: demandProperty(of.see(c, c.req.param('id')).properties, key) });
  });
  app.put(`${path}/:id/properties/:key`, async (c) => {
    const key = c.req.param('key');
    const value = await readProperty(c, key);
    const holder = of.see(c, c.req.param('id'));
    of.demandEditable(c, holder);
    of.keep(c, holder, { ...holder.properties, [key]: value }, 'set', { key, value });
    return c.body(null, Object.hasOwn(holder.properties, key) ? 200 : 201);
  });
  app.delete(`${path}/:id/properties/:key`, (c) => {
    const key = c.req.param('key');
    const holder = of.see(c, c.req.param('id'));
    of.demandEditable(c, holder);
    demandProperty(holder.properties, key);
    const { [key]: _, ...others } = holder.properties;
    of.keep(c, holder, others, 'deleted', { key });
    return c.body(null, 204);
  });
}

/** The body of a PUT: the raw JSON value. */
async function readProperty(c: Request, key: string): Promise<unknown> {
  const value = await readValue(c);
  const fault = propertyFault(key, value);
  if (fault !== undefined) throw refusal(400, fault);
  return value;
}

function demandProperty(properties: Json, key: string): unknown {
  if (!Object.hasOwn(properties, key)) throw refusal(404, `The property with key '${key}' does not exist.`);
  return properties[key];
}
