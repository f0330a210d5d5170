import type { GateSettingsWords } from '../../src/locales/page-words';
import { provided } from '../shared/provided';

/** The words of the person's language. */
export const { Provider: GateSettingsWordsProvider, useGiven: useGateSettingsWords } =
  provided<GateSettingsWords>('the gates');
