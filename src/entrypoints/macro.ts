import { z } from 'zod';
import type { MacroCalls } from '../application/macro/macro-calls';
import { findClients, findProjects, type MacroDeps, showMacro } from '../application/macro/macro-show';
import { functionBudget } from '../atlassian/budget';
import { clock } from '../atlassian/clock';
import { clientListsAsUser } from '../atlassian/jira/client-lists';
import type { MacroError } from '../contract/errors';
import { ok, type Result } from '../domain/result';
import { askedText } from './asked-text';
import { callsOf, handlerOf, type PageCall } from './page-calls';

const text = askedText(200);

/** The settings themselves are read by the domain, which takes whatever stands in a page. */
const showPayload = z.strictObject({
  config: z.record(askedText(100), askedText(4_000)),
  next: askedText(4_000).optional(),
});

/** It reads whatever is asked for, as the person looking: there is nothing in the context that it is about. */
const call = callsOf('macro', (accountId): Result<string, MacroError> => ok(accountId));

const calls: { [Name in keyof MacroCalls]: PageCall } = {
  show: call(showPayload, (_, request) => showMacro(deps(), request)),
  find: call(z.strictObject({ text }), (_, request) => findClients(deps(), request)),
  projects: call(z.strictObject({ text }), (_, request) => findProjects(deps(), request)),
};

/**
 * The function behind the macro and its configuration (`function: macro` in manifest.yml). It reads only, and only as
 * the person looking: Jira decides what they see.
 */
export const handler = handlerOf(calls);

function deps(): MacroDeps {
  return { clock, clients: clientListsAsUser(functionBudget()) };
}
