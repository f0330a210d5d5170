import type { GateSettingsWords } from './es/gate-settings';
import type { Language } from './words';

export type { GateSettingsWords } from './es/gate-settings';

/** The words of the administrators' pages about gates, in a language. */
export async function loadGateSettingsWords(language: Language): Promise<GateSettingsWords> {
  const { gateSettingsWords } =
    language === 'en' ? await import('./en/gate-settings') : await import('./es/gate-settings');
  return gateSettingsWords;
}
