import { invoke } from '@forge/bridge';
import type { MacroAnswer, MacroCalls } from '../../src/application/macro-calls';

/** The one file of the macro's pages that knows the names of its function's calls. Always ends in an answer. */
export async function macroCall<Name extends keyof MacroCalls>(
  name: Name,
  request: MacroCalls[Name]['request'],
): Promise<MacroAnswer<MacroCalls[Name]['answer']>> {
  try {
    const answer: unknown = await invoke(name, request);
    return isAnswer<MacroCalls[Name]['answer']>(answer) ? answer : { ok: false, error: { code: 'unexpected' } };
  } catch {
    return { ok: false, error: { code: 'unexpected' } };
  }
}

/** The server side is ours and typed by the same file: whether it is an envelope at all is what can be in doubt. */
function isAnswer<T>(answer: unknown): answer is MacroAnswer<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}
