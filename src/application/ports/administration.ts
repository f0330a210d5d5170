import type { JiraError } from '../../contract/errors';
import type { AccountId } from '../../domain/facts/facts';
import type { Result } from '../../domain/result';
import type { GateConfiguration } from '../../domain/workflow/gate-configuration';
import type { Workflow } from '../../domain/workflow/workflow';

/** What only the settings page asks of Jira. */
export interface ProjectSetup {
  readRoles(projectId: string): Promise<Result<{ id: string; name: string }[], JiraError>>;
  /** Fields of issues of this type that can name a client. */
  readClientFields(projectId: string, issueTypeId: string): Promise<Result<{ id: string; name: string }[], JiraError>>;
  /** Whether there is a group of this id, as far as the person may know. */
  hasGroup(group: { id: string; name: string }): Promise<Result<boolean, JiraError>>;
  /** Whether the project uses the app, as its property says; `unset` where nobody said, or somebody took it away. */
  readUse(projectId: string): Promise<Result<'on' | 'off' | 'unset', JiraError>>;
  /** `clientTypes`: ids of the types of issue that are clients, which lists read there; none says every type. */
  writeUse(projectId: string, uses: boolean, clientTypes: readonly string[]): Promise<Result<void, JiraError>>;
  /** Shows the panel on all issues of the project; the id of Jira's task. */
  showPanel(projectId: string): Promise<Result<{ taskId: string }, JiraError>>;
}

/** A workflow, with what Jira says of it word for word: an update has to send all of it back. */
export interface WorkflowDocument {
  workflow: Workflow;
  /** Differs as soon as anyone changed the workflow. */
  version: string;
  document: unknown;
}

/**
 * Puts this gate on a transition, in the place of those it has; without a configuration it takes them off. `ofOthers`:
 * takes off those of the app's other environments instead, and leaves ours as they are.
 */
export interface GateEdit {
  transitionId: string;
  configuration?: GateConfiguration;
  ofOthers?: true;
}

export interface GatedProject {
  id: string;
  key: string;
  name: string;
  issueTypes: { id: string; name: string; isSubtask: boolean }[];
  /** Its lead, where what is given to nobody goes to them. */
  defaultAssignee?: { accountId: AccountId; name: string };
}

/** What the person who asks may do, as Jira says. */
export interface Rights {
  /** Whether they may administer all of Jira, or at least this project. */
  mayAdminister(projectId: string): Promise<Result<{ jira: boolean; project: boolean }, JiraError>>;
  /** What they may do with issues of this project, as far as its permissions go: of a single one they may do less. */
  mayWrite(projectId: string): Promise<Result<{ edit: boolean; create: boolean }, JiraError>>;
}

/** Workflows and what belongs to them, as the person who asks: Jira decides what they may. */
export interface Workflows extends Rights {
  readProject(projectId: string): Promise<Result<GatedProject, JiraError>>;
  /** The workflow of an issue type; undefined where they may not see it. */
  readOfIssueType(projectId: string, issueTypeId: string): Promise<Result<WorkflowDocument | undefined, JiraError>>;
  read(workflowId: string): Promise<Result<WorkflowDocument | undefined, JiraError>>;
  /** A page of all workflows that they may see; `next` is where the following page starts. */
  search(startAt: number): Promise<Result<{ found: WorkflowDocument[]; next?: number }, JiraError>>;
  /** Whether Jira has our gate among the rules that this workflow can have. */
  offersGate(workflowId: string): Promise<Result<boolean, JiraError>>;
  /** What Jira would have against these edits, in its own words; empty if nothing. Changes nothing. */
  validate(of: WorkflowDocument, edits: GateEdit[]): Promise<Result<string[], JiraError>>;
  /** Carries out the edits; `conflict` where the workflow was changed since it was read, or is being changed now. */
  update(of: WorkflowDocument, edits: GateEdit[]): Promise<Result<void, JiraError | { code: 'conflict' }>>;
  /** How many open issues of these types have no onboarding, by Jira's search, which sees changes late. */
  countNotStarted(projectId: string, issueTypeIds: string[]): Promise<Result<number, JiraError>>;
}
