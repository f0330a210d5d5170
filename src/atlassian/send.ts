import { asApp, assumeTrustedRoute, asUser, NeedsAuthenticationError, ProxyRequestError } from '@forge/api';
import {
  type AskJira,
  addressOf,
  errorOf,
  initOf,
  type JiraRequest,
  judge,
  type Outcome,
  outcomeOf,
} from '../contract/jira/ask-jira';
import { operations } from '../contract/jira/operations';
import type { Actor, Operation } from '../contract/jira/page-operations';
import { fail } from '../domain/result';
import { type Budget, inTime } from './budget';

/** Sends requests of the table as one actor. */
export type Send = AskJira;

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
      if (outcome.kind === 'reply') return judge(outcome.reply, request.accept);
      const wait = outcome.waitMs ?? FIRST_WAIT_MS * 2 ** repeated * (0.7 + 0.6 * budget.chance());
      const mayRepeat = outcome.kind === 'refused' || operation.repeat === 'always';
      if (outcome.final || !mayRepeat || repeated >= REPEATS || !budget.allows(wait)) return fail(errorOf(outcome));
      await budget.wait(wait);
    }
  };
}

async function once(operation: Operation, actor: Actor, request: JiraRequest): Promise<Outcome> {
  try {
    const api = actor === 'user' ? asUser() : asApp();
    const ask = operation.product === 'confluence' ? api.requestConfluence : api.requestJira;
    const response = await ask(assumeTrustedRoute(addressOf(operation, request)), initOf(operation, request));
    return await outcomeOf(response, Date.now());
  } catch (error) {
    if (error instanceof NeedsAuthenticationError) throw error;
    if (error instanceof ProxyRequestError && error.status < 500) return { kind: 'notConnected', final: true };
    return { kind: 'doubtful', final: false };
  }
}
