import type { Language } from '../domain/language';
import { en } from './en';
import { es } from './es';
import type { PageWordLoaders, PageWords } from './page-words';

/** How the words of each language are loaded. */
const LOADERS: Record<Language, PageWordLoaders> = { es, en };

/** The words of a page in a language; other pages and languages are not loaded. */
export function loadWords<Page extends keyof PageWords>(page: Page, language: Language): Promise<PageWords[Page]> {
  return LOADERS[language][page]();
}
