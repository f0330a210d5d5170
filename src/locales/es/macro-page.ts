import type { ListWords } from '../page-words';
import { factWords } from './facts';
import { listWords } from './lists';
import { missingWords } from './missing';

/** Every word of the macro, in one piece: one request. */
export const words: ListWords = { language: 'es', common: missingWords, facts: factWords, lists: listWords };
