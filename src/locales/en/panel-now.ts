import type { Missing } from '../../domain/procedure/missing';
import type { nowWords as spanishNow, trackWords as spanishTrack } from '../es/panel-now';
import { missingWords as common } from './missing';

const startingLow = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);

/** What the first shut gate waits for next, in few words: it follows "Your turn:" or "Waiting for the client:". */
function what(item: Missing, others: number): string {
  switch (item.code) {
    case 'moduleUnknown':
      return others === 0 ? `confirm a module (${common.modules[item.module]})` : 'confirm the contracted modules';
    case 'hauzdNotInformed':
      return 'tell Hauzd about the modules';
    case 'informationOutdated':
      return 'tell Hauzd about the modules again';
    case 'demoNotScheduled':
      return 'schedule the demo';
    case 'demoNotHeld':
      return `demo scheduled for ${common.date(item.scheduledFor)}`;
    case 'agreementNotClosed':
      return 'closing the agreement with the client';
    case 'scopeNotKnown':
      return 'find out the scope of the agreement';
    case 'offerNotMade':
      return 'offer the API REST to the client';
    case 'offerUnanswered':
      return 'answer about the API REST';
    case 'purchaseNotActivated':
      return 'activate the API REST';
    case 'moduleNotContracted':
      return startingLow(common.missing(item));
    case 'notHandedOver': {
      const credentials = common.list(item.credentials.map((credential) => common.credentials[credential]));
      return item.from === 'planok'
        ? 'hand over the APIKEY to Hauzd, internally'
        : `hand-over to Hauzd of ${credentials}`;
    }
    case 'hauzdNotTold':
      return 'tell Hauzd about the APIKEY';
    case 'integrationNotWorking':
      return {
        sync: 'synchronising stock and prices',
        quote: 'quotes from Hauzd',
        reserve: 'reservations from Hauzd',
      }[item.scope];
    case 'ownStep':
      return `“${common.missing(item)}”`;
    case 'subtaskOpen':
      return 'close a subtask that is done';
    case 'discarded':
      return 'resume';
  }
}

/** What helps to do it, where there is something to know. */
function hint(item: Missing): string {
  switch (item.code) {
    case 'offerNotMade':
    case 'offerUnanswered':
      return 'Buying it is optional: if the client declines or does not answer, PlanOK hands over the APIKEY to Hauzd.';
    case 'moduleNotContracted':
      return common.remedy(item);
    case 'notHandedOver':
      return item.from === 'planok'
        ? 'Hand it over securely. Hauzd may not give it to the client.'
        : 'Record only that it was handed over: values are never written in Jira.';
    case 'purchaseNotActivated':
      return 'The client agreed to buy it. Once it is activated, the module counts as contracted.';
    default:
      return '';
  }
}

export const nowWords: typeof spanishNow = {
  label: 'Now',
  whom: { planok: 'PlanOK', client: 'the client', hauzd: 'Hauzd' },
  steps: (done, total) => `${done} of ${total === 1 ? '1 step' : `${total} steps`}`,
  turn: (whom) => `It is up to ${common.list(whom)}`,
  waiting: (whom) => `Waiting for ${common.list(whom)}`,
  you: 'you',
  colleague: (name) => `PlanOK (${name})`,
  also: (isOurs, whom, since, task) =>
    `Also ${isOurs ? 'up to' : 'waiting for'} ${common.list(whom)} ${since}: ${task}.`,
  what,
  hint,
  demoLate: (day) => `Was the demo held on ${common.date(day)}?`,
  demoLateHint: 'The date has passed and nobody has recorded what happened.',
  demoAhead: (days) =>
    `${days === 1 ? 'It is tomorrow' : `It is in ${days} days`}. There is nothing to record until then.`,
  demoToday: 'It is today. Record it when it is over.',
  finished: 'Live: nothing is missing',
  onlyToMove: 'Live: only the work item is left to move',
  toApply: 'apply the changes to the plan',
  toApplyReader: 'There are changes to the plan to apply',
  willDo: 'What will be done',
  nothingYet: 'The plan below already shows the result. Nothing changes in Jira until you press Apply.',
  toClose: 'The work item is still to be closed in Jira.',
  copy: 'Copy message',
  copied: 'Copied. Record it once you have sent it.',
  copiedOnly: 'Copied',
  moved: 'The work item moved on.',
  asksMore: (transition) => `“${transition}” asks for more: make the transition in Jira.`,
};

export const trackWords: typeof spanishTrack = {
  title: 'Plan',
  facts: 'Facts',
  messages: 'Messages',
  history: 'History',
  sections: 'Sections',
  gate: (gate, transitions) =>
    transitions.length === 0
      ? `Gate “${gate}”`
      : `“${gate}” · ${transitions.length === 1 ? 'transition' : 'transitions'} ${common.list(transitions.map((name) => `“${name}”`))}`,
  shut: 'shut',
  shutMissing: (count) => (count === 1 ? 'shut: 1 fact missing' : `shut: ${count} facts missing`),
  open: 'ready to move on',
  exception: 'open by authorised exception',
  folded: (steps) => (steps === 1 ? '1 step' : `${steps} steps`),
  ended: (day) => `ended on ${common.date(day)}`,
  credentialsLater:
    'It depends on the answer about the API REST: the client hands them over, or the client and PlanOK do.',
  later: 'The steps depend on the scope and are added when the agreement is recorded.',
  laterPhase: 'Later',
  current: 'now',
  willCreate: 'Will be created',
  willLink: (key) => `Will be linked: ${key}`,
  willRetire: 'Will not apply',
  willReopen: 'Will be reopened',
  willRevise: 'Changed in the settings',
  willUnmark: '“Does not apply” will be removed',
  byException: 'By exception',
  pending: (since) => `Pending ${since}`,
  more: (step) => `Details: ${step}`,
  assignee: 'Assignee',
  unassigned: 'Unassigned',
  due: (day) => `due on ${common.date(day)}`,
  overdue: (day) => `was due on ${common.date(day)}`,
  actions: 'Other actions',
};
