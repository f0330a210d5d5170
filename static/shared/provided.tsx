import { createContext, type ReactNode, useContext } from 'react';

/**
 * What everything on a page is drawn with (its words, and what is around it), given once at its root.
 *
 * @param place for the fault of using it elsewhere
 * @returns a provider, and the hook that reads what it was given
 */
export function provided<Given>(place: string) {
  const Context = createContext<Given | undefined>(undefined);
  return {
    Provider({ value, children }: { value: Given; children: ReactNode }) {
      return <Context.Provider value={value}>{children}</Context.Provider>;
    },
    useGiven(): Given {
      const given = useContext(Context);
      if (given === undefined) throw new Error(`Used outside ${place}.`);
      return given;
    },
  };
}
