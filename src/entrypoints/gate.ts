import { answerGate, type GateAnswer } from '../application/answer-gate';
import { SETTINGS } from '../application/defaults';
import { functionBudget, timeLeft } from '../atlassian/budget';
import { readIssue } from '../atlassian/jira/read-issue';
import { at, textAt } from '../atlassian/json';
import { sender } from '../atlassian/send';
import { records } from '../atlassian/storage/records';
import { parseGateConfiguration } from '../domain/gate-configuration';
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
  const answer = await withinTime(check(call));
  if (answer.answer === 'pass') return { result: true };
  return { result: false, errorMessage: gateMessage(answer, SETTINGS.language) };
}

async function check(call: unknown): Promise<GateAnswer> {
  try {
    const configuration = parseGateConfiguration(at(call, 'configuration'));
    if (!configuration) return { answer: 'couldNotCheck', why: 'configuration' };
    const issueKey = textAt(call, 'issue', 'key');
    if (!issueKey) return { answer: 'couldNotCheck', why: 'noIssue' };
    const send = sender('app', functionBudget());
    return await answerGate({ records, asApp: { readIssue: (key) => readIssue(send, key) } }, issueKey, configuration);
  } catch {
    return { answer: 'couldNotCheck', why: 'unexpected' };
  }
}

/** The answer, or that it came too late to wait for. */
async function withinTime(answer: Promise<GateAnswer>): Promise<GateAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<GateAnswer>((resolve) => {
    timer = setTimeout(() => resolve({ answer: 'couldNotCheck', why: 'late' }), timeLeft() - IN_HAND_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
