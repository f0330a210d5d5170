import type { MacroCalls } from '../../src/contract/macro-calls';
import { clientOf } from '../call-function';

/** A call of the macro and its configuration. */
export const macroCall = clientOf<MacroCalls>();
