import type { Instant, LocalDate } from '../domain/dates';
import type { AccountId, Party } from '../domain/facts/facts';
import type { Refusal } from '../domain/facts/recording';
import type { MessageId } from '../domain/messages/message-id';
import type { StepId } from '../domain/procedure/step-id';
import type { ApplyRefusal } from '../domain/record/decide-apply';
import type { FormField } from '../domain/settings/form-field';
import type { SettingsFault } from '../domain/settings/settings-fault';

/** What went wrong at Jira, as far as a person can do something about it. */
export type JiraError =
  /** Not there, or hidden from the caller: Jira does not tell which. */
  | { code: 'issueNotFound' }
  | { code: 'notAllowed' }
  /** Jira asks to wait. Nothing was done by the refused request. */
  | { code: 'rateLimited'; retryAfterSeconds: number }
  /** What the app may ask of Jira in an hour is used up, by all its sites together: nothing is asked until then. */
  | { code: 'quotaSpent'; until: Instant }
  /** The installation has not approved something that the app needs: whoever asks, the answer is the same. */
  | { code: 'missingScope' }
  /** The app is not connected to Jira, or not any more: nothing can be asked of it. */
  | { code: 'notConnected' }
  /** Jira failed or did not answer; a write may or may not have happened. */
  | { code: 'jiraUnavailable' }
  /** Jira refused what was sent, in its own words. */
  | { code: 'jiraRefused'; messages: string[] };

/** How it stands with Jira and the app, whatever was asked: said in the same words everywhere. */
export type JiraState = Extract<
  JiraError,
  { code: 'rateLimited' | 'quotaSpent' | 'missingScope' | 'notConnected' | 'jiraUnavailable' }
>;

/** What any call of a page can end with, whatever it is about. */
export type CallError =
  | JiraState
  | { code: 'unknownCall' }
  | { code: 'invalidPayload'; path: string }
  | { code: 'unexpected' };

/** What any call of a page about a project can end with. */
export type ProjectPageError =
  | CallError
  | Extract<JiraError, { code: 'issueNotFound' | 'notAllowed' }>
  | { code: 'noProject' }
  /** Only who administers the project may do this. */
  | { code: 'notAdministrator' };

/** Jira does not make a subtask for the sake of fields that the settings can give a value. */
export interface FieldsRefused {
  code: 'fieldsRefused';
  /** Their names. */
  fields: string[];
  messages: string[];
}

export type StorageError =
  | { code: 'storageUnavailable' }
  /** Someone else wrote since the record was read. */
  | { code: 'changedMeanwhile' }
  /** Written by a newer version of the app: refused, not damaged. */
  | { code: 'newerRecord' }
  /** The project's settings were. */
  | { code: 'newerSettings' }
  | { code: 'unreadableSettings' }
  /** Stored, but not in any form this app ever wrote. */
  | { code: 'unreadableRecord' };

/** Why the modules of another client are not taken over; nothing was started. */
export interface CannotCopy {
  code: 'cannotCopy';
  /**
   * `notSeen`: there is no such issue, or it is hidden from the person. `notStarted`: it has no onboarding. `itself`: it is
   * the client that is started. `changed`: its modules are not any more what the person saw. `credential`: the note of
   * one of them seems to hold one.
   */
  why: 'notSeen' | 'notStarted' | 'itself' | 'changed' | 'credential';
}

/** Every way in which a call of the panel can be answered with a no. `locales/` has a sentence for each code. */
export type PanelError =
  | Refusal
  | ApplyRefusal
  | JiraError
  | StorageError
  | CallError
  | { code: 'noIssue' }
  | { code: 'alreadyStarted' }
  | CannotCopy
  | { code: 'notStarted' }
  /** A subtask has no onboarding of its own. */
  | { code: 'isSubtask' }
  /** The project's settings do not allow authorised exceptions. */
  | { code: 'exceptionsNotAllowed' }
  /** Only who administers the project may do this. */
  | { code: 'notAdministrator' }
  | { code: 'noSubtaskType' }
  /** The type of subtask that the settings name is not among those that can be created. */
  | { code: 'subtaskTypeGone' }
  /** The settings leave this type of issue out. */
  | { code: 'otherIssueType' }
  /** The settings let only others confirm modules. */
  | { code: 'mayNotConfirm' }
  /** Somebody whom the settings name cannot be assigned in this project. */
  | { code: 'notAssignable' }
  /** In the status that it is in, Jira lets nobody edit the subtask. */
  | { code: 'notEditable' }
  /** From the status that the subtask is in, no transition is open that leads where it is to go. */
  | { code: 'noTransition' }
  /** The transition's screen asks for fields that have no value in the settings; by their names. */
  | { code: 'screenFields'; fields: string[] }
  /** The person may edit the issue, but not create subtasks in its project. */
  | { code: 'mayNotCreate' }
  | { code: 'requiredFields'; fields: string[] }
  | FieldsRefused
  /** Another person's *Aplicar* is under way. */
  | { code: 'attemptUnderWay'; secondsLeft: number };

