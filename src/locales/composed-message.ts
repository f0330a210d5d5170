import type { Language } from '../domain/language';
import { type FilledMessage, filledMessage } from '../domain/messages/filled-message';
import type { MessageId, MessageText } from '../domain/messages/message-id';
import { type MessageContent, nameForMessages } from '../domain/messages/messages';
import type { MessageSentences } from './es/messages';

/**
 * A message in words: the project's own ones where it has some, with what they leave open filled in.
 *
 * @param texts of the language
 * @param client the client's name, which is left out where it looks like a credential
 * @param own the project's own texts
 */
export function composedMessage(
  content: MessageContent,
  texts: MessageSentences,
  {
    client: name,
    language,
    own,
  }: { client: string; language: Language; own: Partial<Record<MessageId, Partial<Record<Language, MessageText>>>> },
): FilledMessage {
  const client = nameForMessages(name);
  const app = { subject: texts.subject(content, client), body: texts.body(content, client) };
  return filledMessage(app, own[content.id]?.[language], texts.pieces(content, client));
}
