import { invoke } from '@forge/bridge';
import type { AnswerOf, Calls, RequestOf } from '../src/contract/call';
import type { GateSettingsCalls } from '../src/contract/gate-settings-calls';
import type { PanelCalls } from '../src/contract/panel-calls';
import type { PortfolioCalls } from '../src/contract/portfolio-calls';
import type { SettingsCalls } from '../src/contract/settings-calls';

/** The calls of each page's function, as the contract has them. */
export const callPanel = clientOf<PanelCalls>();
export const callPortfolio = clientOf<PortfolioCalls>();
export const callSettings = clientOf<SettingsCalls>();
export const callGateSettings = clientOf<GateSettingsCalls>();

/** Whether and why a call ended before the function could answer. */
type Failure = typeof unexpected | typeof rateLimited;

const unexpected = { code: 'unexpected' } as const;

/** `@forge/bridge` counts calls over 25 seconds and refuses the 501st. */
const rateLimited = { code: 'rateLimited', retryAfterSeconds: 25 } as const;

/**
 * Calls of a page's function. Each always ends in an answer: one that did not get through is told as `unexpected`, or as
 * `rateLimited` where it was refused for being one too many.
 */
function clientOf<Table extends Calls>() {
  return async <Name extends keyof Table & string>(
    name: Name,
    request: RequestOf<Table[Name]>,
  ): Promise<AnswerOf<Table[Name]> | { ok: false; error: Failure }> => {
    try {
      const answer: unknown = await invoke(name, { ...Object(request) });
      return isAnswer<AnswerOf<Table[Name]>>(answer) ? answer : { ok: false, error: unexpected };
    } catch (reason) {
      return { ok: false, error: isRateLimit(reason) ? rateLimited : unexpected };
    }
  };
}

/** The function is ours and typed by the same contract: whether it is an envelope at all is what can be in doubt. */
function isAnswer<Given>(answer: unknown): answer is Given {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}

/** The bridge says it in words only. */
function isRateLimit(reason: unknown): boolean {
  return reason instanceof Error && /rate.?limit|too many|\b429\b/i.test(reason.message);
}
