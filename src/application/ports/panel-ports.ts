import type { AccountId } from '../../domain/facts/facts';
import type { Rights } from './administration';
import type { Chance } from './chance';
import type { Clock } from './clock';
import type { Jira } from './jira';
import type { Confluence, ProcedureWatch, ProjectMemory } from './project';
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
