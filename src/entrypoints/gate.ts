import { answerGate, type GateAnswer, type GateDeps } from '../application/gate/answer-gate';
import { timeLeft } from '../atlassian/app-context';
import { functionBudget } from '../atlassian/budget';
import { readIssue } from '../atlassian/jira/read-issue';
import { sender } from '../atlassian/send';
import { records } from '../atlassian/storage/records';
import { at, textAt } from '../contract/json';
import { DEFAULT_SETTINGS } from '../domain/settings/settings';
import { parseGateConfiguration } from '../domain/workflow/gate-configuration';
import { gateMessage } from './gate-message';

/** Jira gives a validator 25 s; an answer of our own, with a sentence of our own, comes before that. */
const IN_HAND_MS = 5_000;

interface ValidatorAnswer {
  result: boolean;
  errorMessage?: string;
}

/**
 * The workflow validator (`function: gate` in manifest.yml). It is given the issue's key and the rule's configuration,
 * and no user. Whatever happens it answers, and what it cannot check it does not let pass.
 *
 * This is an entry of its own, without the packages that the panel needs, so that it starts fast: it runs within every
 * transition that it guards.
 */
export async function gate(call: unknown): Promise<ValidatorAnswer> {
  const answer = await withinTime((isOver) => check(call, isOver));
  if (answer.answer === 'pass') return { result: true };
  return { result: false, errorMessage: gateMessage(answer, DEFAULT_SETTINGS.language) };
}

async function check(call: unknown, isOver: () => boolean): Promise<GateAnswer> {
  try {
    const configuration = parseGateConfiguration(at(call, 'configuration'));
    if (!configuration) return { answer: 'couldNotCheck', why: 'configuration' };
    const issueKey = textAt(call, 'issue', 'key');
    if (!issueKey) return { answer: 'couldNotCheck', why: 'noIssue' };
    return await answerGate(deps(isOver), issueKey, configuration);
  } catch {
    return { answer: 'couldNotCheck', why: 'unexpected' };
  }
}

/**
 * Once the answer was given nothing more is begun: the process may be frozen then, and go on within a later call, which
 * may be another customer's.
 */
function deps(isOver: () => boolean): GateDeps {
  const stopIfOver = () => {
    if (isOver()) throw new Error('The answer was given already.');
  };
  const until =
    <In extends unknown[], Out>(work: (...values: In) => Promise<Out>) =>
    async (...values: In) => {
      stopIfOver();
      return work(...values);
    };
  const budget = functionBudget();
  const wait = (milliseconds: number) => budget.wait(milliseconds).then(stopIfOver);
  const send = sender('app', { ...budget, wait });
  return {
    records: {
      findByKey: until(records.findByKey),
      read: until(records.read),
      readFirst: until(records.readFirst),
    },
    asApp: { readIssue: until((key: string) => readIssue(send, key)) },
  };
}

/** The answer, or that it came too late to wait for. */
async function withinTime(find: (isOver: () => boolean) => Promise<GateAnswer>): Promise<GateAnswer> {
  let over = false;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<GateAnswer>((resolve) => {
    timer = setTimeout(() => resolve({ answer: 'couldNotCheck', why: 'late' }), timeLeft() - IN_HAND_MS);
  });
  try {
    return await Promise.race([find(() => over), late]);
  } finally {
    over = true;
    clearTimeout(timer);
  }
}
