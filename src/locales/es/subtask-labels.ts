/** The words around the facts in a subtask's description, and in the comment on one that does not apply any more. */
export const subtaskLabels = {
  owedBy: 'Responsable',
  why: 'Por qué',
  source: 'Procedimiento',
  clause: (clause: string) => `punto ${clause}`,
  retired: (because: string) =>
    `Esta subtarea no aplica: ${because}. Puede cerrarla. Si vuelve a aplicar, se indicará en el panel Hauzd onboarding.`,
};

export type SubtaskLabels = typeof subtaskLabels;
