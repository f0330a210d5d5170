import { createContext, type ReactNode, useContext } from 'react';
import type { MacroWords } from '../../src/locales/page-words';

/** What every part of the macro is drawn with. */
export interface Around {
  words: MacroWords;
  /** Address of the site, without a slash at its end. */
  siteUrl: string;
}

const Context = createContext<Around | undefined>(undefined);

export function AroundProvider({ around, children }: { around: Around; children: ReactNode }) {
  return <Context.Provider value={around}>{children}</Context.Provider>;
}

export function useAround(): Around {
  const around = useContext(Context);
  if (!around) throw new Error('Used outside the macro.');
  return around;
}
