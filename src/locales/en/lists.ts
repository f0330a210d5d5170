import type { MacroError } from '../../contract/errors';
import type { Party } from '../../domain/facts/facts';
import type { ListSentences } from '../es/lists';
import { commonErrors } from './common-errors';
import { missingWords as common } from './missing';

const plural = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

const whom: Record<Party, string> = { planok: 'PlanOK', client: 'the client', hauzd: 'Hauzd' };

function since(days: number): string {
  if (days === 0) return 'since today';
  return days === 1 ? 'since yesterday' : `for ${days.toLocaleString('en-GB')} days`;
}

function waiting(holders: readonly { party: Party; days: number }[]): string {
  const differ = new Set(holders.map(({ days }) => days)).size > 1;
  const names = holders.map(({ party, days }) => (differ ? `${whom[party]} (${since(days)})` : whom[party]));
  return `Waiting for ${common.list(names)}${differ ? '' : ` ${since(holders[0]?.days ?? 0)}`}`;
}

function face(error: MacroError): { title: string; text: string } {
  switch (error.code) {
    case 'notConfigured':
      return {
        title: 'Nothing is chosen yet',
        text: "Edit the page and open this macro's settings to choose a client or a list.",
      };
    case 'chosenElsewhere':
      return {
        title: 'This page comes from another site',
        text: `${error.key} was chosen here, and on this site its id belongs to something else. Edit the page and choose again in the settings of this macro.`,
      };
    case 'issueNotFound':
      return {
        title: 'This client cannot be shown',
        text: 'The work item does not exist, or you do not have permission to see it in Jira.',
      };
    case 'notAllowed':
      return {
        title: 'Access to Jira is needed',
        text: "The clients' status is read from Jira with your own account. Sign in, or ask a Jira administrator for access.",
      };
    case 'jiraRefused':
      return {
        title: 'Jira did not understand the search',
        text: `${error.messages.join(' ') || 'Jira gave no reason.'} Correct the JQL in the macro's settings.`,
      };
    case 'noSettings':
      return {
        title: 'The settings of this macro are missing',
        text: 'The export did not hand them over. Open the page to see the status; if it is not shown there either, edit it and configure the macro.',
      };
    case 'unexpected':
      return {
        title: 'The status could not be shown',
        text: 'Try again. If it stays like this, tell a Jira administrator.',
      };
    default:
      return commonErrors.state(error);
  }
}

export const listWords: ListSentences = {
  title: 'Hauzd onboarding status',
  loading: 'Loading…',
  retry: 'Try again',
  opensNewTab: 'opens in a new tab',
  plural: { clients: (count) => plural(count, 'client', 'clients') },
  whom,
  holders: { planok: 'PlanOK', client: 'Client', hauzd: 'Hauzd' },
  since,
  number: (value) => value.toLocaleString('en-GB'),
  waiting,
  finished: 'Live: nothing is missing',
  discarded: 'No agreement',
  missing: 'Missing',
  byException: (gates: readonly string[]) => `Open by authorised exception: ${common.list(gates)}`,
  nothingMissing: 'Nothing',
  more: (count) => `and ${count} more`,
  progress: 'Progress',
  steps: (done, total) => `${done} of ${total === 1 ? '1 step' : `${total} steps`} done`,
  phases: 'Phases',
  phaseState: { done: 'done', current: 'current', pending: 'pending' },
  scope: 'Scope',
  expected: (scope) => `${scope} (expected)`,
  noScope: 'not agreed',
  changed: 'Last fact recorded',
  changedOn: (day) => `Last fact recorded on ${common.date(day)}`,
  openIssue: 'Open in Jira',
  attention: {
    toApply: 'there are changes to apply in the panel',
    closedWithoutFact: 'a subtask was closed without its fact',
    openInJira: 'a subtask that is done is still open in Jira',
    reopenedAgain: 'another rule reopens what the app closes',
    closedEarly: 'the work item is closed in Jira but the client is not live',
    deletedSubtask: 'a subtask was deleted',
    movedSubtask: 'a subtask no longer belongs to this work item',
  },
  unreadable: { none: 'Not started', newer: 'Newer version', broken: 'Not readable' },
  unreadableWhy: {
    none: "This client's onboarding has not been started yet in the work item's Hauzd onboarding panel.",
    newer: 'The status was saved by a newer version of the app. Reload the page.',
    broken:
      'The saved status cannot be read. It corrects itself within a day, or when something is recorded in the panel.',
  },
  columns: {
    phase: 'Phase',
    scope: 'Scope',
    holder: 'Waiting for',
    progress: 'Progress',
    missing: 'Missing',
    changed: 'Last fact',
  },
  client: 'Client',
  list: {
    none: 'No clients match the search, or you do not have permission to see them.',
    shown: (count, more) =>
      more ? `The first ${plural(count, 'client', 'clients')}` : plural(count, 'client', 'clients'),
    showMore: 'Show more',
    unordered: 'Jira did not accept the requested order: those waiting longest come first here.',
    seeAll: 'See all in Jira',
    caption: "The clients' status",
  },
  exported: {
    withoutReader: 'The status is read in Jira with the account of whoever opens it:',
    cut: (count) => `The first ${plural(count, 'client is', 'clients are')} shown.`,
    readOn: (day) => `Read on ${common.date(day)}`,
  },
  config: {
    title: 'Hauzd onboarding status',
    show: 'What should it show?',
    shows: { issue: 'One client', project: "A project's clients", jql: 'The results of a JQL search' },
    find: 'Find a client by name or key',
    findPlaceholder: 'For example: Los Robles, or HAUZD-12',
    finding: 'Searching…',
    foundNone: 'There are no clients by that name that you can see.',
    found: (count) => plural(count, 'result', 'results'),
    chosen: (key, client) => `Chosen: ${client} (${key})`,
    project: 'Project',
    chooseProject: 'Choose a project',
    noProjects: 'There are no projects that you can see.',
    jql: 'JQL',
    jqlHint:
      "Besides Jira's fields, you can use hauzdPhase, hauzdScope, hauzdWaitingOn, hauzdMissing, hauzdProgress and hauzdWaitingSince.",
    columns: 'Columns',
    preview: 'Preview',
    previewEmpty: 'The macro will appear here once you choose what it shows.',
    save: 'Save',
    cancel: 'Cancel',
    asYou: 'Each person sees what their own permissions in Jira allow.',
  },
  face,
};
