import type { ActionError } from '../../contract/errors';
import { EXAMPLES } from '../../domain/messages/message-template';
import type { ActionSentences } from '../es/actions';
import { actionFormWords } from './action-form';
import { commonErrors } from './common-errors';
import { errorWords } from './errors';
import { messageWords } from './messages';
import { missingWords as common } from './missing';

const clients = (count: number) => (count === 1 ? '1 client' : `${count.toLocaleString('en-GB')} clients`);

/** An input as the rule's form and as the agent call it. */
function named(input: string): string {
  const inputs: Partial<Record<string, string>> = actionFormWords.inputs;
  return `“${inputs[input] ?? input}” (${input})`;
}

function error(it: ActionError): string {
  switch (it.code) {
    case 'noPerson':
      return 'It is not known on whose behalf this runs. Choose a connection with a Jira account in the action.';
    case 'badInput': {
      const choices = it.allowed ? ` Use one of these: ${it.allowed.join(', ')}.` : '';
      return `${named(it.input)} is missing or not valid.${choices} Nothing was done.`;
    }
    case 'messageNotNow': {
      const titles = it.possible.map((id) => `${id} (${messageWords.title(EXAMPLES[id])})`);
      return titles.length === 0
        ? messageWords.none
        : `That message does not apply now. The ones that do: ${titles.join(', ')}.`;
    }
    case 'unknownOwnStep':
      return it.titles.length === 0
        ? 'This client’s plan has no custom steps.'
        : `This client’s plan has no custom step with that name, or has two. The ones it has: ${common.list(it.titles.map((title) => `“${title}”`))}.`;
    case 'notStarted':
      return 'The onboarding of this client has not been started. Start it in the Hauzd onboarding panel of its work item.';
    case 'isSubtask':
      return 'This work item is a subtask that is not a step of the onboarding. Give the client’s work item.';
    case 'notAllowed':
      return 'The account that this runs as cannot edit this work item. Ask a project administrator for permission.';
    case 'issueNotFound':
      return 'The work item does not exist, or the account that this runs as cannot see it.';
    case 'mayNotConfirm':
      return 'According to this project’s settings, the account that this runs as is not one of those who confirm modules.';
    case 'jiraRefused':
      return commonErrors.refused(it.messages);
    default:
      return errorWords(it);
  }
}

export const actionWords: ActionSentences = {
  phase: (phase) => `Phase: ${phase}.`,
  progress: (progress, steps) => `${progress}: ${steps}.`,
  missing: 'Missing:',
  skipped: 'Pending, by authorised exception:',
  next: (remedy) => `Next: ${remedy}`,
  waitingNone: 'None of the clients that this account can see is waiting for that.',
  waiting: (count) => `${clients(count)}, longest waiting first:`,
  more: (count, isAbout) => `and ${isAbout ? 'about ' : ''}${count.toLocaleString('en-GB')} more.`,
  gateOpen: (gate) => `The gate “${gate}” is open: nothing is missing.`,
  gateSkipped: (gate) => `The gate “${gate}” is open by authorised exception. Still pending:`,
  subject: (subject) => `Subject: ${subject}`,
  appInstead: messageWords.own.appInstead,
  recorded: (module, state, on) => `Recorded, dated ${common.date(on)}: “${module}: ${state}”.`,
  alreadyRecorded: (module, state, on, source) =>
    `Nothing new was recorded: “${module}: ${state}” has been there since ${common.date(on)} (${source}).`,
  stepRecorded: (title, on) => `Recorded, dated ${common.date(on)}: “${title}”.`,
  stepAlreadyRecorded: (title, on) => `Nothing new was recorded: “${title}” has been done since ${common.date(on)}.`,
  note: (source, note) => [...(source ? [`Source: ${source}`] : []), ...(note ? [note] : [])].join('. '),
  error,
};
