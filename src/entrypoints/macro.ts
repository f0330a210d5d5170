import { NeedsAuthenticationError } from '@forge/api';
import { makeResolver } from '@forge/resolver';
import { z } from 'zod';
import { SETTINGS } from '../application/defaults';
import type { MacroError } from '../application/errors';
import type { MacroAnswer, MacroCalls } from '../application/macro-calls';
import { findClients, findProjects, type MacroDeps, showMacro } from '../application/macro-show';
import { functionBudget } from '../atlassian/budget';
import { clock } from '../atlassian/clock';
import { clientListsAsUser } from '../atlassian/jira/client-lists';
import { textAt } from '../atlassian/json';

/** The account id that Forge gives to whoever is not signed in. */
const ANONYMOUS = 'unidentified';

type Handler = (request: { payload: unknown; context: unknown }) => Promise<MacroAnswer<unknown>>;

const text = z.string().max(200);

/** The settings themselves are read by the domain, which takes whatever stands in a page. */
const showPayload = z.strictObject({
  config: z.record(z.string().max(100), z.string().max(4_000)),
  next: z.string().max(4_000).optional(),
});

const calls: { [Name in keyof MacroCalls]: Handler } = {
  show: call(showPayload, showMacro),
  find: call(z.strictObject({ text }), findClients),
  projects: call(z.strictObject({ text }), findProjects),
};

const resolve = makeResolver(calls);

/**
 * The function behind the macro and its configuration (`function: macro` in manifest.yml). It reads only, and only as
 * the person looking: Jira decides what they see.
 */
export async function handler(
  request: Parameters<typeof resolve>[0],
  runtime?: Record<string, unknown>,
): Promise<unknown> {
  // The resolver package looks calls up with `in`, which finds `constructor` and `toString` too.
  const known = Object.hasOwn(calls, String(request?.call?.functionKey));
  return known ? resolve(request, runtime) : no({ code: 'unknownCall' });
}

function call<Payload>(
  schema: z.ZodType<Payload>,
  carryOut: (deps: MacroDeps, payload: Payload) => Promise<MacroAnswer<unknown>>,
): Handler {
  return async ({ payload, context }) => {
    try {
      const accountId = textAt(context, 'accountId');
      if (!accountId || accountId === ANONYMOUS) return no({ code: 'notAllowed' });
      const parsed = schema.safeParse(payload ?? {});
      if (!parsed.success) return no({ code: 'invalidPayload', path: pathOf(parsed.error) });
      return await carryOut(deps(), parsed.data);
    } catch (error) {
      // The platform turns it into its consent prompt.
      if (error instanceof NeedsAuthenticationError) throw error;
      console.error(`hauzd-onboarding macro: ${error instanceof Error ? error.name : 'unknown error'}`);
      return no({ code: 'unexpected' });
    }
  };
}

function pathOf(error: z.ZodError): string {
  return (error.issues[0]?.path ?? []).map(String).join('.').slice(0, 100);
}

function deps(): MacroDeps {
  return { clock, clients: clientListsAsUser(functionBudget()), timeZone: SETTINGS.timeZone };
}

const no = (error: MacroError): MacroAnswer<never> => ({ ok: false, error });
