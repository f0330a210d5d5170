import type { PanelView } from '../../../src/contract/panel-view';
import type { Language } from '../../../src/domain/language';
import { filledMessage } from '../../../src/domain/messages/filled-message';
import { type Message, nameForMessages } from '../../../src/domain/messages/messages';
import type { MessageSentences } from '../../../src/locales/page-words';

/** A message in words: the project's own ones where it has some, with what they leave open filled in. */
export function composed(
  { content }: Message,
  texts: MessageSentences,
  { view, language }: { view: PanelView; language: Language },
): ReturnType<typeof filledMessage> {
  const client = nameForMessages(view.issue.client);
  const app = { subject: texts.subject(content, client), body: texts.body(content, client) };
  const own = view.settings.messages[content.id]?.[language];
  return filledMessage(app, own, texts.pieces(content, client));
}
