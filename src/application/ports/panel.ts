import type { AccountId } from '../../domain/facts/facts';
import type { SeenPage } from '../../domain/settings/procedure-page';
import type { ProjectSettings } from '../../domain/settings/settings';
import type { Rights } from './administration';
import type { Chance } from './chance';
import type { Clock } from './clock';
import type { Jira } from './jira';
import type { Confluence, ProcedureWatch, ProjectMemory, RememberedProject } from './project';
import type { Records } from './records';

/** Who asks, about which issue. Taken from the platform's context, never from what a page sends. */
export interface Caller {
  accountId: AccountId;
  issueId: string;
  /** The issue's project when the page was opened, where the platform says it. */
  projectId?: string;
}

/** All that a call of the panel can use. */
export interface PanelPorts {
  clock: Clock;
  chance: Chance;
  asUser: Jira;
  asApp: Jira;
  records: Records;
  projects: ProjectMemory;
  confluence: Confluence;
  watch: ProcedureWatch;
  rights: Rights;
}

/** The same, for an issue whose project's settings are known. */
export interface PanelDeps extends PanelPorts {
  settings: ProjectSettings;
  /** The procedure's page as last seen, if it is the one that the settings name. */
  procedure?: SeenPage;
  /** What Jira asks of subtasks, where this call has found it out already. */
  prepared?: RememberedProject;
}
