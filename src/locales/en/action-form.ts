import { EXAMPLES } from '../../domain/messages/message-text';
import type { ActionFormSentences } from '../es/action-form';
import { factWords as facts } from './facts';
import { messageWords } from './messages';
import { missingWords as common } from './missing';

const titles = Object.fromEntries(Object.entries(EXAMPLES).map(([id, example]) => [id, messageWords.title(example)]));

export const actionFormWords: ActionFormSentences = {
  inputs: {
    issueKey: 'Key of the client’s work item',
    language: 'Language',
    party: 'Who is waited for',
    days: 'For at least so many days',
    phase: 'Phase',
    project: 'Project key',
    gate: 'Gate',
    message: 'Message',
    module: 'Module',
    state: 'State',
    source: 'Where the other system knows it from',
    note: 'Note',
    step: 'Own step',
  },
  hints: {
    issueKey: '{{issue.key}} is the rule’s work item.',
    project: 'For example, HAUZD. Empty: all that the rule’s account may see.',
    step: 'The title of the step, as the client’s plan has it.',
    days: 'Empty: all.',
    note: 'For example, the number of the sale. Never a credential.',
  },
  anyOf: {
    language: 'The project’s',
    party: 'Anybody',
    phase: 'All',
    module: 'The first that is due',
    source: 'Not said',
  },
  choices: {
    language: { es: 'Spanish', en: 'English' },
    party: { planok: 'PlanOK', client: 'The client', hauzd: 'Hauzd' },
    phase: facts.phases,
    gate: common.gates,
    message: titles,
    module: common.modules,
    state: { contracted: 'Contracted', notContracted: 'Not contracted' },
    source: facts.sources,
  },
  choose: 'Choose',
  smart: 'A smart value…',
  smartValue: (input) => `${input}: smart value`,
  smartHint: (codes) => `For example, {{webhookData.value}}. It must come to one of: ${codes.join(', ')}.`,
  faults: { required: 'This is missing.', number: 'Write a whole number.' },
  asWhom:
    'The rule acts with the permissions of its connection’s account: it sees and records only what that account may.',
  unknown: 'This action is not known. Reload the page; if it stays like this, tell a Jira administrator.',
};
