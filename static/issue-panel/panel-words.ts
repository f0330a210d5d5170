import type { PanelWords } from '../../src/locales/page-words';
import { provided } from '../shared/provided';

/** The words of the person's language. */
export const { Provider: WordsProvider, useGiven: useWords } = provided<PanelWords>('the panel');
