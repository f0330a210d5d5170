import { invoke } from '@forge/bridge';
import type { Answer, PanelCalls } from '../../src/application/panel-calls';

/**
 * The one file of the pages that knows the names of the server side's functions.
 * A call always ends in an answer: one that did not get through is told as `unexpected`, or as `rateLimited` where it
 * was refused for being one too many.
 */
export async function call<Name extends keyof PanelCalls>(
  name: Name,
  request: PanelCalls[Name]['request'],
): Promise<Answer<PanelCalls[Name]['answer']>> {
  try {
    const answer: unknown = await invoke(name, request);
    return isAnswer<PanelCalls[Name]['answer']>(answer) ? answer : { ok: false, error: { code: 'unexpected' } };
  } catch (reason) {
    return { ok: false, error: isRateLimit(reason) ? { code: 'rateLimited', retryAfterSeconds } : unexpected };
  }
}

const unexpected = { code: 'unexpected' } as const;

/** `@forge/bridge` counts calls over 25 seconds and refuses the 501st. */
const retryAfterSeconds = 25;

/** The server side is ours and typed by the same file: whether it is an envelope at all is what can be in doubt. */
function isAnswer<T>(answer: unknown): answer is Answer<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}

/** The bridge says it in words only. */
function isRateLimit(reason: unknown): boolean {
  return reason instanceof Error && /rate.?limit|too many|\b429\b/i.test(reason.message);
}
