import type { Finding, PageNotSeen, SettingsError } from '../../contract/errors';
import type { MessageId } from '../../domain/messages/message-id';
import { type FormField, isByRules } from '../../domain/settings/form-field';
import type { SettingsFault } from '../../domain/settings/settings-fault';
import type { SettingsWords } from '../es/settings';
import { type Setting, sectionOf } from '../setting-places';
import { timeOfDay } from '../time-of-day';
import { commonErrors } from './common-errors';
import { dueWords } from './due-dates';
import { missingWords as common } from './missing';

const formFields: Record<Extract<Finding, { code: 'fieldNotOnForm' }>['field'], string> = {
  assignee: 'Assignee',
  duedate: 'Due date',
  labels: 'Labels',
  description: 'Description',
};

const pageNotSeen: Record<PageNotSeen, string> = {
  hidden: 'Check the address, and that the restrictions of the page or its space let the app see it.',
  notConnected: "Hauzd onboarding is not installed in Confluence: ask the site's administrator to install it there.",
  missingScope: "A permission is still to be approved: the site's administrator approves it by updating the app.",
  unavailable: 'Confluence did not answer: it is looked at again when this page is opened.',
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
        ? 'Not saved: there is something to correct.'
        : `Not saved: there are ${of.faults.length} things to correct.`;
    default:
      return commonErrors.ofProject(of);
  }
}

/** What is wrong with the value that a field was given. */
function wrongValue(kind: FormField['kind']): string {
  if (kind === 'number') return 'is not a number (with a decimal point: 1.5)';
  return kind === 'date' ? 'is not a date (YYYY-MM-DD)' : 'is not one of its options any more';
}

function finding(of: Finding): string {
  switch (of.code) {
    case 'noSubtaskType':
      return 'The project has no subtasks: no client can be started. Enable a subtask type in the project settings.';
    case 'subtaskTypeGone':
      return 'The chosen subtask type is not in this project any more: no client can be started. Choose another.';
    case 'mayNotCreate':
      return 'You may not create work items in this project, so what its subtasks require could not be checked.';
    case 'clientFieldGone':
      return "The field that names the client is not on the work item's form any more: the summary is used. Choose another.";
    case 'roleGone':
      return 'The role that confirms modules does not exist any more: nobody can confirm them. Choose another.';
    case 'groupGone':
      return 'The group that confirms modules does not exist any more, or you cannot see it. If it is gone, choose another: nobody could confirm them.';
    case 'issueTypeGone':
      return `A work type chosen for clients is not in the project any more (id ${of.id}). Take it off the list.`;
    case 'requiredField':
      if (isByRules(of.field))
        return `Subtasks require “${of.field.name}”: no client can be started. Fill it in here (labels under “Subtasks”, the rest under “Assignees and due dates”), or make it optional in Jira.`;
      if (of.field.kind === 'other')
        return `Subtasks require “${of.field.name}”, which cannot be filled in from here: no client can be started. Make it optional in Jira.`;
      return of.isWrong
        ? `The value of “${of.field.name}” ${wrongValue(of.field.kind)}: no client can be started. Choose another.`
        : `Subtasks require “${of.field.name}”: no client can be started. Give it a value here, or make it optional in Jira.`;
    case 'notAssignable':
      return 'A person chosen as assignee cannot be assigned in this project any more: their subtasks are created without one. Choose another.';
    case 'leadNotAssignable':
      return `What is assigned to nobody goes to ${of.name}, the project lead, who cannot be assigned: Jira creates such subtasks only without an assignee, and perhaps not even so. In Jira, choose “Unassigned” or change the lead (Project settings, Details); or choose an assignee for each party here.`;
    case 'closingNotChosen':
      return `Subtasks can end in several statuses (${common.list(of.statuses)}): the app closes none until you choose one under “Closing subtasks”.`;
    case 'closingGone':
      return `“${of.closing}” is neither a done status of the subtasks nor a transition to one: the app closes none. Choose another.`;
    case 'retireGone':
      return `“${of.name}” is not a transition of the subtasks' workflow: those that do not apply any more keep label and comment, and are not moved. Correct the name.`;
    case 'fieldNotOnForm':
      return `“${formFields[of.field]}” is not on the form of the subtasks: it is not filled in when they are created. Add it to the form in Jira.`;
    case 'pageNotSeen':
      return `The app cannot see the page “${of.title}” in Confluence: it will not tell when it changes. ${pageNotSeen[of.why]}`;
    case 'procedureChanged':
      return `The procedure's page is at version ${of.to}; these settings were saved with ${of.from}. Check whether anything changes here, and save. Each client's panel says so, too.`;
    case 'reportFailed':
      return `On ${common.date(of.on)} Atlassian did not take the report of the accounts whose ids are kept. It is tried every day; meanwhile it is not known which accounts were closed. If it stays like this, check that the app is up to date and its permissions approved.`;
    case 'holidaysEnd':
      return `Holidays are known until ${of.year}: due dates that go beyond leave out Saturdays and Sundays only. Ask whoever administers Jira to update the app.`;
    case 'couldNotCheck':
      return `Not everything could be checked with Jira. ${error(of.error)}`;
  }
}

