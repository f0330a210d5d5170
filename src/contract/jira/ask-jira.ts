import type { Instant } from '../../domain/dates';
import { fail, ok, type Result } from '../../domain/result';
import type { JiraError } from '../errors';
import { isObject, listAt } from '../json';
import { isMissingScope, quotaSpentUntil } from './jira-refusal';
import type { OperationName } from './operations';
import type { Operation } from './page-operations';

/** How a request of the table is made and its answer judged, from a function and from a page alike. */

export interface JiraRequest {
  /** Fills in `{name}` of the operation's path; each value is escaped. */
  path?: Record<string, string>;
  /** Of a list, one parameter for each. */
  query?: Record<string, string | readonly string[]>;
  body?: unknown;
  /** Statuses, besides 2xx, whose body the caller wants to read. */
  accept?: number[];
}

export interface JiraReply {
  status: number;
  body: unknown;
}

/** Sends requests of the table, as whoever it was made for. */
export type AskJira<Name extends OperationName = OperationName> = (
  name: Name,
  request?: JiraRequest,
) => Promise<Result<JiraReply, JiraError>>;

/** What became of a request once. */
export type Outcome =
  | { kind: 'reply'; reply: JiraReply }
  /** 429: Jira did not run it. */
  | { kind: 'refused'; waitMs?: number; final: false }
  /** The same for a quota, which nobody waits for. */
  | { kind: 'spent'; until: Instant; final: true; waitMs?: undefined }
  /** Forge did not let it through to Jira: it was not run. */
  | { kind: 'notConnected'; final: true; waitMs?: undefined }
  /** 5xx, or no answer: it may have been run. */
  | { kind: 'doubtful'; waitMs?: number; final: false };

/** The path and parameters of a request. Throws where a part of the path is missing: that is a fault of the app. */
export function addressOf(operation: Operation, request: JiraRequest): string {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = request.path?.[name];
    if (value === undefined || value === '' || /^\.+$/.test(value)) throw new Error(`${operation.id}: no ${name}`);
    return encodeURIComponent(value);
  });
  const pairs = Object.entries(request.query ?? {}).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((each) => [name, each]),
  );
  const query = new URLSearchParams(pairs).toString();
  return query ? `${path}?${query}` : path;
}

/** The rest of it, as `fetch` takes it. */
export function initOf(operation: Operation, request: JiraRequest) {
  const hasBody = request.body !== undefined;
  return {
    method: operation.method,
    headers: { Accept: 'application/json', ...(hasBody && { 'Content-Type': 'application/json' }) },
    ...(hasBody && { body: JSON.stringify(request.body) }),
  };
}

/** @param now milliseconds since 1970 */
export async function outcomeOf(
  response: { status: number; headers: { get(name: string): string | null }; text(): Promise<string> },
  now: number,
): Promise<Outcome> {
  const { status, headers } = response;
  const retryAfter = Number(headers.get('Retry-After') ?? Number.NaN);
  const wait: { waitMs?: number } = Number.isFinite(retryAfter) ? { waitMs: retryAfter * 1000 } : {};
  if (status === 429) {
    const until = quotaSpentUntil(headers.get('RateLimit-Reason'), wait.waitMs, now);
    return until ? { kind: 'spent', until, final: true } : { kind: 'refused', ...wait, final: false };
  }
  if (status >= 500) return { kind: 'doubtful', ...wait, final: false };
  // `@forge/api` turns it into an error of its own. Unknown: whether a page is shown it.
  if (status >= 400 && headers.get('forge-proxy-error')) return { kind: 'notConnected', final: true };
  return { kind: 'reply', reply: { status, body: parse(await response.text()) } };
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function judge(reply: JiraReply, accept: number[] = []): Result<JiraReply, JiraError> {
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

/** What is told of a request that is not made again. */
export function errorOf(outcome: Exclude<Outcome, { kind: 'reply' }>): JiraError {
  if (outcome.kind === 'notConnected') return { code: 'notConnected' };
  if (outcome.kind === 'spent') return { code: 'quotaSpent', until: outcome.until };
  if (outcome.kind === 'doubtful') return { code: 'jiraUnavailable' };
  return { code: 'rateLimited', retryAfterSeconds: Math.max(1, Math.ceil((outcome.waitMs ?? 60_000) / 1000)) };
}
