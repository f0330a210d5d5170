import type { PanelView } from '../../../src/contract/panel-view';
import type { Language } from '../../../src/domain/language';
import type { FilledMessage } from '../../../src/domain/messages/filled-message';
import type { Message } from '../../../src/domain/messages/messages';
import { composedMessage } from '../../../src/locales/composed-message';
import type { MessageSentences } from '../../../src/locales/page-words';

/** A message in words, of the client that the panel shows. */
export function composed(
  { content }: Message,
  texts: MessageSentences,
  { view, language }: { view: PanelView; language: Language },
): FilledMessage {
  return composedMessage(content, texts, { client: view.issue.client, language, own: view.settings.messages });
}
