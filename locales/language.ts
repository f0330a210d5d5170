import type { Language } from './words';

/** The language for a person's locale as Atlassian gives it (`es-ES`, `en_US`). Spanish where there are no words of theirs. */
export function languageFor(locale: string): Language {
  return /^en\b|^en_/i.test(locale) ? 'en' : 'es';
}
