import type { Finding, PageNotSeen, SettingsError } from '../../contract/errors';
import { type FormField, isByRules } from '../../domain/settings/form-field';
import type { SettingsFault } from '../../domain/settings/settings-fault';
import { commonErrors } from './common-errors';
import { missingWords as common } from './missing';

const formFields: Record<Extract<Finding, { code: 'fieldNotOnForm' }>['field'], string> = {
  assignee: 'Assignee',
  duedate: 'Due date',
  labels: 'Labels',
  description: 'Description',
};

const pageNotSeen: Record<PageNotSeen, string> = {
  hidden: 'Check the address, and that the restrictions of the page or its space let the app see it.',
  notConnected: 'Hauzd onboarding is not installed in Confluence: ask a site administrator to install it there.',
  missingScope: 'A permission has not been approved yet: a site administrator approves it by updating the app.',
  unavailable: 'Confluence did not answer: it is checked again when you open this page.',
};

function error(of: SettingsError): string {
  switch (of.code) {
    case 'jiraRefused':
      return commonErrors.refused(of.messages);
    case 'storageUnavailable':
      return 'The settings could not be read or saved. Try again in a few seconds; what you wrote is kept.';
    case 'changedMeanwhile':
      return 'Someone else saved the settings while you were editing them. Your changes were not saved, and are still here.';
    case 'newerRecord':
    case 'newerSettings':
      return 'These settings were saved by a newer version of the app. Reload the page; if it stays like this, ask a Jira administrator to update the app.';
    case 'unreadableRecord':
    case 'unreadableSettings':
      return 'The saved settings cannot be read. Nothing was changed: tell a Jira administrator.';
    case 'settingsInvalid':
      return of.faults.length === 1
        ? 'Not saved: there is 1 thing to correct.'
        : `Not saved: there are ${of.faults.length} things to correct.`;
    default:
      return commonErrors.ofProject(of);
  }
}

/** What is wrong with the value that a field was given. */
function wrongValue(kind: FormField['kind']): string {
  if (kind === 'number') return 'is not a number (with a decimal point: 1.5)';
  return kind === 'date' ? 'is not a date (YYYY-MM-DD)' : 'is no longer one of its options';
}

function finding(of: Finding): string {
  switch (of.code) {
    case 'noSubtaskType':
      return 'The project has no subtasks: no client can be started. Enable a subtask type in the project settings.';
    case 'subtaskTypeGone':
      return 'The chosen subtask type is no longer in this project: no client can be started. Choose another.';
    case 'mayNotCreate':
      return 'You do not have permission to create work items in this project, so what its subtasks require could not be checked.';
    case 'clientFieldGone':
      return "The field that names the client is no longer on the work item's form: the summary is used. Choose another.";
    case 'roleGone':
      return 'The role that confirms modules no longer exists: nobody can confirm them. Choose another.';
    case 'groupGone':
      return 'The group that confirms modules no longer exists, or you cannot see it. If it is gone, choose another: nobody could confirm them.';
    case 'issueTypeGone':
      return `A work type chosen for clients is no longer in the project (id ${of.id}). Remove it from the list.`;
    case 'requiredField':
      if (isByRules(of.field))
        return `Subtasks require “${of.field.name}”: no client can be started. Fill it in here (labels under “Subtasks”, the rest under “Assignees and due dates”), or make it optional in Jira.`;
      if (of.field.kind === 'other')
        return `Subtasks require “${of.field.name}”, which cannot be filled in from here: no client can be started. Make it optional in Jira.`;
      return of.isWrong
        ? `The value of “${of.field.name}” ${wrongValue(of.field.kind)}: no client can be started. Choose another.`
        : `Subtasks require “${of.field.name}”: no client can be started. Give it a value here, or make it optional in Jira.`;
    case 'notAssignable':
      return 'A person chosen as assignee can no longer be assigned in this project: their subtasks are created without one. Choose another.';
    case 'leadNotAssignable':
      return `What is assigned to nobody goes to ${of.name}, the project lead, who cannot be assigned: Jira creates such subtasks only without an assignee, and perhaps not even then. In Jira, choose “Unassigned” or change the lead (Project settings, Details); or choose an assignee for each party here.`;
    case 'closingNotChosen':
      return `Subtasks can end in several statuses (${common.list(of.statuses)}): the app closes none until you choose one under “Closing subtasks”.`;
    case 'closingGone':
      return `“${of.closing}” is neither a done status of the subtasks nor a transition to one: the app closes none. Choose another.`;
    case 'retireGone':
      return `“${of.name}” is not a transition of the subtasks' workflow: those that no longer apply get the label and the comment, and are not moved. Correct the name.`;
    case 'fieldNotOnForm':
      return `“${formFields[of.field]}” is not on the subtasks' form: it is not filled in when they are created. Add it to the form in Jira.`;
    case 'pageNotSeen':
      return `The app cannot see the page “${of.title}” in Confluence: it cannot tell you when it changes. ${pageNotSeen[of.why]}`;
    case 'procedureChanged':
      return `The procedure's page is at version ${of.to}; these settings were saved with ${of.from}. Check whether anything changes here, and save. Each client's panel says so too.`;
    case 'reportFailed':
      return `On ${common.date(of.on)} Atlassian did not take the report of the accounts whose ids are kept. The app tries every day; meanwhile it is not known which accounts were closed. If it stays like this, check that the app is up to date and its permissions approved.`;
    case 'holidaysEnd':
      return `Holidays are known until ${of.year}: due dates beyond that skip only Saturdays and Sundays. Ask a Jira administrator to update the app.`;
    case 'couldNotCheck':
      return `Not everything could be checked with Jira. ${error(of.error)}`;
  }
}

function fault({ code, detail = '' }: SettingsFault): string {
  switch (code) {
    case 'otherVersion':
      return `It is from another version (${detail}). Export it again from an app that is up to date.`;
    case 'unknownKey':
      return detail ? `“${detail}” is not known. Remove it or correct the name.` : 'This name is not known.';
    case 'wrongType':
      return 'The value is not of the right type.';
    case 'notOneOf':
      return detail ? `It must be one of: ${detail}.` : 'It is not one of the options.';
    case 'tooLong':
      return `It is too long: at most ${detail} characters.`;
    case 'tooMany':
      return `There are too many: at most ${detail}.`;
    case 'outOfRange':
      return detail ? `The number is out of range (limit: ${detail}).` : 'The number is out of range.';
    case 'empty':
      return 'It is empty: fill it in.';
    case 'badForm':
      return 'It is not in the right format, or is empty.';
    case 'notATimeZone':
      return 'It is not a time zone, such as America/Santiago.';
    case 'notAPage':
      return 'It is not the address of a Confluence page on atlassian.net, such as https://site.atlassian.net/wiki/spaces/IYA/pages/123.';
    case 'spaceInLabel':
      return 'A label cannot have spaces or be empty.';
    case 'twice':
      return 'Two steps have the same identifier.';
    case 'credential':
      return 'The text seems to contain a credential. Remove the value.';
    case 'unknownPlaceholder':
      return `“{${detail}}” cannot be used in this message.`;
    case 'missingPlaceholder':
      return `“{${detail}}” is missing: without it the message does not say what it has to.`;
    case 'strayBrace':
      return 'There is a stray brace: names go between two, as in {cliente}.';
    case 'apiKeyToClient':
      return "Messages to the client do not mention the APIKEY: PlanOK's hand-over to Hauzd is internal.";
  }
}

export const wrongWords = { error, finding, fault };
