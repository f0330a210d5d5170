import { gateWords as en } from '../../locales/en/gate';
import { gateWords as es } from '../../locales/es/gate';

const SENTENCES = [es, en].flatMap(({ couldNotCheck: words }) => Object.values(words));

/** Whether Jira's refusal is a gate of this app that could not find out: that is no answer, and passes. */
export function couldNotCheck(messages: string[]): boolean {
  return messages.some((message) => SENTENCES.some((sentence) => message.includes(sentence)));
}
