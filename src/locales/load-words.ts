import type { Language } from '../domain/language';
import { en } from './en';
import { es } from './es';
import type { PageWordLoaders, PageWords } from './page-words';

/** Every language there is. */
const LANGUAGES: Record<Language, PageWordLoaders> = { es, en };

/** The words of a page in a language; other pages and languages are not loaded. */
export function loadWords<Page extends keyof PageWords>(page: Page, language: Language): Promise<PageWords[Page]> {
  return LANGUAGES[language][page]();
}