function fault({ code, detail = '' }: SettingsFault): string {
  switch (code) {
    case 'otherVersion':
      return `It is of another version (${detail}). Export it again from an app that is up to date.`;
    case 'unknownKey':
      return detail ? `“${detail}” is not known. Take it out or correct the name.` : 'This name is not known.';
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
    case 'badForm':
      return 'It does not have the right form, or is empty.';
    case 'notATimeZone':
      return 'It is not a time zone, such as America/Santiago.';
    case 'notAPage':
      return 'It is not the address of a Confluence page on atlassian.net, such as https://site.atlassian.net/wiki/spaces/IYA/pages/123.';
    case 'spaceInLabel':
      return 'A label has no spaces and may not be empty.';
    case 'credential':
      return 'The text seems to contain a credential. Take the value out.';
    case 'unknownPlaceholder':
      return `“{${detail}}” cannot be used in this message.`;
    case 'missingPlaceholder':
      return `“{${detail}}” is missing: without it the message does not say what it has to.`;
    case 'strayBrace':
      return 'There is a stray brace: names go between two, as in {cliente}.';
    case 'apiKeyToClient':
      return "Messages to the client do not speak of the APIKEY: PlanOK's hand-over to Hauzd is internal.";
  }
}

const messages: Record<MessageId, string> = {
  moduleInformation: 'Module information (to Hauzd)',
  demoInvitation: 'Invitation to the demo',
  apiRestOffer: 'Offer of the API REST',
  moduleOffer: 'Offer of a module',
  credentialsRequest: 'Request for credentials',
  keyNotice: 'Notice about the APIKEY (to Hauzd)',
  clientStatus: 'Status of the implementation',
};

const sections: SettingsWords['sections'] = {
  use: { title: 'Use in this project' },
  clients: { title: 'Clients' },
  subtasks: { title: 'Subtasks' },
  rules: {
    title: 'Assignees and due dates',
    hint: "Days are counted from the milestone, or from the subtask's creation where that is later. The due date is written once: what someone changes in Jira afterwards stays.",
  },
  procedure: {
    title: 'Procedure',
    hint: 'Each client is linked to this page. When it changes, you are told here and in each panel.',
  },
  language: { title: 'Language and dates' },
  confirmers: { title: 'Who confirms modules' },
  backing: { title: 'Backing of modules', hint: 'It only tells: it shuts nothing.' },
  closing: {
    title: 'Closing subtasks',
    hint: 'When the fact of a step is recorded, the app closes its subtask.',
  },
  retire: { title: 'Subtasks that do not apply any more' },
  exceptions: {
    title: 'Authorised exceptions',
    hint: 'It is in sight in the panel, the history and Confluence, and can be revoked.',
  },
  messages: {
    title: 'Texts of messages',
    hint: "What is left empty uses the app's text. What is in braces is filled in with the client's data.",
  },
  panel: {
    title: 'Showing the panel',
    hint: 'In Jira, a panel appears on a work item once someone adds it there. A Jira administrator can show it on all.',
  },
  transfer: {
    title: 'Export and import',
    hint: 'To take these settings to another project, or to keep a copy.',
  },
};

