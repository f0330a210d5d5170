import type { Answer, PanelCalls } from '../../src/application/panel/panel-calls';
import type { AppError } from '../../src/contract/errors';
import { ask } from './ask';

/** A call of the panel. */
export const call = <Name extends keyof PanelCalls>(
  name: Name,
  request: PanelCalls[Name]['request'],
): Promise<Answer<PanelCalls[Name]['answer']>> => ask<PanelCalls[Name]['answer'], AppError>(name, request);
