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

/** What the settings page works with. */
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
