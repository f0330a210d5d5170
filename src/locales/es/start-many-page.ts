import type { StartManyWords } from '../page-words';
import { errorWords } from './errors';
import { factWords } from './facts';
import { missingWords } from './missing';
import { startManyWords } from './start-many';

/** Every word of starting many clients, in one piece: one request. */
export const words: StartManyWords = {
  many: startManyWords,
  common: missingWords,
  facts: factWords,
  error: errorWords,
};
