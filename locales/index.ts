import type { PanelSentences } from './es/panel';
import type { ErrorWords, FactWords, Language, MissingWords } from './words';

export type { Language } from './words';

/** All that the panel says, in one language. */
export interface PanelWords {
  language: Language;
  common: MissingWords;
  panel: PanelSentences;
  facts: FactWords;
  error: ErrorWords;
}

/** The language for a person's locale as Atlassian gives it (`es-ES`, `en_US`). Spanish where there are no words of theirs. */
export function languageFor(locale: string): Language {
  return /^en\b|^en_/i.test(locale) ? 'en' : 'es';
}

/** The panel's words in a language; the other languages are not loaded. */
export async function loadPanelWords(language: Language): Promise<PanelWords> {
  const { words } = language === 'en' ? await import('./en') : await import('./es');
  return words;
}
