import type { Language } from '../domain/language';
import { factWords as enFacts } from './en/facts';
import { missingWords as enMissing } from './en/missing';
import { subtaskLabels as enLabels } from './en/subtask-labels';
import { subtaskWords as en } from './en/subtasks';
import { factWords as esFacts } from './es/facts';
import { missingWords as esMissing } from './es/missing';
import { subtaskLabels as esLabels } from './es/subtask-labels';
import { subtaskWords as es } from './es/subtasks';

/** What subtasks say: their titles and descriptions, and the comment on one that does not apply. */
export const SUBTASK_WORDS = {
  es: { ...es, labels: esLabels, parties: esMissing.parties, stepName: esMissing.stepName, cause: esFacts.cause },
  en: { ...en, labels: enLabels, parties: enMissing.parties, stepName: enMissing.stepName, cause: enFacts.cause },
} satisfies Record<Language, unknown>;
