import type { ActionFormSentences } from '../es/action-form';
import { factWords as facts } from './facts';
import { messageKinds } from './message-kinds';
import { missingWords as common } from './missing';

export const actionFormWords: ActionFormSentences = {
  inputs: {
    issueKey: 'Key of the client’s work item',
    language: 'Language',
    party: 'Waiting for',
    days: 'For at least how many days',
    phase: 'Phase',
    project: 'Project key',
    gate: 'Gate',
    message: 'Message',
    module: 'Module',
    state: 'State',
    source: 'Where the other system got it from',
    note: 'Note',
    step: 'Custom step',
  },
  hints: {
    issueKey: '{{issue.key}} is the rule’s work item.',
    project: 'For example, HAUZD. Leave empty for all that the rule’s account can see.',
    step: 'The title of the step, as it is in the client’s plan.',
    days: 'Leave empty for all.',
    note: 'It stays with what is recorded. Never a credential.',
  },
  anyOf: {
    language: 'The project’s',
    party: 'Anyone',
    phase: 'All',
    module: 'The first that is due',
    source: 'Not given',
  },
  choices: {
    language: { es: 'Spanish', en: 'English' },
    party: { planok: 'PlanOK', client: 'The client', hauzd: 'Hauzd' },
    phase: facts.phases,
    gate: common.gates,
    message: messageKinds,
    module: common.modules,
    state: { contracted: 'Contracted', notContracted: 'Not contracted' },
    source: facts.sources,
  },
  choose: 'Choose',
  smart: 'A smart value…',
  smartValue: (input) => `${input}: smart value`,
  smartHint: (codes) => `For example, {{webhookData.value}}. Its value must be one of: ${codes.join(', ')}.`,
  faults: { required: 'This is missing.', number: 'Enter a whole number.' },
  asWhom:
    'The rule acts with the permissions of its connection’s account: it sees and records only what that account can.',
  unknown: 'This action is not recognised. Reload the page; if it stays like this, tell a Jira administrator.',
};
