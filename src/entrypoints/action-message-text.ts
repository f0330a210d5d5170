import { messageText } from '../application/actions/message-text';
import { actionCalls } from '../contract/action-calls';
import type { MessageFound } from '../contract/action-view';
import type { Language } from '../domain/language';
import { ACTION_WORDS } from '../locales/action-words';
import { composedMessage } from '../locales/composed-message';
import { type ActionOutputs, actionOf } from './action-call';
import { actionPorts } from './action-ports';

/** The action *texto de un mensaje* (`hauzd-message-text` in manifest.yml). */
export const handler = actionOf(
  'messageText',
  actionCalls.messageText,
  (accountId, inputs) => messageText(actionPorts(), accountId, inputs),
  say,
);

/** The message as the panel shows it: of facts and the project's own texts, screened before they are sent (`filledMessage`). */
function say({ message, client, own, language: ofProject }: MessageFound, asked: Language | undefined): ActionOutputs {
  const language = asked ?? ofProject;
  const { actions, messages } = ACTION_WORDS[language];
  const { subject, body } = composedMessage(message.content, messages, { client, language, own });
  const text = `${actions.subject(subject)}\n\n${body}`;
  return { subject, body, to: message.to.join(), due: message.isDue, language, text };
}
