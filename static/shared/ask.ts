import { invoke } from '@forge/bridge';

/** One envelope for every answer of the server side to a page. */
type Envelope<T, Failure> = { ok: true; value: T } | { ok: false; error: Failure };

export type Asked<T, Failure> = Envelope<T, Failure | typeof unexpected | typeof rateLimited>;

const unexpected = { code: 'unexpected' } as const;

/** `@forge/bridge` counts calls over 25 seconds and refuses the 501st. */
const rateLimited = { code: 'rateLimited', retryAfterSeconds: 25 } as const;

/**
 * A call of the server side. It always ends in an answer: one that did not get through is told as `unexpected`, or as
 * `rateLimited` where it was refused for being one too many.
 */
export async function ask<T, Failure>(name: string, request: object): Promise<Asked<T, Failure>> {
  try {
    const answer: unknown = await invoke(name, { ...request });
    return isAnswer<T, Failure>(answer) ? answer : { ok: false, error: unexpected };
  } catch (reason) {
    return { ok: false, error: isRateLimit(reason) ? rateLimited : unexpected };
  }
}

/** The server side is ours and typed by the same file: whether it is an envelope at all is what can be in doubt. */
function isAnswer<T, Failure>(answer: unknown): answer is Envelope<T, Failure> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}

/** The bridge says it in words only. */
function isRateLimit(reason: unknown): boolean {
  return reason instanceof Error && /rate.?limit|too many|\b429\b/i.test(reason.message);
}
