import type { GateWords } from '../es/gate';

export const gateWords: GateWords = {
  blocked: (gate) => `Cannot move on (gate “${gate}”). Missing:`,
  stepBlocked: 'This subtask cannot be closed. Missing:',
  whereToRecord: (issueKey) => `Record it in the Hauzd onboarding panel of ${issueKey}.`,
  notStarted:
    'Cannot move on: the onboarding has not been started. Start it in the Hauzd onboarding panel of this work item.',
  couldNotCheck: {
    configuration: 'Could not check: the configuration of this gate cannot be read. Tell a Jira administrator.',
    noIssue: 'Could not check: Jira did not say which work item this is.',
    storage: 'Could not check: the onboarding data is not available right now. Try again in a minute.',
    jira: 'Could not check: Jira did not answer in time. Try again in a minute.',
    quota:
      'Could not check: the app has used all that Jira allows it in this hour. Try again when the next one begins.',
    missingScope:
      'Could not check: the app lacks a permission that has not been approved yet. Tell a Jira administrator.',
    newerRecord: 'Could not check: a newer version of the app wrote the data. Reload the page and try again.',
    unreadableRecord: 'Could not check: the stored data of this onboarding cannot be read. Tell a Jira administrator.',
    hiddenIssue:
      'Could not check: Hauzd onboarding cannot see this work item (restricted project, security level, or the app was just installed). If it was just installed, try again in a few minutes; otherwise, ask a project administrator to give the app access.',
    unexpected: 'Could not check: something went wrong. Try again; if it stays like this, tell a Jira administrator.',
    late: 'Could not check in time. Try again in a minute.',
  },
};
