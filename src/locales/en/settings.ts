import type { SettingsWords } from '../es/settings';
import { type Setting, sectionOf } from '../setting-places';
import { timeOfDay } from '../time-of-day';
import { dueWords } from './due-dates';
import { missingWords as common } from './missing';
import { settingsFieldWords } from './settings-fields';
import { wrongWords } from './settings-wrong';

const sections: SettingsWords['sections'] = {
  use: { title: 'Use in this project' },
  clients: { title: 'Clients' },
  subtasks: { title: 'Subtasks' },
  rules: {
    title: 'Assignees and due dates',
    hint: "Days are counted from the milestone, or from the subtask's creation where that is later. The due date is written once: what someone changes in Jira afterwards stays.",
  },
  ownSteps: {
    title: 'Custom steps',
    hint: 'They are added to the procedure’s steps, which do not change. A client that has already started gets them when someone applies the changes in its panel.',
  },
  procedure: {
    title: 'Procedure',
    hint: 'Each client is linked to this page. When it changes, you are told here and in each panel.',
  },
  language: { title: 'Language and dates' },
  confirmers: { title: 'Who confirms modules' },
  backing: { title: 'Backing of modules', hint: 'It is only a notice: it never shuts a gate.' },
  closing: {
    title: 'Closing subtasks',
    hint: 'When the fact of a step is recorded, the app closes its subtask.',
  },
  retire: { title: 'Subtasks that no longer apply' },
  exceptions: {
    title: 'Authorised exceptions',
    hint: 'It shows in the panel, the history and Confluence, and can be revoked.',
  },
  messages: {
    title: 'Message texts',
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
  ownSteps: 'list of custom steps',
  steps: 'assignees and due dates by step',
  dueDays: 'how days are counted',
  holidays: 'holidays',
  procedure: "procedure's page",
  language: 'language',
  timeZone: 'time zone',
  confirmers: 'who confirms modules',
  retire: 'how subtasks that no longer apply are marked',
  closing: 'how subtasks are closed',
  exceptions: 'authorised exceptions',
  backingDays: 'days after which backing is old',
  messages: 'message texts',
};

export const settingsWords: SettingsWords = {
  common,
  ...wrongWords,
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
    toMend: 'to review',
    faulty: 'to correct',
    go: (section) => `Go to ${section}`,
  },
  loading: 'Loading the settings…',
  retry: 'Try again',
  someoneElse: 'someone else',
  intro: 'Everything works without changing anything here. What you save applies to this project’s clients.',
  toMend: (count) => (count === 1 ? 'There is 1 thing to review' : `There are ${count} things to review`),
  none: 'Nobody',
  notWhole: (kept) => `Enter a whole number. ${kept} is kept.`,
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
    discardSure: 'Discard every change, in all sections?',
    discardYes: 'Yes, discard',
    keep: 'Keep editing',
    saved: 'Settings saved.',
    never: 'No settings have been saved yet.',
    lastBy: (name, at) =>
      `Saved by ${name} on ${common.date(new Date(at).toLocaleDateString('sv-SE'))} at ${timeOfDay(at, 'en-GB')}.`,
    theirs: 'See what was saved',
    mineOnTop: 'Put my changes on top',
    onTop: 'Your changes are on top of what the other person saved. Review and save.',
  },
  ...settingsFieldWords,
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
