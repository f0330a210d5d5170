import { invoke } from '@forge/bridge';
import type { GateAnswerTo, GateCalls } from '../../src/application/gate-calls';

/** A call of the gates page. It always ends in an answer: one that did not get through is told as `unexpected`. */
export async function callGates<Name extends keyof GateCalls>(
  name: Name,
  request: GateCalls[Name]['request'],
): Promise<GateAnswerTo<GateCalls[Name]['answer']>> {
  try {
    const answer: unknown = await invoke(name, { ...request });
    return isAnswer<GateCalls[Name]['answer']>(answer) ? answer : { ok: false, error: { code: 'unexpected' } };
  } catch {
    return { ok: false, error: { code: 'unexpected' } };
  }
}

/** The server side is ours and typed by the same file: whether it is an envelope at all is what can be in doubt. */
function isAnswer<T>(answer: unknown): answer is GateAnswerTo<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}
