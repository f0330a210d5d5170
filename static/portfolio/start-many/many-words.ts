import type { StartManyWords } from '../../../src/locales/page-words';
import { provided } from '../../shared/provided';

/** The words of whoever starts many, in the person's language. */
export const { Provider: ManyWordsProvider, useGiven: useManyWords } = provided<StartManyWords>('starting many');
