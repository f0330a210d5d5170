import type { GateAnswerTo, GateCalls } from '../../src/application/gates-page/gate-calls';
import type { GateError } from '../../src/contract/errors';
import { ask } from '../shared/ask';

/** A call of the gates page. */
export const callGates = <Name extends keyof GateCalls>(
  name: Name,
  request: GateCalls[Name]['request'],
): Promise<GateAnswerTo<GateCalls[Name]['answer']>> => ask<GateCalls[Name]['answer'], GateError>(name, request);
