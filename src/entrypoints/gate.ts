import { answerGate, type GateAnswer, parseGateConfiguration } from '../application/answer-gate';
import { SETTINGS } from '../application/defaults';
import { functionBudget } from '../atlassian/budget';
import { readIssue } from '../atlassian/jira/read-issue';
import { at, textAt } from '../atlassian/json';
import { sender } from '../atlassian/send';
import { records } from '../atlassian/storage/records';
import { gateMessage } from './gate-message';

/** Jira gives a validator 25 s; an answer of our own, with a sentence of our own, comes before that. */
const DEADLINE_MS = 20_000;

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
  const answer = await Promise.race([check(call), late()]);
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
    return { answer: 'couldNotCheck', why: 'storage' };
  }
}

/** The timer does not keep the process: the platform may freeze it and run it again for another call. */
function late(): Promise<{ answer: 'late' }> {
  return new Promise((resolve) => {
    setTimeout(() => resolve({ answer: 'late' }), DEADLINE_MS).unref();
  });
}
