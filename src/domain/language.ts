/** The languages there are words in. Spanish is the default: whoever asks for another one reads Spanish. */
export const LANGUAGES = ['es', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language for a person's locale as Atlassian gives it (`es-ES`, `en_US`); the default where there are no words of theirs. */
export function languageFor(locale: string): Language {
  const [language] = locale.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((each) => each === language) ?? 'es';
}
