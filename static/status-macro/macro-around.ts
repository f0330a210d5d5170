import type { ListWords } from '../../src/locales/page-words';
import { provided } from '../shared/provided';

/** What every part of the macro is drawn with. */
export interface MacroAround {
  words: ListWords;
  /** Address of the site, without a slash at its end. */
  siteUrl: string;
}

export const { Provider: MacroAroundProvider, useGiven: useMacroAround } = provided<MacroAround>('the macro');
