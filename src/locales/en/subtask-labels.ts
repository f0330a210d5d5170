import type { SubtaskLabels } from '../es/subtask-labels';

export const subtaskLabels: SubtaskLabels = {
  owedBy: 'Owed by',
  why: 'Why',
  source: 'Procedure',
  clause: (clause) => `clause ${clause}`,
  retired: (because) =>
    `This subtask does not apply: ${because}. It can be closed. If it applies again, the Hauzd onboarding panel will say so.`,
};
