import { createContext, type ReactNode, useContext } from 'react';
import type { PanelWords } from '../../src/locales/page-words';

const Words = createContext<PanelWords | undefined>(undefined);

/** Gives everything inside it the words of one language. */
export function WordsProvider({ words, children }: { words: PanelWords; children: ReactNode }) {
  return <Words.Provider value={words}>{children}</Words.Provider>;
}

/** The words of the person's language. */
export function useWords(): PanelWords {
  const words = useContext(Words);
  if (!words) throw new Error('Words are used outside their provider.');
  return words;
}
