import { createContext, type ReactNode, useContext } from 'react';
import type { Instant } from '../../src/domain/dates';
import type { PortfolioWords } from '../../src/locales/page-words';

/** What every part of the portfolio is drawn with. */
export interface Around {
  words: PortfolioWords;
  /** Address of the site, without a slash at its end. */
  siteUrl: string;
  /** When the page was opened: each client's days are counted up to it, in the zone of the client's project. */
  now: Instant;
}

const Context = createContext<Around | undefined>(undefined);

export function AroundProvider({ around, children }: { around: Around; children: ReactNode }) {
  return <Context.Provider value={around}>{children}</Context.Provider>;
}

export function useAround(): Around {
  const around = useContext(Context);
  if (!around) throw new Error('Used outside the portfolio.');
  return around;
}
