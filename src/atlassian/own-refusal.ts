import { GATE_WORDS, type GateWords } from '../locales/gate-words';

/** What keeps a gate from finding out for a while. The others last until somebody mends something, so people are to see them. */
const PASSING = [
  'storage',
  'jira',
  'quota',
  'unexpected',
  'late',
] as const satisfies (keyof GateWords['couldNotCheck'])[];
const SENTENCES = Object.values(GATE_WORDS).flatMap(({ couldNotCheck: words }) => PASSING.map((why) => words[why]));

/** Whether Jira's refusal is a gate of this app that could not find out just now: that is no answer, and passes. */
export function isPassingRefusal(messages: string[]): boolean {
  return messages.some((message) => SENTENCES.some((sentence) => message.includes(sentence)));
}
