import type { MessageSentences } from './es/messages';
import type { Language } from './words';

export type { MessageSentences } from './es/messages';

/** The texts of the messages to Hauzd and to the client, in a language. Which one is its reader's, not the panel's. */
export async function loadMessageWords(language: Language): Promise<MessageSentences> {
  const { messageWords } = language === 'en' ? await import('./en/messages') : await import('./es/messages');
  return messageWords;
}
