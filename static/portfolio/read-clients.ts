import { requestJira } from '@forge/bridge';
import type { JiraError } from '../../src/contract/errors';
import { isMissingScope, quotaSpentUntil } from '../../src/contract/jira-refusal';
import { type ClientRow, clientName } from '../../src/domain/lists/client-row';
import { withoutOrder } from '../../src/domain/lists/jql';
import { clientsOf } from '../../src/domain/lists/macro-config';
import { parseCopy } from '../../src/domain/lists/read-copy-parse';
import { fail, ok, type Result } from '../../src/domain/result';

export interface Page {
  rows: ClientRow[];
  /** Leads to the following page; absent after the last one. */
  next?: string;
  /** Jira refused the order: the following pages are to be asked for without it, too. */
  unordered?: true;
}

/** Issues that one request brings where fields are asked for. */
const PAGE = 100;
const COPY = 'hauzd.onboarding';
/** How often a page is asked for again where Jira asks to wait, or does not answer. */
const REPEATS = 3;

/**
 * One page of a project's clients, asked of Jira from the browser: as the person looking, without a function. Where
 * Jira asks to wait (429) it is waited for, up to a minute in all. A search that is refused is asked once more without
 * its order, which the pages make themselves anyway.
 */
export async function readClients(
  project: string,
  next: string | undefined,
  isOrdered = true,
): Promise<Result<Page, JiraError>> {
  const jql = clientsOf(project);
  const plain = withoutOrder(jql) ?? jql;
  const page = await readPage(isOrdered ? jql : plain, next);
  if (!isOrdered) return page.ok ? ok({ ...page.value, unordered: true }) : page;
  if (page.ok || page.error.code !== 'jiraRefused') return page;
  const again = await readPage(plain, next);
  return again.ok ? ok({ ...again.value, unordered: true }) : page;
}

async function readPage(jql: string, next: string | undefined): Promise<Result<Page, JiraError>> {
  for (let repeated = 0; ; repeated += 1) {
    const outcome = await askOnce(jql, next);
    const canRepeat = !outcome.ok && 'waitMs' in outcome && outcome.waitMs <= 20_000 && repeated < REPEATS;
    if (outcome.ok || !canRepeat) return outcome.ok ? ok(outcome.value) : fail(outcome.error);
    await new Promise((resolve) => setTimeout(resolve, outcome.waitMs));
  }
}

type Outcome =
  | { ok: true; value: Page }
  | { ok: false; error: JiraError }
  | { ok: false; error: JiraError; waitMs: number };

async function askOnce(jql: string, next: string | undefined): Promise<Outcome> {
  try {
    const response = await requestJira('/rest/api/3/search/jql', {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({
        jql,
        fields: ['summary'],
        properties: [COPY],
        maxResults: PAGE,
        ...(next && { nextPageToken: next }),
      }),
    });
    const { status } = response;
    if (status === 429) {
      const asked = Number(response.headers.get('Retry-After') ?? Number.NaN);
      const waitMs = Number.isFinite(asked) ? asked * 1000 : undefined;
      const until = quotaSpentUntil(response.headers.get('RateLimit-Reason'), waitMs, Date.now());
      if (until) return { ok: false, error: { code: 'quotaSpent', until } };
      const seconds = asked || 5;
      return { ok: false, error: { code: 'rateLimited', retryAfterSeconds: seconds }, waitMs: seconds * 1000 };
    }
    if (status === 401 || status === 403) {
      const body: unknown = await response.json().catch(() => undefined);
      return { ok: false, error: { code: isMissingScope(body) ? 'missingScope' : 'notAllowed' } };
    }
    if (status === 404) return { ok: false, error: { code: 'notConnected' } };
    if (status >= 500) return { ok: false, error: { code: 'jiraUnavailable' }, waitMs: 2_000 };
    const body: unknown = await response.json();
    if (status >= 400) return { ok: false, error: { code: 'jiraRefused', messages: [] } };
    return { ok: true, value: pageIn(body) };
  } catch {
    return { ok: false, error: { code: 'jiraUnavailable' }, waitMs: 2_000 };
  }
}

function pageIn(body: unknown): Page {
  const issues = fieldOf(body, 'issues');
  // The last page has no token, or an empty one, or null: Atlassian's document says all three.
  const token = fieldOf(body, 'isLast') === true ? '' : textOf(fieldOf(body, 'nextPageToken'));
  return { rows: Array.isArray(issues) ? issues.flatMap(rowIn) : [], ...(token && { next: token }) };
}

function rowIn(issue: unknown): ClientRow[] {
  const id = textOf(fieldOf(issue, 'id'));
  const key = textOf(fieldOf(issue, 'key'));
  if (!id || !key) return [];
  const summary = textOf(fieldOf(fieldOf(issue, 'fields'), 'summary')) || key;
  const copy = parseCopy(fieldOf(fieldOf(issue, 'properties'), COPY));
  return [{ id, key, client: clientName(copy, summary), copy }];
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
