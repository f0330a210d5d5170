import type { Language } from '../domain/language';
import { factWords as enFacts } from './en/facts';
import { macroWords as enMacro } from './en/macro';
import { missingWords as enMissing } from './en/missing';
import { factWords as esFacts } from './es/facts';
import { macroWords as esMacro } from './es/macro';
import { missingWords as esMissing } from './es/missing';
import type { MacroWords } from './page-words';

/** What an export of the macro says. */
export const EXPORT_WORDS: Record<Language, Pick<MacroWords, 'macro' | 'facts' | 'common'>> = {
  es: { macro: esMacro, facts: esFacts, common: esMissing },
  en: { macro: enMacro, facts: enFacts, common: enMissing },
};