/** Every way in which a call of the portfolio can be answered with a no. `locales/` has a sentence for each code. */
export type PortfolioError =
  | PanelError
  | { code: 'noProject' }
  /** The issue is of another project than the page. */
  | { code: 'otherProject' }
  /** It has subtasks that somebody made by hand: they are linked in its panel, where a person says which is which. */
  | { code: 'hasSubtasks'; count: number };

/** Every way in which a call of the gate settings can be answered with a no. `locales/` has a sentence for each code. */
export type GateSettingsError =
  | JiraError
  | ProjectPageError
  /** Gone, or not for this person to see. */
  | { code: 'unknownWorkflow' }
  | { code: 'notEditable' }
  /** Jira does not offer our gate for this workflow. */
  | { code: 'gateNotOffered' }
  | { code: 'unknownTransition' }
  /** A new issue has no key to ask with. */
  | { code: 'createTransition' }
  /** Others kept changing the workflow. */
  | { code: 'changedMeanwhile' };

/** Every way in which an action can be answered with a no: the rule is stopped, and its owner is told. */
export type ActionError =
  | PanelError
  /** The platform does not say in whose name the action runs. */
  | { code: 'noPerson' }
  /** An input is missing or has no form that it can have. What came is not said again. `allowed`: what it can be. */
  | { code: 'badInput'; input: string; allowed?: string[] }
  /** The client's plan has no own step of this name, or two; `titles` are those that it has. */
  | { code: 'unknownOwnStep'; titles: string[] }
  /** A message that there is no occasion for; `possible` are those that there is. */
  | { code: 'messageNotNow'; possible: MessageId[] };

/** Every way in which anything that is asked for can be answered with a no. */
export type AppError = PortfolioError | GateSettingsError | SettingsError | MacroError | ActionError;

/** Why a workflow cannot be changed here. */
export type Hindrance = 'notEditable' | 'needsJiraAdministrator' | 'gateNotOffered';

/** Every way in which the macro has something else to show than clients. Each has a face of its own. */
export type MacroError =
  | JiraError
  /** Nobody has chosen yet what it shows, or what is kept in the page is nonsense. */
  | { code: 'notConfigured' }
  /** What was chosen has this key, and its id is another's on this site: the page comes from another one. */
  | { code: 'chosenElsewhere'; key: string }
  /** An export that hands over no settings at all. */
  | { code: 'noSettings' }
  | { code: 'unexpected' };

/** Every way in which a call of the settings page can be answered with a no. `locales/` has a sentence for each code. */
export type SettingsError =
  | JiraError
  | ProjectPageError
  | StorageError
  /** Nothing was saved; each fault is named. */
  | { code: 'settingsInvalid'; faults: SettingsFault[] };

/** `hidden`: not there, or the page's restrictions leave the app out; Confluence does not tell which. */
export type PageNotSeen = 'hidden' | 'notConnected' | 'missingScope' | 'unavailable';

/** What Jira would refuse, or not show, with these settings. Named before it bites. */
export type Finding =
  | { code: 'noSubtaskType' | 'subtaskTypeGone' | 'mayNotCreate' | 'clientFieldGone' | 'roleGone' | 'groupGone' }
  | { code: 'issueTypeGone'; id: string }
  /** Subtasks cannot be created without it. */
  /** `isWrong`: it has a value that Jira cannot take. */
  | { code: 'requiredField'; field: FormField; isWrong: boolean }
  | { code: 'notAssignable'; person: AccountId; parties: Party[]; steps: StepId[] }
  /** What is given to nobody goes to the project's lead, who cannot be assigned. */
  | { code: 'leadNotAssignable'; name: string }
  /** Several statuses are done, and nobody said which one closes a subtask; by their names. */
  | { code: 'closingNotChosen'; statuses: string[] }
  /** What was chosen is neither a done status of the subtasks nor a transition to one. */
  | { code: 'closingGone'; closing: string }
  /** No transition of the subtasks' workflow has the name chosen for what does not apply any more. */
  | { code: 'retireGone'; name: string }
  /** Set here, but not on the form of the subtask type: Jira does not take it. */
  | { code: 'fieldNotOnForm'; field: 'assignee' | 'duedate' | 'labels' | 'description' }
  /** The app cannot see the procedure's page, and why: whether it changed stays unknown. */
  | { code: 'pageNotSeen'; title: string; why: PageNotSeen }
  /** The page has a newer version than when the settings were last saved. */
  | { code: 'procedureChanged'; from: number; to: number }
  /** Atlassian did not take the last report of whose account ids are kept: closed accounts go unnoticed meanwhile. */
  | { code: 'reportFailed'; on: LocalDate }
  /** The last year of which the app knows holidays: due dates are about to go beyond. */
  | { code: 'holidaysEnd'; year: number }
  | { code: 'couldNotCheck'; error: JiraError };
