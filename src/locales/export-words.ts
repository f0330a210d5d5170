import type { Language } from '../domain/language';
import { factWords as enFacts } from './en/facts';
import { listWords as enLists } from './en/lists';
import { missingWords as enMissing } from './en/missing';
import { factWords as esFacts } from './es/facts';
import { listWords as esLists } from './es/lists';
import { missingWords as esMissing } from './es/missing';
import type { ListWords } from './page-words';

/** What an export of the macro says. */
export const EXPORT_WORDS: Record<Language, Pick<ListWords, 'lists' | 'facts' | 'common'>> = {
  es: { lists: esLists, facts: esFacts, common: esMissing },
  en: { lists: enLists, facts: enFacts, common: enMissing },
};
