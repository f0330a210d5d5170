import type { SubtaskLabels } from '../es/subtask-labels';

export const subtaskLabels: SubtaskLabels = {
  owedBy: 'Owed by',
  why: 'Why',
  source: 'Procedure',
  clause: (clause) => `clause ${clause}`,
  own: 'Step added by the project’s team.',
  revised: (step: string) => `This step was changed in the project’s settings. It is now: “${step}”.`,
  retired: (because) =>
    `This subtask does not apply: ${because}. It can be closed. If it applies again, the Hauzd onboarding panel will say so.`,
};
