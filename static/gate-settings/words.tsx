import { createContext, type ReactNode, useContext } from 'react';
import type { GateSettingsWords } from '../../src/locales/page-words';

const Words = createContext<GateSettingsWords | undefined>(undefined);

export function GateWordsProvider({ words, children }: { words: GateSettingsWords; children: ReactNode }) {
  return <Words.Provider value={words}>{children}</Words.Provider>;
}

/** The words of the person's language. */
export function useGateWords(): GateSettingsWords {
  const words = useContext(Words);
  if (!words) throw new Error('Words are used outside their provider.');
  return words;
}
