import type { MacroAnswer, MacroCalls } from '../../src/application/macro/macro-calls';
import type { MacroError } from '../../src/contract/errors';
import { ask } from '../shared/ask';

/** A call of the macro and its configuration. */
export const macroCall = <Name extends keyof MacroCalls>(
  name: Name,
  request: MacroCalls[Name]['request'],
): Promise<MacroAnswer<MacroCalls[Name]['answer']>> => ask<MacroCalls[Name]['answer'], MacroError>(name, request);