const names: Record<Setting, string> = {
  issueTypes: 'work types of clients',
  clientField: 'field that names the client',
  subtaskType: 'subtask type',
  fieldValues: 'value of a field',
  labels: 'labels',
  text: 'text of descriptions',
  parties: 'assignees and due dates',
  steps: 'assignees and due dates by step',
  dueDays: 'how days are counted',
  holidays: 'holidays',
  procedure: "procedure's page",
  language: 'language',
  timeZone: 'time zone',
  confirmers: 'who confirms modules',
  retire: 'how subtasks that do not apply any more are marked',
  closing: 'how subtasks are closed',
  exceptions: 'authorised exceptions',
  backingDays: 'days of backing',
  messages: 'texts of messages',
};

export const settingsWords: SettingsWords = {
  common,
  error,
  finding,
  fault,
  sections,
  names,
  place: (path) => {
    const section = sectionOf(path);
    return section ? sections[section].title : 'File';
  },
  nav: {
    page: 'Hauzd onboarding',
    label: 'Sections',
    choose: 'Section',
    workflow: 'Workflow',
    gates: 'Gates',
    changes: (count) => (count === 1 ? '1 change' : `${count} changes`),
    toMend: 'to look at',
    faulty: 'to correct',
    go: (section) => `Go to ${section}`,
  },
  loading: 'Loading the settings…',
  retry: 'Try again',
  someoneElse: 'someone else',
  intro: 'Without changing anything here, everything works. What is saved applies to the clients of this project.',
  toMend: (count) => (count === 1 ? 'There is something to look at' : `There are ${count} things to look at`),
  none: 'Nobody',
  save: {
    save: 'Save',
    label: 'Save the settings',
    saving: 'Saving…',
    discard: 'Discard',
    unsaved: (count) => (count === 1 ? '1 unsaved change' : `${count} unsaved changes`),
    change: {
      assignee: (of) => `assignee of what ${of} owes`,
      due: (of) => `due date of what ${of} owes`,
      step: (of) => `step “${of}”`,
      message: (of) => `message “${of}”`,
      field: (of) => `value of “${of}”`,
    },
    discardSure: 'Discard all that changed, in every section?',
    discardYes: 'Yes, discard',
    keep: 'Go on editing',
    saved: 'Settings saved.',
    never: 'No settings have been saved yet.',
    lastBy: (name, at) =>
      `Saved by ${name} on ${common.date(new Date(at).toLocaleDateString('sv-SE'))} at ${timeOfDay(at, 'en-GB')}.`,
    theirs: 'See what was saved',
    mineOnTop: 'Put my changes on top',
    onTop: 'Your changes are on top of what the other person saved. Check and save.',
  },
  use: {
    label: 'Use Hauzd onboarding in this project',
    hint: 'Shows the panel on its work items, and the clients portfolio. It takes effect at once, and turning it off deletes nothing.',
    off: 'Panel and portfolio are not shown in this project. Gates in its workflows go on working.',
    lost: 'This project has clients in implementation, but panel and portfolio are not shown: someone deleted the project property that says so. No data was lost; tick it again to see them.',
  },
  clients: {
    issueTypes: 'Work types that are clients',
    all: 'All that are not subtasks',
    some: 'Only these:',
    noneChosen: 'While none is ticked, all of them count.',
    field: 'Field that names the client',
    fieldHint: 'Where it is empty, the summary is used.',
    summary: 'Summary',
    gone: (id) => `Gone (${id})`,
  },
  subtasks: {
    type: 'Subtask type',
    first: "The project's first",
    values: 'Field values',
    valuesHint:
      'Written when a subtask is created, and on the screen of the transition that closes it where that asks for them. Of a list, the name or the id of the option will do.',
    required: (name: string) => `${name} (Jira requires it)`,
    add: 'Add a field',
    resolution: 'Resolution (on closing)',
    remove: 'Remove',
    byId: 'Another field, by its id',
    addById: 'Add',
    choose: 'Choose…',
    labels: 'Labels, separated by a space',
    text: 'Text at the end of each description',
  },
  rules: {
    assignee: 'Assignee',
    assigneeOf: (party) => `Assignee of what ${party} owes`,
    due: 'Due date',
    noDue: 'No due date',
    days: 'Days',
    since: { start: 'Days from the start', demo: 'Days from the demo', agreement: 'Days from the agreement' },
    count: 'How days are counted',
    working: 'Working days: Monday to Friday, without holidays',
    calendar: 'Calendar days',
    holidays: 'Holidays that are not working days',
    countries: { CL: "Chile's", CO: "Colombia's", MX: "Mexico's", PE: "Peru's" },
    noHolidays: 'None: only Saturdays and Sundays are left out',
    holidaysKnown: (first, last) =>
      `National ones, which are known from ${first} to ${last}. Those of a region count as working days.`,
    advanced: 'Change by step',
    advancedHint: 'What is chosen here replaces, for that step only, what is chosen for whoever owes it.',
    text: 'Text at the end of the description',
    asParty: 'As for whoever owes it',
  },
  person: {
    search: 'Search by name',
    searching: 'Searching…',
    nobody: 'Nobody of that name can be assigned in this project.',
    failed: 'Jira did not answer the search. Type again to try again.',
    change: 'Change',
    remove: 'Remove',
    found: 'Results',
    count: (count) =>
      count === 1
        ? '1 result. Choose with the arrows and Enter.'
        : `${count} results. Choose with the arrows and Enter.`,
  },
  procedure: {
    url: 'Address of the page in Confluence',
    leadsTo: (host: string) => `Each client’s link leads to ${host}.`,
    name: 'Title of the link',
  },
  language: {
    language: 'Language of subtasks and gates',
    languages: { es: 'Spanish', en: 'English' },
    timeZone: 'Time zone',
  },
  confirmers: {
    legend: 'Who confirms them, of those who may edit the work item',
    editors: 'Everyone',
    role: 'Those with a project role',
    group: 'Those in a group',
    chooseRole: 'Role',
    searchGroup: 'Search for a group',
    noGroup: 'No group of that name was found.',
    chosenGroup: (name) => `Group: ${name}`,
  },
  retire: {
    legend: 'How they are marked',
    label: 'With the label hauzd-no-aplica and a comment',
    transition: 'Also with a transition of their workflow',
    name: 'Name of the transition',
    hint: 'Where the workflow does not have it at that moment, label and comment remain.',
  },
  closing: {
    by: 'How they are closed',
    only: 'By the only done status of their workflow',
    status: (name: string) => `They go to “${name}”`,
    transition: 'By a transition, named here',
    name: 'Name of the transition',
  },
  exceptions: {
    allow: 'Allow project administrators to authorise, with a reason, passing a gate that is shut',
  },
  backing: { days: 'Days after which backing is marked as old' },
  messageTexts: {
    messages,
    language: 'Language of the text',
    subject: 'Subject',
    body: 'Text',
    canUse: (names) => `You can use: ${names.map((name) => `{${name}}`).join(', ')}`,
    own: 'own text',
    start: "Start from the app's text",
  },
  panel: {
    show: 'Show on all work items',
    showing: 'Asking Jira to show it…',
    shown: 'Jira is showing it on all work items of the project. It may take some minutes.',
    byHand: 'By hand',
    steps: [
      "Open a client's work item.",
      'Below the title, press the apps button and choose Hauzd onboarding.',
      "Jira administrators: in the panel's menu (···), choose to show it on all work items.",
    ],
  },
  transfer: {
    export: 'Export (JSON)',
    import: 'Import…',
    checking: (name) => `Checking ${name}…`,
    exported: (name) => `${name} was downloaded, with what you are choosing here.`,
    file: 'hauzd-onboarding.json',
    notJson: 'The file is not JSON: it could not be read.',
    tooBig: 'The file is too big to be settings.',
    faults: (count) =>
      count === 1 ? 'The file has 1 fault and was not imported.' : `The file has ${count} faults and was not imported.`,
    same: 'The file says the same as the present settings.',
    loaded: (sections) => `The file was read. It changes: ${sections}. Check and press Save.`,
  },
  preview: {
    title: 'Preview',
    hint: 'The subtasks of a new client, with what you are choosing.',
    apiRest: 'API REST',
    contracted: 'Contracted',
    notContracted: 'Not contracted',
    agreed: 'Agreed scope',
    noAgreement: 'No agreement',
    count: (count) => (count === 1 ? '1 subtask' : `${count} subtasks`),
    unassigned: 'Unassigned',
    ...dueWords,
  },
};
