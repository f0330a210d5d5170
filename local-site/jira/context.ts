import type { Context } from 'hono';
import type { Caller, Clock, ProductEvents, State, WorkflowRules } from '../forge-host/contracts';
import { isJson, type Json } from '../forge-host/json';
import { badPayload, refusal } from './errors';
import { type JiraTables, jiraTablesOf, type Switches } from './model';

export interface JiraOptions {
  state: State;
  clock: Clock;
  rules: WorkflowRules;
  events: ProductEvents;
  /** The account of the app's own user (`accountType: app`). */
  appAccountId: string;
  appName: string;
  /** Without a slash at its end. */
  siteUrl: string;
  /** Id of the app and of its environment, as in the ARIs of its modules. */
  appId: string;
  environmentId: string;
  /** The parsed manifest.yml. */
  manifest: Json;
}

/** What every room of the site's Jira works with. */
export interface JiraSite extends JiraOptions {
  tables: JiraTables;
}

export type Env = { Bindings: { caller: Caller } };
export type Request = Context<Env>;

export const NO_SWITCHES: Switches = { blockedIn: 'errorMessages', refuseElements: [], automation: [] };

export function openJiraSite(options: JiraOptions): JiraSite {
  return { ...options, tables: jiraTablesOf(options.state) };
}

export function switchesOf({ tables }: JiraSite): Switches {
  return { ...NO_SWITCHES, ...tables.switches.get('jira') };
}

/** The account that acts; undefined for nobody. */
export function accountOf(site: JiraSite, caller: Caller): string | undefined {
  if (caller.kind === 'anonymous') return undefined;
  return caller.kind === 'app' ? site.appAccountId : caller.accountId;
}

/** The account that acts in a request; 401 for nobody, or for an account that is not there or was deactivated. */
export function actorOf(site: JiraSite, c: Request): string {
  const accountId = accountOf(site, c.env.caller);
  const user = site.tables.users.get(accountId ?? '');
  if (accountId === undefined || !user || user.hasLeft) {
    throw refusal(401, 'Client must be authenticated to access this resource.');
  }
  return accountId;
}

/** The body as a JSON value; 400 if it is none. */
export async function readValue(c: Request): Promise<unknown> {
  try {
    return JSON.parse(await c.req.text());
  } catch {
    throw refusal(400, 'There was an error parsing JSON. Check that your request body is valid.');
  }
}

/** The body as a JSON object; 400 if it is none, or has a member that is not among `allowed`. */
export async function readBody(c: Request, allowed?: string[]): Promise<Json> {
  const body = await readValue(c);
  if (!isJson(body)) throw badPayload();
  if (allowed && Object.keys(body).some((name) => !allowed.includes(name))) throw badPayload();
  return body;
}

/** A list in the query: as repeated parameters, with commas, or both. */
export function queryList(c: Request, name: string): string[] {
  return (c.req.queries(name) ?? []).flatMap((text) => text.split(',')).filter((text) => text !== '');
}

/** startAt and maxResults of the query; wrong or missing numbers fall back, larger pages are cut to `most`. */
export function pagingOf(c: Request, usual: number, most: number): { startAt: number; maxResults: number } {
  const number = (name: string, fallback: number) => {
    const value = Number(c.req.query(name) ?? fallback);
    return Number.isInteger(value) && value >= 0 ? value : fallback;
  };
  return { startAt: number('startAt', 0), maxResults: Math.min(number('maxResults', usual), most) };
}
