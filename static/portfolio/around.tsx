import { createContext, type ReactNode, useContext } from 'react';
import type { PortfolioWords } from '../../locales/portfolio';
import type { LocalDate } from '../../src/domain/dates';

/** What every part of the portfolio is drawn with. */
export interface Around {
  words: PortfolioWords;
  /** Address of the site, without a slash at its end. */
  siteUrl: string;
  /** IANA name; days are counted in it. */
  timeZone: string;
  today: LocalDate;
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
