import type { ActionFormSentences } from '../../src/locales/page-words';
import { provided } from '../shared/provided';

/** The words of the person's language. */
export const { Provider: FormWordsProvider, useGiven: useFormWords } = provided<ActionFormSentences>('the form');
