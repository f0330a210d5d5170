import type { PortfolioSentences } from './es/portfolio';
import type { MacroWords } from './macro';
import type { Language } from './words';

/** All that the portfolio says, in one language: of a client the same as the macro. */
export interface PortfolioWords extends MacroWords {
  portfolio: PortfolioSentences;
}

/** The portfolio's words in a language; the other languages are not loaded. */
export async function loadPortfolioWords(language: Language): Promise<PortfolioWords> {
  const { words } = language === 'en' ? await import('./en/portfolio-page') : await import('./es/portfolio-page');
  return words;
}
