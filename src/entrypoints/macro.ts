import { findClients, findProjects, type MacroDeps, showMacro } from '../application/macro/macro-show';
import { functionBudget } from '../atlassian/budget';
import { clock } from '../atlassian/clock';
import { clientListsAsUser } from '../atlassian/jira/client-lists';
import { type MacroCalls, macroCalls } from '../contract/macro-calls';
import { ok } from '../domain/result';
import { callsOf, handlerOf } from './page-calls';

/** It reads whatever is asked for, as the person looking: there is nothing in the context that it is about. */
const calls = callsOf<MacroCalls, string>('macro', macroCalls, (accountId) => ok(accountId), {
  show: (_, request) => showMacro(deps(), request),
  find: (_, request) => findClients(deps(), request),
  projects: (_, request) => findProjects(deps(), request),
});

/**
 * The function behind the macro and its configuration (`function: macro` in manifest.yml). It reads only, and only as
 * the person looking: Jira decides what they see.
 */
export const handler = handlerOf(calls);

function deps(): MacroDeps {
  return { clock, clients: clientListsAsUser(functionBudget()) };
}
