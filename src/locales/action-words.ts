import type { Language } from '../domain/language';
import { actionWords as enActions } from './en/actions';
import { factWords as enFacts } from './en/facts';
import { listWords as enLists } from './en/lists';
import { messageWords as enMessages } from './en/messages';
import { actionWords as esActions } from './es/actions';
import { factWords as esFacts } from './es/facts';
import { listWords as esLists } from './es/lists';
import { messageWords as esMessages } from './es/messages';
import { GATE_WORDS } from './gate-words';

/** What actions answer with: the words of panel, gates and lists, and their own. */
export const ACTION_WORDS = {
  es: { ...GATE_WORDS.es, actions: esActions, facts: esFacts, lists: esLists, messages: esMessages },
  en: { ...GATE_WORDS.en, actions: enActions, facts: enFacts, lists: enLists, messages: enMessages },
} as const satisfies Record<Language, object>;
