/** The words around the facts in a subtask's description, and in the comment on one that does not apply any more. */
export const subtaskLabels = {
  owedBy: 'Lo debe',
  why: 'Por qué',
  source: 'Procedimiento',
  clause: (clause: string) => `punto ${clause}`,
  own: 'Paso que agregó el equipo del proyecto.',
  revised: (step: string) => `Este paso cambió en la configuración del proyecto. Ahora es: «${step}».`,
  retired: (because: string) =>
    `Esta subtarea no aplica: ${because}. Puede cerrarla. Si vuelve a aplicar, se indicará en el panel Hauzd onboarding.`,
};

export type SubtaskLabels = typeof subtaskLabels;
