import type { OwnStepsWords } from '../es/own-steps';
import { phases } from './phases';

/** What the settings page says of the team's own steps. */
export const ownStepsWords: OwnStepsWords = {
  phases,
  none: 'There are no custom steps yet.',
  add: 'Add a step',
  full: (most) => `There are already ${most} steps, the maximum.`,
  untitled: 'Untitled step',
  titles: { es: 'Title in Spanish', en: 'Title in English (optional)' },
  text: 'What to do: it goes into the subtask’s description',
  parties: { planok: 'PlanOK', client: 'The client', hauzd: 'Hauzd' },
  owedBy: 'Who owes it',
  phase: 'Phase',
  when: 'When it applies',
  whenHint: 'All the conditions you choose must be met.',
  scope: 'Agreed scope',
  anyScope: 'Any, or none yet',
  fromScope: { sync: 'Any, once agreed', quote: 'Quote or reserve', reserve: 'Reserve' },
  module: 'Module',
  anyModule: 'Does not depend on a module',
  having: (module) => `With ${module}`,
  lacking: (module) => `Without ${module}`,
  branch: 'Who hands over the APIKEY',
  anyBranch: 'Does not matter',
  branches: { ownKey: 'The client', planokKey: 'PlanOK' },
  holdsUp: (gate) => `Keeps “${gate}” shut until it is done`,
  byClosing: 'It is also done when its subtask is closed in Jira',
  up: 'Move up',
  upOf: (step) => `Move up “${step}”`,
  down: 'Move down',
  downOf: (step) => `Move down “${step}”`,
  remove: 'Remove',
  removeOf: (step) => `Remove “${step}”`,
  removeHint:
    'For clients that already have it, it becomes “does not apply” once the changes are applied, unless it is done.',
  holds: (gate) => `keeps “${gate}” shut`,
};
