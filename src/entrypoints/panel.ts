import { NeedsAuthenticationError } from '@forge/api';
import { makeResolver } from '@forge/resolver';
import type { z } from 'zod';
import { applyPlan } from '../application/apply-plan';
import { PROCEDURE, SETTINGS } from '../application/defaults';
import type { AppError } from '../application/errors';
import { openPanel } from '../application/open-panel';
import type { Answer, PanelCalls } from '../application/panel-calls';
import type { Caller, PanelDeps } from '../application/ports';
import { readHistory } from '../application/read-history';
import { recordFact } from '../application/record-fact';
import { startOnboarding } from '../application/start-onboarding';
import { functionBudget } from '../atlassian/budget';
import { clock } from '../atlassian/clock';
import { jiraAs } from '../atlassian/jira';
import { textAt } from '../atlassian/json';
import { projectMemory } from '../atlassian/storage/project-memory';
import { records } from '../atlassian/storage/records';
import { applyPayload, historyPayload, openPayload, recordPayload, startPayload } from './panel-payloads';

/** Longest payload of a call, in characters of JSON. Far above what the panel sends, far below the platform's limit. */
const PAYLOAD_LIMIT = 60_000;

/** The account id that Forge gives to whoever is not signed in. */
const ANONYMOUS = 'unidentified';

type Handler = (request: { payload: unknown; context: unknown }) => Promise<Answer<unknown>>;

/** The panel's calls. Each one parses what came, finds out who asks about which issue, and runs its use case. */
const calls: { [Name in keyof PanelCalls]: Handler } = {
  open: call(openPayload, openPanel),
  start: call(startPayload, startOnboarding),
  record: call(recordPayload, recordFact),
  apply: call(applyPayload, applyPlan),
  history: call(historyPayload, readHistory),
};

const resolve = makeResolver(calls);

/**
 * The function behind the issue panel (`function: panel` in manifest.yml).
 *
 * The resolver package looks calls up with `in`, which finds `constructor` and `toString` too, so the name is checked
 * here first.
 */
export async function handler(
  request: Parameters<typeof resolve>[0],
  runtime?: Record<string, unknown>,
): Promise<unknown> {
  const known = Object.hasOwn(calls, String(request?.call?.functionKey));
  return known ? resolve(request, runtime) : no({ code: 'unknownCall' });
}

function call<Payload>(
  schema: z.ZodType<Payload>,
  carryOut: (deps: PanelDeps, caller: Caller, payload: Payload) => Promise<Answer<unknown>>,
): Handler {
  return async ({ payload, context }) => {
    try {
      const caller = callerOf(context);
      if ('code' in caller) return no(caller);
      if ((JSON.stringify(payload) ?? '').length > PAYLOAD_LIMIT) return no({ code: 'invalidPayload', path: '' });
      const parsed = schema.safeParse(payload ?? {});
      if (!parsed.success) return no({ code: 'invalidPayload', path: pathOf(parsed.error) });
      return await carryOut(deps(), caller, parsed.data);
    } catch (error) {
      // The platform turns it into its consent prompt.
      if (error instanceof NeedsAuthenticationError) throw error;
      console.error(`hauzd-onboarding panel: ${error instanceof Error ? error.name : 'unknown error'}`);
      return no({ code: 'unexpected' });
    }
  };
}

/** The account is the platform's word. The issue is checked as that account before anything is done with it. */
function callerOf(context: unknown): Caller | AppError {
  const accountId = textAt(context, 'accountId');
  const issueId = textAt(context, 'extension', 'issue', 'id');
  if (!accountId || accountId === ANONYMOUS) return { code: 'notAllowed' };
  if (!issueId || !/^\d{1,20}$/.test(issueId)) return { code: 'noIssue' };
  return { accountId, issueId };
}

function pathOf(error: z.ZodError): string {
  return (error.issues[0]?.path ?? []).map(String).join('.').slice(0, 100);
}

function deps(): PanelDeps {
  const budget = functionBudget();
  return {
    clock,
    asUser: jiraAs('user', budget),
    asApp: jiraAs('app', budget),
    records,
    projects: projectMemory(() => Date.now()),
    procedure: PROCEDURE,
    settings: SETTINGS,
  };
}

const no = (error: AppError): Answer<never> => ({ ok: false, error });
