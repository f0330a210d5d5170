import type { MacroWords } from '../page-words';
import { factWords } from './facts';
import { macroWords } from './macro';
import { missingWords } from './missing';

/** Every word of the macro, in one piece: one request. */
export const words: MacroWords = { language: 'en', common: missingWords, facts: factWords, macro: macroWords };
