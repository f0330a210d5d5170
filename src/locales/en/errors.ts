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
      return `${common.date(error.date)} has not come yet. Record the day on which it took place, today or before.`;
    case 'integrationOutsideScope':
      return `“${common.scopes[error.scope]}” is outside the agreed scope. If the agreement changed, record the new one first.`;
    case 'nothingChosen':
      return 'Nothing was chosen. Mark at least one option.';
    case 'noSuchStep':
      return 'This client’s plan has no such step. Refresh the panel.';
    case 'nothingToWithdraw':
      return 'That fact is not recorded any more. Refresh the panel.';
    case 'unknownAgreement':
      return 'That agreement is not recorded any more. Refresh the panel.';
    case 'changedByOther':
      return `Meanwhile a change was recorded in: ${common.list(error.changes.map(({ fact }) => factWords.fact(fact)))}. Nothing was saved: look at what is there now.`;
    case 'hauzdWasNotInformed':
      return 'There is no sending to Hauzd to correct. Refresh the panel.';
    case 'hauzdWasNotTold':
      return 'The notice to Hauzd is not recorded yet. Record it first.';
    case 'alreadyDiscarded':
      return 'The implementation is already marked as without agreement. Refresh the panel.';
    case 'notDiscarded':
      return 'The implementation is not marked as without agreement. Refresh the panel.';
    case 'reasonRequired':
      return 'Write the reason: it goes into the history.';
    case 'textTooLong':
      return `The text is too long. Use at most ${error.limit.toLocaleString('en')} characters.`;
    case 'credentialInText':
      return 'The text seems to contain a credential and was not saved. Take the value out: only that it was handed over is recorded here, never the credential.';
    case 'tooMany':
      return error.what === 'agreements'
        ? `There are ${error.limit} agreements on record already, which is the most. Correct the one that changed, or withdraw those that are not needed.`
        : `There are ${error.limit} own steps done already, which is the most. Withdraw those that are not needed.`;
    case 'issueNotFound':
      return 'The work item does not exist or you cannot see it. Ask a project administrator for access.';
    case 'notAllowed':
      return 'You may not edit this work item. Ask a project administrator for permission.';
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
      return "The panel was not opened from a work item. Open it from the client's.";
    case 'alreadyStarted':
      return 'Someone else has started this implementation. Refresh the panel to see it.';
    case 'notStarted':
      return 'The implementation has not been started yet. Refresh the panel.';
    case 'cannotCopy':
      return `${cannotCopy[error.why]} Nothing was started.`;
    case 'isSubtask':
      return "This work item is a subtask. Start the onboarding on the client's work item.";
    case 'noException':
      return 'That exception is not in force any more. Refresh the panel.';
    case 'alreadyAuthorised':
      return 'That gate has an authorised exception already. Refresh the panel.';
    case 'gateIsOpen':
      return 'Nothing is missing at that gate any more: no exception is needed.';
    case 'exceptionsNotAllowed':
      return 'The settings of this project do not allow exceptions. Its administrator can allow them.';
    case 'notAdministrator':
      return 'Only project administrators may authorise or revoke an exception. Ask one of them, with the reason.';
    case 'noSubtaskType':
      return 'Subtasks are not enabled in this project. Ask its administrator to enable a subtask type and try again.';
    case 'subtaskTypeGone':
      return 'The subtask type named in the settings is not in this project any more. Ask its administrator to choose another in the settings of Hauzd onboarding and try again.';
    case 'otherIssueType':
      return "By this project's settings, work items of this type are not clients. Start the onboarding on the client's work item.";
    case 'mayNotConfirm':
      return 'In this project only some people confirm modules, by its settings. Ask one of them to do it.';
    case 'notAssignable':
      return 'The person named in the settings cannot be assigned in this project any more. Ask its administrator to change it in the settings of Hauzd onboarding.';
    case 'notEditable':
      return 'In its present status, Jira lets nobody edit the subtask. The panel says so all the same.';
    case 'noTransition':
      return 'From its present status its workflow has no transition open. Move it in Jira.';
    case 'screenFields':
      return `The transition’s screen asks for ${common.list(error.fields)}. Move it by hand in Jira, or ask who administers the project to give them a value in the settings of Hauzd onboarding (Subtasks).`;
    case 'fieldsRefused':
      return `Jira did not create the subtask because of ${common.list(error.fields.map((name) => `“${name}”`))}: ${error.messages.join(' ')} Ask a project administrator to give them a value in the Hauzd onboarding settings (Subtasks, “Field values”), then try again.`;
    case 'mayNotCreate':
      return 'You may not create subtasks in this project. Ask its administrator, or ask someone of the implementation team to start the onboarding.';
    case 'requiredFields':
      return `Subtasks of this project require fields that the app cannot fill in: ${common.list(error.fields)}. Ask its administrator to give them a value in the settings of Hauzd onboarding, or to make them optional, and try again.`;
    case 'unknownSubtask':
      return 'The chosen subtask is not on this work item any more. Refresh the panel and choose another.';
    case 'subtaskOfOtherStep':
      return 'The chosen subtask belongs to another step already. Choose another one, or create a new one.';
    case 'planChanged':
      return 'Since you saw these changes, facts were recorded or the settings changed, and something else is due now. Nothing was applied: refresh the panel and look again.';
    case 'stepNeedsNoSubtask':
      return `“${common.stepName(error.step)}” needs no subtask any more. Refresh the panel and look at the changes.`;
    case 'attemptUnderWay':
      return `Someone else is applying the changes. Wait ${seconds(error.secondsLeft)} and try again.`;
    default:
      return commonErrors.anyCall(error);
  }
};

const cannotCopy: Record<CannotCopy['why'], string> = {
  notSeen: 'The issue that the modules are copied from does not exist, or you cannot see it. Choose the modules here.',
  notStarted: 'The issue that the modules are copied from has no onboarding. Choose the modules here.',
  itself: 'Modules are not copied from the same issue. Choose them here.',
  changed: 'The modules of the other onboarding have changed since you saw them. Reload the page and check them.',
  credential:
    'The note of a module of the other onboarding seems to contain a credential. Correct it there, or choose the modules here.',
};

const seconds = (count: number) => (count === 1 ? '1 second' : `${count} seconds`);
