import type { MessageId } from '../../domain/messages/message-id';
import type { SettingsFieldWords } from '../es/settings-fields';
import { ownStepsWords } from './own-steps';

const messages: Record<MessageId, string> = {
  moduleInformation: 'Module information (to Hauzd)',
  demoInvitation: 'Invitation to the demo',
  apiRestOffer: 'Offer of the API REST',
  moduleOffer: 'Offer of a module',
  credentialsRequest: 'Request for credentials',
  keyNotice: 'Notice about the APIKEY (to Hauzd)',
  clientStatus: 'Status of the implementation',
};

export const settingsFieldWords: SettingsFieldWords = {
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
  ownSteps: ownStepsWords,
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
};
