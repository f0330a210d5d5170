import type { SettingsWords } from './es/settings';
import type { Language } from './words';

export type { SettingsWords } from './es/settings';

/** The words of the settings page, in a language. */
export async function loadSettingsWords(language: Language): Promise<SettingsWords> {
  const { settingsWords } = language === 'en' ? await import('./en/settings') : await import('./es/settings');
  return settingsWords;
}
