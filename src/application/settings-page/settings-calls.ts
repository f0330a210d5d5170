import type { Finding, SettingsError } from '../../contract/errors';
import type { Instant } from '../../domain/dates';
import type { AccountId } from '../../domain/facts/facts';
import type { FormField } from '../../domain/settings/form-field';
import type { ProjectSettings } from '../../domain/settings/settings';
import type {
  Clock,
  Confluence,
  Jira,
  ProcedureWatch,
  ProjectMemory,
  ProjectSetup,
  RecordIndex,
  RepairQueue,
  ReportMemory,
  SettingsStore,
  Workflows,
} from '../ports';

/** What can be chosen in this project. */
export interface SettingsChoices {
  issueTypes: { id: string; name: string; isSubtask: boolean }[];
  /** Fields with a line of text or a choice, which can name a client. */
  clientFields: { id: string; name: string }[];
  roles: { id: string; name: string }[];
  /** What of the subtask type's form can be given a value here, or is required. */
  form: FormField[];
  /** The statuses of the category *done* that its subtasks can be in. */
  doneStatuses: { id: string; name: string }[];
}

export interface SettingsView {
  project: { id: string; key: string; name: string };
  settings: ProjectSettings;
  /** The version that was read; saving names it. 0: nobody has saved any. */
  version: number;
  changed?: { by: AccountId; at: Instant };
  findings: Finding[];
  choices: SettingsChoices;
  /**
   * Whether the panel and the portfolio are seen in this project. `lost`: it has onboardings, and nothing says so any
   * more, as when somebody deleted the project's property.
   */
  use: 'on' | 'off' | 'lost';
  /** Whether the person may show the panel on all issues by Jira's bulk action. */
  administersJira: boolean;
}

export interface SettingsDeps {
  clock: Clock;
  store: SettingsStore;
  /** All as the person who asks. */
  asUser: Jira;
  asApp: Jira;
  project: Pick<Workflows, 'readProject' | 'mayAdminister' | 'readOfIssueType'>;
  setup: ProjectSetup;
  projects: ProjectMemory;
  confluence: Confluence;
  watch: ProcedureWatch;
  queue: RepairQueue;
  index: Pick<RecordIndex, 'inProject'>;
  reports: Pick<ReportMemory, 'read'>;
}

/** The calls of the settings page. The project is never among what goes in: it is the platform's word. */
export interface SettingsCalls {
  openSettings: { request: Record<string, never>; answer: SettingsView };
  /** `settings` is checked, each fault named; `version` is the one that the page was opened with. */
  saveSettings: { request: { settings: unknown; version: number }; answer: SettingsView };
  /** The same check, without saving: for an import. */
  checkSettings: { request: { settings: unknown }; answer: { settings: ProjectSettings; findings: Finding[] } };
  /** The switch: *Usar Hauzd onboarding en este proyecto*. Everything stored stays as it is. */
  switchUse: { request: { use: boolean }; answer: { use: 'on' | 'off' } };
  showPanel: { request: Record<string, never>; answer: { taskId: string } };
}

export type SettingsAnswer<T> = { ok: true; value: T } | { ok: false; error: SettingsError };
