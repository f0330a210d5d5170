import type { LocalDate } from '../../domain/dates';
import type { PanelSentences } from '../es/panel';
import { missingWords as common } from './missing';
import { applyWords, openInJiraWords, reportWords } from './panel-apply';
import { nowWords, trackWords } from './panel-now';
import { formWords, panelActionWords } from './panel-record';
import { startWords } from './panel-start';

function since(days: number): string {
  if (days === 0) return 'since today';
  return days === 1 ? 'since yesterday' : `for ${days} days`;
}

/** The sentences of the panel itself. */
export const panelWords: PanelSentences = {
  loading: 'Loading…',
  failed: 'This could not be done. Try again.',
  retry: 'Try again',
  refresh: 'Refresh',
  notRefreshed: 'Could not refresh: what is shown may not be the latest.',
  cancel: 'Cancel',
  save: 'Save',
  exception: {
    authorise: (gate: string) => `Authorise an exception at ${gate}…`,
    title: (gate: string) => `Authorised exception at ${gate}`,
    hint: 'Lets this client, and only this one, through the transition that this gate guards, even though this is missing:',
    save: 'Authorise',
    given: (by: string, on: LocalDate, reason: string) =>
      `Authorised by ${by || 'someone else'} on ${common.date(on)}. Reason: ${reason}`,
    revoke: 'Revoke',
    revokeTitle: (gate: string) => `Revoke the exception at ${gate}`,
    revokeHint: 'The gate asks again for what is missing. Transitions that were made are not undone.',
    authorised: 'Exception authorised.',
    revoked: 'Exception revoked.',
  },
  procedureChanged: {
    text: (from: number, to: number) =>
      `The procedure's page has changed: this plan was made with version ${from}; the page is now at version ${to}.`,
    compare: 'See what changed',
    keep: 'I have reviewed it',
    announce: 'Noted: the plan takes the current version of the procedure into account.',
  },
  onSubtask: {
    step: (step, client) => `Step of ${client}’s onboarding: ${step}`,
    other: (client) => `Subtask of ${client}; not a step of its onboarding`,
    state: {
      pending: 'Pending: its fact is not recorded yet.',
      done: 'Done: its fact is recorded.',
      retired: 'Does not apply: it can be closed.',
    },
    retiredAndClosed: 'Does not apply, and is closed in Jira already.',
    coming: {
      retire:
        'When Apply is pressed in the client’s panel it is marked as “does not apply”; until then it counts as pending.',
      revise: 'Changed in the settings: it holds from when Apply is pressed in the client’s panel.',
      unmark: 'When Apply is pressed in the client’s panel, its mark “does not apply” is removed.',
      reopenApplying:
        'It is closed in Jira and its step applies again: it is reopened when Apply is pressed in the client’s panel.',
      reopenWithdrawn:
        'It is closed in Jira and its fact is no longer recorded: it is reopened when Apply is pressed in the client’s panel.',
    },
    recordIn: 'Facts are recorded in the panel of the client’s work item:',
  },
  strangeCopy: {
    leftBehind: {
      title: 'This onboarding was run here before the app was reinstalled',
      text: 'The work item keeps its last status for lists, but the record of its facts and history is gone. Before starting again, ask a Jira administrator to contact Atlassian: it can be recovered for 21 days after uninstalling. If you start again, existing subtasks can be linked.',
    },
    otherEnvironment: {
      title: 'Another environment of the app runs this onboarding',
      text: 'Lists show that environment’s status, and it is not replaced from here. Record facts in that environment’s panel (in Jira, a test environment’s title ends with its name). If that environment is no longer used, a Jira administrator can delete the work item’s hauzd.onboarding property.',
    },
    unknown: {
      title: 'The work item has a saved status that is not from here',
      text: 'It is not known which version or environment of the app wrote it, so it is left alone. If nobody else uses it, starting the onboarding replaces it; a Jira administrator can also delete the hauzd.onboarding property.',
    },
  },
  notHere:
    "The onboarding is started on the client's work item: this one is a subtask, or of a type that the project's settings leave out.",
  reader: 'Read-only: to record, you need permission to edit this work item.',
  notStarted: "This client's onboarding has not been started in the panel yet.",
  procedure: 'Procedure',
  opensNewTab: 'opens in a new tab',
  you: 'you',
  someoneElse: 'someone else',
  owedByShort: { planok: 'PlanOK', client: 'Client', hauzd: 'Hauzd' },
  announce: {
    recorded: 'Recorded.',
    unchanged: 'No change: it was already recorded this way.',
    applied: 'Changes applied.',
    started: 'Onboarding started.',
  },

  scopeIncludes: {
    sync: '',
    quote: 'includes synchronising',
    reserve: 'includes synchronising and quoting',
  },

  status: {
    discarded: (day) => `No agreement since ${common.date(day)}`,
    reason: (reason) => `Reason: ${reason}`,
    since,
    done: 'Done',
    pending: 'Pending',
    retired: 'Does not apply',
    why: 'Why',
    whyThen: 'when it was added',
    own: 'Custom step',
    clause: (clause) => `Clause ${clause}`,
    closedWithoutFact: 'Closed in Jira, but its fact is not recorded',
    deleted: 'The subtask was deleted',
    moved: 'The subtask was moved to another work item',
    converted: 'The subtask was converted to a work item',
    notCreated: 'No subtask',
  },

  undo: { button: 'Undo', done: (what) => `Undone: ${what}.` },

  facts: {
    day: (day, isToday) => `${isToday ? 'Today, ' : ''}${common.date(day)}`,
    menu: (fact) => `Actions: ${fact}`,
    fresh: 'Just recorded',
    more: 'Record another fact',
  },

  start: startWords,
  now: nowWords,
  track: trackWords,
  action: panelActionWords,
  form: formWords,
  openInJira: openInJiraWords,
  apply: applyWords,
  report: reportWords,

  history: {
    gatesOpened: 'Gates that opened',
    gatesShut: 'Gates that shut',
    more: 'Show earlier',
    none: 'The history is empty.',
    before: 'before',
    reason: (reason) => `Reason: ${reason}`,
    at: (day, time) => `${common.date(day)} ${time}`,
    kind: 'What was recorded',
    everything: 'Everything',
    search: 'Search the history',
    shown: (count, of) => `${count} of ${of}`,
    noneFound: 'Nothing matches the search.',
    connectedBy: { ownKey: 'with the client’s APIKEY', planokKey: 'with PlanOK’s APIKEY' },
    export: 'Export CSV',
    exported: 'History exported.',
    file: (key) => `history-${key}`,
    columns: ['Date', 'Time', 'Who', 'What was recorded', 'Fact', 'Before', 'After', 'Reason'],
  },
};
