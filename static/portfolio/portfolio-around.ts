import type { Instant } from '../../src/domain/dates';
import type { PortfolioWords } from '../../src/locales/page-words';
import { provided } from '../shared/provided';

/** What every part of the portfolio is drawn with. */
export interface PortfolioAround {
  words: PortfolioWords;
  /** Address of the site, without a slash at its end. */
  siteUrl: string;
  /** When the page was opened: each client's days are counted up to it, in the zone of the client's project. */
  now: Instant;
}

export const { Provider: PortfolioAroundProvider, useGiven: usePortfolioAround } =
  provided<PortfolioAround>('the portfolio');
