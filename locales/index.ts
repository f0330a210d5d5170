import type { PanelSentences } from './es/panel';
import type { ErrorWords, FactWords, Language, MissingWords } from './words';

export { languageFor } from './language';
export type { Language } from './words';

/** All that the panel says, in one language. */
export interface PanelWords {
  language: Language;
  common: MissingWords;
  panel: PanelSentences;
  facts: FactWords;
  error: ErrorWords;
}

/** The panel's words in a language; the other languages are not loaded. */
export async function loadPanelWords(language: Language): Promise<PanelWords> {
  const { words } = language === 'en' ? await import('./en') : await import('./es');
  return words;
}
