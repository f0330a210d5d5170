import { z } from 'zod';
import type { Collection, State } from '../forge-host/contracts';
import type { Json } from '../forge-host/json';

/** How the site keeps Jira's things. Instants are milliseconds since 1970; references are ids. */
export interface User {
  accountId: string;
  accountType: 'atlassian' | 'app';
  displayName: string;
  emailAddress?: string;
  /** Has the global permission Administer Jira. */
  isAdministrator: boolean;
  /** Left: may not do anything any more, and nothing can be given to them. */
  hasLeft?: true;
  /** When their name or e-mail last changed. */
  changed?: number;
}

export interface IssueType {
  id: string;
  name: string;
  description: string;
  /** -1 for subtasks, 0 for the usual kind. */
  hierarchyLevel: number;
  /** Team-managed projects have issue types of their own. */
  projectId?: string;
}

export interface Status {
  id: string;
  /** What workflows call it: a UUID, not the id. */
  reference: string;
  name: string;
  category: 'TODO' | 'IN_PROGRESS' | 'DONE';
  projectId?: string;
}

export interface Role {
  id: string;
  name: string;
  permissions: string[];
  members: string[];
}

export interface ScreenField {
  id: string;
  isRequired?: boolean;
}

/** The fields that a transition asks for on its way (`system:transition-screen`). */
export interface Screen {
  id: string;
  fields: ScreenField[];
}

export interface Project {
  id: string;
  key: string;
  name: string;
  isTeamManaged: boolean;
  leadId: string;
  issueTypeIds: string[];
  /** By issue type. */
  workflows: Record<string, string>;
  /** The create screen beside project, issue type and parent, by issue type. */
  screens: Record<string, ScreenField[]>;
  roles: Role[];
  properties: Json;
  /** In the trash: still there to be seen, and nothing of it can be changed. */
  isInTrash?: true;
  /** Who gets what is created without saying whom (OpenAPI Project, `assigneeType`); absent: nobody. */
  defaultAssignee?: 'PROJECT_LEAD';
}

export interface Rule {
  id?: string;
  ruleKey: string;
  parameters?: Record<string, string>;
}

/** As in the OpenAPI schemas WorkflowTransitions and TransitionUpdateDTO, with the site's own status references. */
export interface Transition {
  id: string;
  type: 'INITIAL' | 'GLOBAL' | 'DIRECTED';
  name: string;
  description?: string;
  toStatusReference: string;
  links: { fromStatusReference?: string; fromPort?: number; toPort?: number }[];
  validators: Rule[];
  /** Conditions and screen, which the site knows a few of; actions, triggers and the like are kept and given back. */
  rest: Json;
}

export interface Workflow {
  id: string;
  name: string;
  description: string;
  projectId?: string;
  isEditable: boolean;
  version: { id: string; versionNumber: number };
  statuses: { statusReference: string; layout?: Json; properties: Json }[];
  transitions: Transition[];
  created: number;
  updated: number;
}

export interface Group {
  id: string;
  name: string;
  members: string[];
}

/** What can be chosen in a field. */
export interface Option {
  id: string;
  value: string;
}

export interface CustomField {
  id: string;
  name: string;
  /** A single choice, of which an issue keeps the id; a line of text without them. */
  options?: Option[];
}

/** As in Jira's changelog; `from` and `to` are ids, the strings are what people read. */
export interface Change {
  field: string;
  fieldId: string;
  from: string | null;
  fromString: string | null;
  to: string | null;
  toString: string | null;
}

export interface Comment {
  id: string;
  authorId: string;
  body: unknown;
  created: number;
}

export interface RemoteLink {
  id: number;
  globalId?: string;
  rest: Json;
}

export interface Issue {
  id: string;
  key: string;
  projectId: string;
  typeId: string;
  statusId: string;
  statusSince: number;
  creatorId: string;
  created: number;
  updated: number;
  parentId?: string;
  /** Ids of its subtasks, oldest first. */
  children: string[];
  /** What may be set, by field id: summary, description, assignee, reporter (account ids), labels, … */
  values: Json;
  properties: Json;
  comments: Comment[];
  remoteLinks: RemoteLink[];
  history: { id: string; authorId: string; created: number; items: Change[] }[];
}

/** What tests and the page of controls may change. */
export interface Switches {
  /** Where the message of a validator that blocks stands in the answer. */
  blockedIn: 'errorMessages' | 'errors';
  /** Which elements of a bulk create Jira refuses, by their index. */
  refuseElements: number[];
  /** Rules of somebody else, as Jira's automation runs them. */
  automation: AutomationRule[];
}

/** Each moves an issue on by a person's hand: where it enters a status, or once the last of its subtasks is done. */
export const automationRules = z.array(
  z.strictObject({
    when: z.union([z.strictObject({ entersStatus: z.string() }), z.literal('allSubtasksDone')]),
    moveTo: z.string(),
    accountId: z.string(),
  }),
);
export type AutomationRule = z.infer<typeof automationRules>[number];

export interface JiraTables {
  users: Collection<User>;
  groups: Collection<Group>;
  issueTypes: Collection<IssueType>;
  statuses: Collection<Status>;
  projects: Collection<Project>;
  /** Deleted projects: what a new one can share of them, as Jira's schemes outlive a project. */
  schemes: Collection<Project>;
  workflows: Collection<Workflow>;
  screens: Collection<Screen>;
  customFields: Collection<CustomField>;
  issues: Collection<Issue>;
  /** Keys in capitals, past ones included, to ids. */
  issueKeys: Collection<string>;
  tasks: Collection<Json>;
  /** Whether a panel is shown on all issues of a project; by module key and project id. */
  pinnedPanels: Collection<boolean>;
  /** Whether somebody added a panel to an issue; by module key and issue id. */
  addedPanels: Collection<boolean>;
  switches: Collection<Switches>;
}

export function jiraTablesOf(state: State): JiraTables {
  return {
    users: state.collection('jira:users'),
    groups: state.collection('jira:groups'),
    issueTypes: state.collection('jira:issue-types'),
    statuses: state.collection('jira:statuses'),
    projects: state.collection('jira:projects'),
    schemes: state.collection('jira:schemes'),
    workflows: state.collection('jira:workflows'),
    screens: state.collection('jira:screens'),
    customFields: state.collection('jira:custom-fields'),
    issues: state.collection('jira:issues'),
    issueKeys: state.collection('jira:issue-keys'),
    tasks: state.collection('jira:tasks'),
    pinnedPanels: state.collection('jira:pinned-panels'),
    addedPanels: state.collection('jira:added-panels'),
    switches: state.collection('jira:switches'),
  };
}
