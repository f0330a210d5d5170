import type { PortfolioWords } from '../page-words';
import { factWords } from './facts';
import { listWords } from './lists';
import { missingWords } from './missing';
import { portfolioWords } from './portfolio';

/** Every word of the portfolio, in one piece: one request. */
export const words: PortfolioWords = {
  language: 'es',
  common: missingWords,
  facts: factWords,
  lists: listWords,
  portfolio: portfolioWords,
};
