import { requestJira } from '@forge/bridge';
import {
  type AskJira,
  addressOf,
  errorOf,
  initOf,
  type JiraRequest,
  judge,
  type Outcome,
  outcomeOf,
} from '../src/contract/jira/ask-jira';
import { type Operation, type PageOperation, pageOperations } from '../src/contract/jira/page-operations';
import { fail } from '../src/domain/result';

/** How often a request is made again where Jira asks to wait, or does not answer. */
const REPEATS = 3;
/** Nobody waits longer than this for one of them. */
const MOST_WAIT_MS = 20_000;
/** Where Jira does not say how long. */
const WAIT_MS = { refused: 5_000, doubtful: 2_000 };

/**
 * Asks Jira from the browser, as the person looking, without a function: the only way in which pages do. All that they
 * may ask is in the table, and only reads, so that each may be made again: where Jira asks to wait (429) it is waited for, up to
 * a minute in all.
 */
export const askJira: AskJira<PageOperation> = async (name, request = {}) => {
  for (let repeated = 0; ; repeated += 1) {
    const outcome = await once(pageOperations[name], request);
    if (outcome.kind === 'reply') return judge(outcome.reply, request.accept);
    if (outcome.final || repeated >= REPEATS) return fail(errorOf(outcome));
    const wait = outcome.waitMs ?? WAIT_MS[outcome.kind];
    if (wait > MOST_WAIT_MS) return fail(errorOf(outcome));
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
};

async function once(operation: Operation, request: JiraRequest): Promise<Outcome> {
  const address = addressOf(operation, request);
  try {
    return await outcomeOf(await requestJira(address, initOf(operation, request)), Date.now());
  } catch {
    return { kind: 'doubtful', final: false };
  }
}
