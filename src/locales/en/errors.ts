import type { CannotCopy } from '../../contract/errors';
import type { ErrorWords } from '../words';
import { commonErrors } from './common-errors';
import { factWords } from './facts';
import { missingWords as common } from './missing';

/** Says what happened and what to do. */
export const errorWords: ErrorWords = (error) => {
  switch (error.code) {
    case 'dateInvalid':
      return 'The date does not exist or is incomplete. Correct it and save again.';
    case 'dateInFuture':
      return `${common.date(error.date)} is in the future. Record the day it happened, today or earlier.`;
    case 'integrationOutsideScope':
      return `“${common.scopes[error.scope]}” is outside the agreed scope. If the agreement changed, record the new one first.`;
    case 'nothingChosen':
      return 'Nothing was chosen. Choose at least one option.';
    case 'noSuchStep':
      return 'This client’s plan has no such step. Refresh the panel.';
    case 'nothingToWithdraw':
      return 'That fact is no longer recorded. Refresh the panel.';
    case 'nothingToUndo':
      return 'This cannot be undone any more. Correct or withdraw it under “Facts”.';
    case 'unknownAgreement':
      return 'That agreement is no longer recorded. Refresh the panel.';
    case 'changedByOther':
      return `Meanwhile a change was recorded in: ${common.list(error.changes.map(({ fact }) => factWords.fact(fact)))}. Nothing was saved: look at what is there now.`;
    case 'hauzdWasNotInformed':
      return 'No information sent to Hauzd is recorded, so there is nothing to correct. Refresh the panel.';
    case 'hauzdWasNotTold':
      return 'The notice to Hauzd is not recorded yet. Record it first.';
    case 'alreadyDiscarded':
      return 'The onboarding is already marked as no agreement. Refresh the panel.';
    case 'notDiscarded':
      return 'The onboarding is not marked as no agreement. Refresh the panel.';
    case 'reasonRequired':
      return 'Enter the reason: it is kept in the history.';
    case 'textTooLong':
      return `The text is too long. Use at most ${error.limit.toLocaleString('en')} characters.`;
    case 'credentialInText':
      return 'The text seems to contain a credential and was not saved. Remove the value: record only that it was handed over, never the credential.';
    case 'tooMany':
      return error.what === 'agreements'
        ? `There are ${error.limit} agreements recorded already, the maximum. Correct the one that changed, or withdraw those that are not needed.`
        : `There are ${error.limit} custom steps done already, the maximum. Withdraw those that are not needed.`;
    case 'issueNotFound':
      return 'The work item does not exist or you cannot see it. Ask a project administrator for access.';
    case 'notAllowed':
      return 'You do not have permission to edit this work item. Ask a project administrator for it.';
    case 'jiraRefused':
      return `${commonErrors.refused(error.messages)} Correct it in Jira, or ask a project administrator for help, and try again.`;
    case 'storageUnavailable':
      return 'The record could not be read or saved. Try again in a few seconds.';
    case 'changedMeanwhile':
      return 'Someone else recorded something at the same time and yours was not saved. Try again.';
    case 'newerRecord':
      return 'This record was saved by a newer version of the app. Reload the page; if it stays like this, ask a Jira administrator to update the app.';
    case 'unreadableRecord':
      return 'The saved record cannot be read. Nothing was changed: tell a Jira administrator.';
    case 'newerSettings':
      return "This project's settings were saved by a newer version of the app. Reload the page; if it stays like this, ask a Jira administrator to update the app.";
    case 'unreadableSettings':
      return "This project's settings cannot be read. Nothing was changed: tell a Jira administrator.";
    case 'noIssue':
      return "The panel was not opened from a work item. Open it from the client's work item.";
    case 'alreadyStarted':
      return 'Someone else has started this onboarding. Refresh the panel to see it.';
    case 'notStarted':
      return 'The onboarding has not been started yet. Refresh the panel.';
    case 'cannotCopy':
      return `${cannotCopy[error.why]} Nothing was started.`;
    case 'isSubtask':
      return "This work item is a subtask. Start the onboarding on the client's work item.";
    case 'noException':
      return 'That exception is no longer in force. Refresh the panel.';
    case 'alreadyAuthorised':
      return 'That gate already has an authorised exception. Refresh the panel.';
    case 'gateIsOpen':
      return 'Nothing is missing at that gate now: no exception is needed.';
    case 'exceptionsNotAllowed':
      return 'This project’s settings do not allow exceptions. A project administrator can allow them.';
    case 'notAdministrator':
      return 'Only project administrators can authorise or revoke an exception. Ask one of them, and give the reason.';
    case 'noSubtaskType':
      return 'Subtasks are not enabled in this project. Ask a project administrator to enable a subtask type and try again.';
    case 'subtaskTypeGone':
      return 'The subtask type chosen in the settings is no longer in this project. Ask a project administrator to choose another in the Hauzd onboarding settings, then try again.';
    case 'otherIssueType':
      return "According to this project's settings, work items of this type are not clients. Start the onboarding on the client's work item.";
    case 'mayNotConfirm':
      return 'According to its settings, only some people can confirm modules in this project. Ask one of them to do it.';
    case 'notAssignable':
      return 'The person chosen in the settings can no longer be assigned in this project. Ask a project administrator to choose another in the Hauzd onboarding settings.';
    case 'notEditable':
      return 'Jira lets nobody edit the subtask in its current status. The panel shows it all the same.';
    case 'noTransition':
      return 'Its workflow has no transition available from its current status. Move it in Jira.';
    case 'screenFields':
      return `The transition’s screen asks for ${common.list(error.fields)}. Move it by hand in Jira, or ask a project administrator to give them a value in the Hauzd onboarding settings (Subtasks).`;
    case 'fieldsRefused':
      return `Jira did not create the subtask because of ${common.list(error.fields.map((name) => `“${name}”`))}: ${error.messages.join(' ')} Ask a project administrator to give them a value in the Hauzd onboarding settings (Subtasks, “Field values”), then try again.`;
    case 'mayNotCreate':
      return 'You do not have permission to create subtasks in this project. Ask a project administrator for it, or ask someone on the implementation team to start the onboarding.';
    case 'requiredFields':
      return `Subtasks in this project require fields that the app cannot fill in: ${common.list(error.fields)}. Ask a project administrator to give them a value in the Hauzd onboarding settings or to make them optional, then try again.`;
    case 'unknownSubtask':
      return 'The chosen subtask is no longer on this work item. Refresh the panel and choose another.';
    case 'subtaskOfOtherStep':
      return 'The chosen subtask already belongs to another step. Choose another one, or create a new one.';
    case 'planChanged':
      return 'Since you saw these changes, facts were recorded or the settings changed, so the changes are now different. Nothing was applied: refresh the panel and check them.';
    case 'stepNeedsNoSubtask':
      return `“${common.stepName(error.step)}” no longer needs a subtask. Refresh the panel and check the changes.`;
    case 'attemptUnderWay':
      return `Changes are being applied, or what was last sent to Jira may still arrive. Wait ${seconds(error.secondsLeft)} and try again.`;
    default:
      return commonErrors.anyCall(error);
  }
};

const cannotCopy: Record<CannotCopy['why'], string> = {
  notSeen: 'The work item to copy the modules from does not exist, or you cannot see it. Choose the modules here.',
  notStarted: 'The work item to copy the modules from has no onboarding. Choose the modules here.',
  itself: 'Modules cannot be copied from the same work item. Choose them here.',
  changed: 'The other onboarding’s modules have changed since you saw them. Reload the page and check them.',
  credential:
    'The note on one of the other onboarding’s modules seems to contain a credential. Correct it there, or choose the modules here.',
};

const seconds = (count: number) => (count === 1 ? '1 second' : `${count} seconds`);
