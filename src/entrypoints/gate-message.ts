import { gateWords as en } from '../../locales/en/gate';
import { missingWords as enMissing } from '../../locales/en/missing';
import { gateWords as es } from '../../locales/es/gate';
import { missingWords as esMissing } from '../../locales/es/missing';
import type { GateAnswer } from '../application/answer-gate';
import type { RecordSettings } from '../domain/onboarding';

const words = { es: { ...es, ...esMissing }, en: { ...en, ...enMissing } };

/**
 * The message of a blocked transition: all that is missing, one line each, in the same words as in the panel. Each line
 * begins with a bullet, so that it can still be read where line breaks are not shown.
 *
 * @param language for the answers that no record gives a language to
 */
export function gateMessage(
  answer: Exclude<GateAnswer, { answer: 'pass' }>,
  language: RecordSettings['language'],
): string {
  switch (answer.answer) {
    case 'missing': {
      const { blocked, gates, missingLine } = words[answer.language];
      return lines(blocked(gates[answer.gate]), answer.missing.map(missingLine));
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

const lines = (title: string, items: string[]) => [title, ...items.map((item) => `• ${item}`)].join('\n');
