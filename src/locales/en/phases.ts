import type { FactWords } from '../words';

export const phases: FactWords['phases'] = {
  preparation: 'Preparation',
  demo: 'Demo',
  agreement: 'Agreement',
  prerequisites: 'Prerequisites',
  credentials: 'Credentials',
  integration: 'Integration',
  live: 'Live',
  discarded: 'No agreement',
};
