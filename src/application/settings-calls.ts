import type { Instant } from '../domain/dates';
import type { AccountId, Party } from '../domain/facts';
import type { ProjectSettings } from '../domain/settings';
import type { SettingsFault } from '../domain/settings-fault';
import type { StepId } from '../domain/steps';
import type { JiraError, StorageError } from './errors';
import type {
  Clock,
  Confluence,
  Jira,
  ProcedureWatch,
  ProjectMemory,
  ProjectSetup,
  RepairQueue,
  RequiredField,
  SettingsStore,
  Workflows,
} from './ports';

/** Every way in which a call of the settings page can be answered with a no. `locales/` has a sentence for each code. */
export type SettingsError =
  | JiraError
  | StorageError
  | { code: 'unknownCall' }
  | { code: 'invalidPayload'; path: string }
  | { code: 'noProject' }
  | { code: 'notAdministrator' }
  /** Nothing was saved; each fault is named. */
  | { code: 'settingsInvalid'; faults: SettingsFault[] }
  | { code: 'unexpected' };

/** What Jira would refuse, or not show, with these settings. Named before it bites. */
export type Finding =
  | { code: 'noSubtaskType' | 'subtaskTypeGone' | 'mayNotCreate' | 'clientFieldGone' | 'roleGone' | 'groupGone' }
  | { code: 'issueTypeGone'; id: string }
  /** Subtasks cannot be created without it. */
  | { code: 'requiredField'; field: RequiredField; isWrong: boolean }
  | { code: 'notAssignable'; person: AccountId; parties: Party[]; steps: StepId[] }
  /** Set here, but not on the form of the subtask type: Jira does not take it. */
  | { code: 'fieldNotOnForm'; field: 'assignee' | 'duedate' | 'labels' | 'description' }
  /** The app cannot see the procedure's page: whether it changed stays unknown. */
  | { code: 'pageNotSeen' }
  /** The page has a newer version than when the settings were last saved. */
  | { code: 'procedureChanged'; from: number; to: number }
  | { code: 'couldNotCheck'; error: JiraError };

/** What can be chosen in this project. */
export interface SettingsChoices {
  issueTypes: { id: string; name: string; isSubtask: boolean }[];
  /** Fields with a line of text or a choice, which can name a client. */
  clientFields: { id: string; name: string }[];
  roles: { id: string; name: string }[];
  /** What the subtask type requires. */
  required: RequiredField[];
}

export interface SettingsView {
  project: { id: string; key: string; name: string };
  settings: ProjectSettings;
  /** The version that was read; saving names it. 0: nobody has saved any. */
  version: number;
  changed?: { by: AccountId; at: Instant };
  findings: Finding[];
  choices: SettingsChoices;
  /** Whether the person may show the panel on all issues by Jira's bulk action. */
  administersJira: boolean;
}

export interface SettingsDeps {
  clock: Clock;
  store: SettingsStore;
  /** All as the person who asks. */
  asUser: Jira;
  asApp: Jira;
  project: Pick<Workflows, 'readProject' | 'mayAdminister'>;
  setup: ProjectSetup;
  projects: ProjectMemory;
  confluence: Confluence;
  watch: ProcedureWatch;
  queue: RepairQueue;
}

/** The calls of the settings page. The project is never among what goes in: it is the platform's word. */
export interface SettingsCalls {
  openSettings: { request: Record<string, never>; answer: SettingsView };
  /** `settings` is checked, each fault named; `version` is the one that the page was opened with. */
  saveSettings: { request: { settings: unknown; version: number }; answer: SettingsView };
  /** The same check, without saving: for an import. */
  checkSettings: { request: { settings: unknown }; answer: { settings: ProjectSettings; findings: Finding[] } };
  showPanel: { request: Record<string, never>; answer: { taskId: string } };
}

export type SettingsAnswer<T> = { ok: true; value: T } | { ok: false; error: SettingsError };
