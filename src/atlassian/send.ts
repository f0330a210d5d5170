import { asApp, assumeTrustedRoute, asUser, NeedsAuthenticationError, ProxyRequestError } from '@forge/api';
import type { JiraError } from '../contract/errors';
import { isMissingScope, quotaSpentUntil } from '../contract/jira-refusal';
import { type Actor, type Operation, type OperationName, operations } from '../contract/operations';
import type { Instant } from '../domain/dates';
import { fail, ok, type Result } from '../domain/result';
import { type Budget, inTime } from './budget';
import { isObject, listAt } from './json';

export interface Request {
  /** Fills in `{name}` of the operation's path; each value is escaped. */
  path?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** Statuses, besides 2xx, whose body the caller wants to read. */
  accept?: number[];
}

export interface Reply {
  status: number;
  body: unknown;
}

/** Sends requests of the table as one actor. */
export type Send = (name: OperationName, request?: Request) => Promise<Result<Reply, JiraError>>;

/** How often a request is repeated, at most. */
const REPEATS = 2;
const FIRST_WAIT_MS = 1_000;

/**
 * @param actor the person who called the function, or the app
 * @returns a `send` that waits out what Jira asks to wait for, as long as the function's time allows, and repeats only
 *   what may be repeated
 * @throws NeedsAuthenticationError, which the platform turns into its consent prompt
 */
export function sender(actor: Actor, budget: Budget): Send {
  return async (name, request = {}) => {
    const operation: Operation = operations[name];
    if (!operation.actors.includes(actor)) throw new Error(`${name} is not made as ${actor}`);
    for (let repeated = 0; ; repeated += 1) {
      const outcome = await inTime('jira', () => once(operation, actor, request));
      if (outcome === 'late') return fail({ code: 'jiraUnavailable' });
      if (outcome.kind === 'reply') return judge(outcome.reply, request.accept ?? []);
      const wait = outcome.waitMs ?? FIRST_WAIT_MS * 2 ** repeated * (0.7 + 0.6 * budget.chance());
      const mayRepeat = outcome.kind === 'refused' || operation.repeat === 'always';
      if (outcome.final || !mayRepeat || repeated >= REPEATS || !budget.allows(wait)) return fail(errorOf(outcome));
      await budget.wait(wait);
    }
  };
}

type Outcome =
  | { kind: 'reply'; reply: Reply }
  /** 429: Jira did not run it. */
  | { kind: 'refused'; waitMs?: number; final: false }
  /** The same for a quota, which no wait within a function outlasts. */
  | { kind: 'spent'; until: Instant; final: true; waitMs?: undefined }
  /** Forge did not let it through to Jira: it was not run. */
  | { kind: 'notConnected'; final: true; waitMs?: undefined }
  /** 5xx, or no answer: it may have been run. */
  | { kind: 'doubtful'; waitMs?: number; final: false };

async function once(operation: Operation, actor: Actor, request: Request): Promise<Outcome> {
  try {
    const api = actor === 'user' ? asUser() : asApp();
    const ask = operation.product === 'confluence' ? api.requestConfluence : api.requestJira;
    const response = await ask(routeOf(operation, request), {
      method: operation.method,
      headers: {
        Accept: 'application/json',
        ...(request.body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
    });
    const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
    const wait: { waitMs?: number } = Number.isFinite(retryAfter) ? { waitMs: retryAfter * 1000 } : {};
    if (response.status === 429) {
      const until = quotaSpentUntil(response.headers.get('RateLimit-Reason'), wait.waitMs, Date.now());
      return until ? { kind: 'spent', until, final: true } : { kind: 'refused', ...wait, final: false };
    }
    if (response.status >= 500) return { kind: 'doubtful', ...wait, final: false };
    return { kind: 'reply', reply: { status: response.status, body: parse(await response.text()) } };
  } catch (error) {
    if (error instanceof NeedsAuthenticationError) throw error;
    if (error instanceof ProxyRequestError && error.status < 500) return { kind: 'notConnected', final: true };
    return { kind: 'doubtful', final: false };
  }
}

function routeOf(operation: Operation, request: Request) {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = request.path?.[name];
    if (value === undefined || value === '' || /^\.+$/.test(value)) throw new Error(`${operation.id}: no ${name}`);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams(request.query ?? {}).toString();
  return assumeTrustedRoute(query ? `${path}?${query}` : path);
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function judge(reply: Reply, accept: number[]): Result<Reply, JiraError> {
  const { status, body } = reply;
  if ((status >= 200 && status < 300) || accept.includes(status)) return ok(reply);
  if (status === 401 || status === 403) return fail({ code: isMissingScope(body) ? 'missingScope' : 'notAllowed' });
  if (status === 404) return fail({ code: 'issueNotFound' });
  return fail({ code: 'jiraRefused', messages: messagesOf(body) });
}

/** All that Jira says in an error: the general messages, and those about single fields. */
export function messagesOf(body: unknown): string[] {
  const general = listAt(body, 'errorMessages').filter((each) => typeof each === 'string');
  const errors = isObject(body) && isObject(body.errors) ? body.errors : {};
  return [...general, ...Object.entries(errors).map(([field, message]) => `${field}: ${String(message)}`)];
}

function errorOf(outcome: Exclude<Outcome, { kind: 'reply' }>): JiraError {
  if (outcome.kind === 'notConnected') return { code: 'notConnected' };
  if (outcome.kind === 'spent') return { code: 'quotaSpent', until: outcome.until };
  if (outcome.kind === 'doubtful') return { code: 'jiraUnavailable' };
  return { code: 'rateLimited', retryAfterSeconds: Math.max(1, Math.ceil((outcome.waitMs ?? 60_000) / 1000)) };
}
