import { setTimeout as sleep } from 'node:timers/promises';
import { Refused, Stop } from './stop.mjs';

const REQUEST_MS = 30_000;
const MOST_WAITED_S = 120;

/**
 * @typedef {{ status: number, body: any }} Answer
 * @typedef {{
 *   ask(method: string, path: string, body?: unknown): Promise<Answer>,
 *   read(path: string): Promise<any>,
 *   write(method: string, path: string, body?: unknown): Promise<any>,
 * }} Jira `ask` answers whatever the status; `read` and `write` throw Refused for one that is not of success
 */

/**
 * Jira's REST interface as an account, by nothing but `fetch`.
 *
 * @param {string} site its origin
 * @param {import('./options.mjs').Account | undefined} account nobody where absent
 * @param {AbortSignal} signal ends reading and waiting; what writes is never cut short, so that what it made is known
 * @returns {Jira}
 */
export function jiraAt(site, account, signal) {
  const basic = account && Buffer.from(`${account.email}:${account.token}`).toString('base64');
  const headers = {
    Accept: 'application/json',
    'Content-Type': 'application/json',
    ...(basic && { Authorization: `Basic ${basic}` }),
  };

  async function once(method, path, body) {
    const limit = AbortSignal.timeout(REQUEST_MS);
    signal.throwIfAborted();
    try {
      const response = await fetch(`${site}${path}`, {
        ...{ method, headers, redirect: 'manual' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: method === 'GET' ? AbortSignal.any([signal, limit]) : limit,
      });
      return { response, text: await response.text() };
    } catch (error) {
      signal.throwIfAborted();
      throw new Stop(limit.aborted ? `${site} did not answer within 30 seconds.` : unreachable(site, error));
    }
  }

  async function ask(method, path, body) {
    for (let attempt = 1; ; attempt += 1) {
      const { response, text } = await once(method, path, body);
      const { status } = response;
      if (status === 401 && account) throw new Stop(`${site} does not let the account in: check e-mail and token.`);
      if (status !== 429 || attempt === 4) return { status, body: parsed(text) };
      const seconds = Number(response.headers.get('retry-after') ?? 10);
      await sleep(Math.min(seconds, MOST_WAITED_S) * 1000, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }

  async function write(method, path, body) {
    const answer = await ask(method, path, body);
    if (answer.status < 300) return answer.body;
    throw new Refused(`${method} ${path.split('?')[0]} was answered ${answer.status}${reasonIn(answer.body)}`);
  }

  return { ask, write, read: (path) => write('GET', path) };
}

/** All sentences of a refusal, by where they stand (OpenAPI ErrorCollection). */
export function sentencesOf(body) {
  const messages = Array.isArray(body?.errorMessages) ? body.errorMessages : [];
  const byField = Object.entries(body?.errors ?? {});
  return { messages: messages.map(String), byField: byField.map(([field, text]) => [field, String(text)]) };
}

function reasonIn(body) {
  const { messages, byField } = sentencesOf(body);
  const all = [...messages, ...byField.map(([field, text]) => `${field}: ${text}`)];
  return all.length > 0 ? `: ${all.join(' ')}` : '.';
}

/** @returns {any} undefined for what is no JSON */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unreachable(site, error) {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return `${site} cannot be reached (${code ?? 'no connection'}). Is the address right, and is there a network?`;
}
