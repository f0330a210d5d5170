import type { JiraError } from '../../contract/errors';
import type { Gap } from '../../domain/lists/modules-to-contract';
import type { PortfolioSentences } from '../es/portfolio';
import { listWords } from './lists';
import { manyBarWords } from './many-bar';
import { missingWords as common } from './missing';

const clients = listWords.plural.clients;

function gap({ module, state }: Gap): string {
  if (state === 'unknown') return 'to be confirmed';
  if (module !== 'apiRest') return 'to be contracted';
  return { notMade: 'to be offered', made: 'offered', accepted: 'accepted, to be activated', declined: 'not bought' }[
    state
  ];
}

function problem(error: JiraError): { title: string; text: string } {
  const { title, text } = listWords.face(error);
  switch (error.code) {
    case 'issueNotFound':
    case 'jiraRefused':
      return {
        title: 'The portfolio could not be read',
        text: 'The project does not exist, or you do not have permission to see it.',
      };
    default:
      return { title, text };
  }
}

export const portfolioWords: PortfolioSentences = {
  title: 'Hauzd client portfolio',
  loading: 'Reading the clients…',
  loaded: (count) => `Reading… ${clients(count)} so far`,
  moreNotStarted: 'Of the clients not started, the latest 100 are shown.',
  notStartedFailed: 'The clients not yet started could not be read. Reload the page.',
  stopped: (count) => `${clients(count)} read; there are more.`,
  goOn: 'Continue',
  views: { clients: 'Clients', holders: 'Who we are waiting for', modules: 'Modules to contract', start: 'Start many' },
  viewsLabel: 'Views',
  empty: {
    title: 'There are no clients yet',
    text: 'Create the first client’s work item in Jira and start it in its Hauzd onboarding panel.',
  },
  shown: (count, all) => (count === all ? clients(all) : `${count.toLocaleString('en-GB')} of ${clients(all)}`),
  noneFit: 'No client matches these filters.',
  clear: 'Clear filters',
  more: (count) => `Show ${count.toLocaleString('en-GB')} more`,
  start: 'Start',
  created: (days) =>
    days === 0
      ? 'created today'
      : days === 1
        ? 'created yesterday'
        : `created ${days.toLocaleString('en-GB')} days ago`,
  search: 'Find a client',
  searchHint: 'Name or key',
  filters: { holder: 'Waiting for', assignee: 'Assignee', scope: 'Scope', missing: 'Missing' },
  allHolders: 'Anyone',
  allAssignees: 'Anyone',
  unassigned: 'Unassigned',
  otherAssignee: 'Someone else',
  allScopes: 'All',
  allMissing: 'Anything',
  noScope: 'Neither agreed nor expected',
  missingKinds: {
    moduleUnknown: 'Confirm modules',
    hauzdNotInformed: 'Tell Hauzd about the modules',
    informationOutdated: 'Tell Hauzd again',
    demoNotScheduled: 'Arrange the demo',
    demoNotHeld: 'Hold the demo',
    agreementNotClosed: 'Close the agreement',
    scopeNotKnown: 'Find out the scope',
    offerNotMade: 'Offer the API REST',
    offerUnanswered: 'Answer about the API REST',
    purchaseNotActivated: 'Activate the API REST',
    moduleNotContracted: 'Contract a module',
    notHandedOver: 'Hand over credentials',
    hauzdNotTold: 'Tell Hauzd about the APIKEY',
    integrationNotWorking: 'Integration',
    ownStep: 'Custom steps',
    subtaskOpen: 'Close subtasks',
    discarded: 'No agreement',
  },
  columns: {
    client: 'Client',
    phase: 'Phase and progress',
    scope: 'Scope',
    since: 'Waiting for',
    missing: 'Missing',
    assignee: 'Assignee',
  },
  steps: (done, total) => `${done} of ${total}`,
  sortBy: (column) => `Sort by ${column.toLowerCase()}`,
  waiting: {
    title: 'How long they have been waiting',
    band: (from: number, to: number | undefined) => (to === undefined ? `> ${from - 1}` : `${from}–${to}`),
    asTable: 'Show as a table',
    days: 'Days waiting',
    summary: (lines: readonly string[]) => `Clients by days waiting. ${lines.join('. ')}.`,
  },
  dashboard: {
    notConfigured: {
      title: 'No project chosen yet',
      text: "Edit this widget and choose the clients' project.",
    },
    clients: (count: number, isReading: boolean) => `${clients(count)}${isReading ? ', reading the others…' : ''}`,
    longest: 'Who has waited longest',
    chart: 'Chart of how long they have been waiting',
    project: 'Project',
    choose: 'Choose…',
  },
  chart: 'Clients by phase',
  holding: (party, count, days) => {
    const name = listWords.holders[party];
    if (days === undefined) return `${name}: nothing pending`;
    return `${name}: ${clients(count)}, ${count === 1 ? '' : 'the oldest one '}${listWords.since(days)}`;
  },
  showInTable: (count) =>
    count === 1 ? 'See it in the table' : `See all ${count.toLocaleString('en-GB')} in the table`,
  modules: {
    intro: 'Clients who lack a module that their scope needs. “Expected”: the scope is not agreed yet.',
    none: 'No client lacks a module for their scope.',
    neverObligatory:
      'Buying the API REST is optional: if the client does not buy it, PlanOK hands over the APIKEY to Hauzd.',
    state: 'Status',
    expected: 'expected',
    count: (module, count) => `${module}: ${clients(count)}`,
  },
  gap,
  csv: 'Export CSV',
  csvWait: 'Available once everything is read',
  csvFile: (day) => `hauzd-portfolio-${day}.csv`,
  csvColumns: {
    key: 'Key',
    client: 'Client',
    phase: 'Phase',
    scope: 'Scope',
    expected: 'Expected',
    holder: 'Waiting for',
    since: 'Since',
    days: 'Days',
    done: 'Steps done',
    total: 'Steps',
    progress: 'Progress (%)',
    missing: 'Missing',
    changed: 'Last fact',
    assignee: 'Assignee',
    module: 'Module',
    state: 'Status',
  },
  applyMany: {
    title: (count) =>
      count === 1 ? '1 client has changes to apply' : `${count.toLocaleString('en-US')} clients have changes to apply`,
    hint: 'For each of them, what its panel shows will be created, changed or marked.',
    show: 'See which',
    button: (count) => (count === 1 ? 'Apply' : `Apply to all ${count.toLocaleString('en-US')}`),
    goOn: (count) => `Continue with ${clients(count)}`,
    again: (count) => `Try ${clients(count)} again`,
    applying: (count) => `Applying the changes of ${clients(count)}`,
    soFar: (done, failed, left) => {
      const parts = [
        `Applied to ${clients(done)}`,
        ...(failed > 0 ? [`${failed.toLocaleString('en-US')} failed`] : []),
        ...(left > 0 ? [`${left.toLocaleString('en-US')} left to apply`] : []),
      ];
      return `${common.list(parts)}.`;
    },
    mayEditNone:
      'To apply changes you need permission to edit the project’s work items. Ask a project administrator for it.',
    waits: 'To be applied',
    underWay: 'Applying…',
    applied: 'Applied',
    failed: 'Not applied. Try again.',
    over: 'Finish',
    bar: manyBarWords,
  },
  yes: 'yes',
  copyLink: 'Copy link',
  copied: 'Link copied',
  copyByHand: 'Copy the link:',
  problem,
};
