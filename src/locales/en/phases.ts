import type { FactWords } from '../words';

export const phases: FactWords['phases'] = {
  preparation: 'Preparation',
  demo: 'Demonstration',
  agreement: 'Agreement',
  prerequisites: 'Prerequisites',
  credentials: 'Credentials',
  integration: 'Integration',
  live: 'Live',
  discarded: 'Without agreement',
};
