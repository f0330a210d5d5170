import type { ManyBarSentences } from '../es/many-bar';

/** How far something that is done for many has come. */
export const manyBarWords: ManyBarSentences = {
  label: 'Progress',
  progress: (done, total) => `${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')}`,
  stop: 'Stop',
  stopping: 'finishing what is under way…',
  waiting: 'Jira has asked us to wait…',
};
