import type { MacroWords } from '../../src/locales/page-words';
import { provided } from '../shared/provided';

/** What every part of the macro is drawn with. */
export interface Around {
  words: MacroWords;
  /** Address of the site, without a slash at its end. */
  siteUrl: string;
}

export const { Provider: AroundProvider, useGiven: useAround } = provided<Around>('the macro');
