import type { GateAnswer } from '../application/gate/answer-gate';
import type { Language } from '../domain/language';
import type { Missing } from '../domain/procedure/missing';
import { GATE_WORDS as words } from '../locales/gate-words';

/**
 * The message of a blocked transition: all that is missing, one line each, in the same words as in the panel, and where it is
 * recorded. Each line
 * begins with a bullet, so that it can still be read where line breaks are not shown.
 *
 * @param language for the answers that no record gives a language to
 */
export function gateMessage(answer: Exclude<GateAnswer, { answer: 'pass' }>, language: Language): string {
  switch (answer.answer) {
    case 'missing': {
      const { blocked, gates, whereToRecord, missingLine } = words[answer.language];
      const what = lines(blocked(gates[answer.gate]), answer.missing.map(missingLine));
      return answer.missing.some(isRecorded) ? `${what}\n${whereToRecord(answer.issueKey)}` : what;
    }
    case 'stepMissing': {
      const { stepBlocked, whereToRecord, missingLine } = words[answer.language];
      return `${lines(stepBlocked, answer.missing.map(missingLine))}\n${whereToRecord(answer.issueKey)}`;
    }
    case 'notStarted':
      return words[answer.language].notStarted;
    case 'couldNotCheck':
      return words[language].couldNotCheck[answer.why];
  }
}

/** Whether it is cleared by recording something: subtasks are closed in Jira, and what is without agreement says so. */
const isRecorded = ({ code }: Missing) => code !== 'subtaskOpen' && code !== 'discarded';

const lines = (title: string, items: string[]) => [title, ...items.map((item) => `• ${item}`)].join('\n');
