import type { MacroSentences } from './es/macro';
import type { FactWords, Language, MissingWords } from './words';

/** All that the Confluence macro says, in one language. */
export interface MacroWords {
  language: Language;
  common: MissingWords;
  facts: FactWords;
  macro: MacroSentences;
}

/** The macro's words in a language; the other languages are not loaded. */
export async function loadMacroWords(language: Language): Promise<MacroWords> {
  const { words } = language === 'en' ? await import('./en/macro-page') : await import('./es/macro-page');
  return words;
}
