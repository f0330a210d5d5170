import type { SettingsWords } from '../../src/locales/page-words';
import { provided } from '../shared/provided';

/** The words of the person's language. */
export const { Provider: SettingsWordsProvider, useGiven: useSettingsWords } = provided<SettingsWords>('the settings');
