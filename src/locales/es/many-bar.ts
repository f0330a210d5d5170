/** How far something that is done for many has come. */
export const manyBarWords = {
  label: 'Avance',
  progress: (done: number, total: number) => `${done.toLocaleString('es-CL')} de ${total.toLocaleString('es-CL')}`,
  stop: 'Detener',
  stopping: 'terminando lo que está en curso…',
  waiting: 'Jira pide esperar…',
};

export type ManyBarSentences = typeof manyBarWords;
