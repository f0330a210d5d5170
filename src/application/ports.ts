import type { ExistingSubtask } from '../domain/changes';
import type { ClientRow } from '../domain/client-row';
import type { Instant, LocalDate } from '../domain/dates';
import type { AccountId, Party } from '../domain/facts';
import type { GateConfiguration } from '../domain/gate-configuration';
import type { HistoryEntry, Onboarding, ProcedurePage, RecordSettings, SeenPage } from '../domain/onboarding';
import type { ReadCopy } from '../domain/read-copy';
import type { Result } from '../domain/result';
import type { ProjectSettings, RetireMark } from '../domain/settings';
import type { Cause, StepId } from '../domain/steps';
import type { Workflow } from '../domain/workflow';
import type { JiraError, StorageError } from './errors';

/**
 * What the use cases need of the world. `src/atlassian/` is its real side.
 */

export interface Clock {
  now(): Instant;
  /** The calendar day in an IANA time zone. */
  today(timeZone: string): LocalDate;
}

/** A client's issue as the actor may see it. */
export interface ClientIssue {
  id: string;
  key: string;
  projectId: string;
  /** Of its issue type. */
  typeId: string;
  /** The client's name: the field that was asked for, or the summary where that is empty. */
  client: string;
  /** Whether the actor may edit it. */
  canEdit: boolean;
  subtasks: ExistingSubtask[];
  /** Of a subtask: the issue it belongs to. An epic above a client's issue is not meant. */
  parentId?: string;
  /** When it was created, as Jira writes it. */
  created?: string;
  /** The read copy as it stands in Jira, whoever wrote it. */
  copy?: unknown;
}

/** What a project asks of the subtasks created in it. */
export interface SubtaskType {
  id: string;
  /** Ids of the fields that may be sent. */
  fields: string[];
  /** Required fields without a default, which only the settings can give a value. */
  required: RequiredField[];
}

export interface RequiredField {
  id: string;
  name: string;
  /** How Jira wants its value. `other`: in no way that the settings can give. */
  kind: 'text' | 'paragraph' | 'number' | 'date' | 'option' | 'options' | 'other';
  /** What can be chosen, where it is a choice. */
  options?: { id: string; name: string }[];
}

/** Found on a subtask: which attempt made it, for which step. */
export interface Marker {
  attempt: number;
  step: string;
}

export interface SubtaskDraft {
  step: StepId;
  causes: Cause[];
  owedBy: Party;
  assignee?: AccountId;
  due?: LocalDate;
}

export interface CreateOutcome {
  created: { step: StepId; id: string; key: string }[];
  failed: { step: StepId; error: JiraError }[];
}

/** Jira, as one actor: the person who asked, or the app. */
export interface Jira {
  /** @param clientField the field that names the client */
  readIssue(idOrKey: string, clientField?: string): Promise<Result<ClientIssue, JiraError>>;
  /**
   * The type of subtask with this id, or the project's first one; or that it has none (such), or that the actor may
   * not create anything in it.
   */
  readSubtaskType(
    projectId: string,
    typeId?: string,
  ): Promise<Result<SubtaskType | 'none' | 'mayNotCreate', JiraError>>;
  /** Which of these people can be assigned issues of the project. */
  readAssignable(projectId: string, people: AccountId[]): Promise<Result<AccountId[], JiraError>>;
  /** Whether the actor has this role in the project (its id), or is in this group (its name). */
  isMember(projectId: string, of: { role: string } | { group: string }): Promise<Result<boolean, JiraError>>;
  /** Creates all drafts with one request; each may be refused by itself. */
  createSubtasks(
    parent: ClientIssue,
    drafts: SubtaskDraft[],
    options: { attempt: number; type: SubtaskType; settings: ProjectSettings },
  ): Promise<Result<CreateOutcome, JiraError>>;
  /** These issues, as far as the actor may see them, with at most 100 in a request. */
  readIssues(issueIds: string[]): Promise<Result<ClientIssue[], JiraError>>;
  /** The ids of the issues that carry the app's properties and were changed in Jira in the last minutes, or their parents'. */
  findChanged(minutes: number): Promise<Result<string[], JiraError>>;
  /** The markers of these issues, by issue id; those without one are left out. */
  readMarkers(issueIds: string[]): Promise<Result<Map<string, Marker>, JiraError>>;
  /** Which of these subtasks are marked as *no aplica* already. */
  readRetired(issueIds: string[]): Promise<Result<Set<string>, JiraError>>;
  /** Makes a subtask that is linked to a step known as one of the app's to Jira's events. */
  writeMarker(issueId: string, marker: Marker): Promise<Result<void, JiraError>>;
  /**
   * Marks a subtask as *no aplica*, with the reason, in a way that people see; and takes it through the transition of
   * that name where the settings ask for one and the workflow has it.
   */
  markRetired(
    subtask: { id: string },
    because: Cause[],
    settings: { language: RecordSettings['language']; retire: RetireMark },
  ): Promise<Result<void, JiraError>>;
  /** Takes the mark away, and leads a closed subtask back to a status that is not done where the workflow allows. */
  reopen(subtask: {
    id: string;
    closed: boolean;
    retired: boolean;
  }): Promise<Result<'reopened' | 'noTransition', JiraError>>;
  /** Gives a subtask its due date; `jiraRefused` where it takes none. */
  writeDue(issueId: string, due: LocalDate): Promise<Result<void, JiraError>>;
  /** Closes a subtask through a transition to a done status, where the workflow has one. */
  finish(subtask: { id: string }): Promise<Result<'finished' | 'noTransition', JiraError>>;
  /** Writes the link to the procedure's page: made where it is missing, written again where it is not. */
  linkProcedure(issueId: string, page: ProcedurePage): Promise<Result<void, JiraError>>;
  writeCopy(issueId: string, copy: ReadCopy): Promise<Result<void, JiraError>>;
  /** Takes the read copy off an issue that has no onboarding: a clone's. */
  removeCopy(issueId: string): Promise<Result<void, JiraError>>;
}

/** Which record, and which step of it, an issue key belongs to. */
export interface KeyPointer {
  issueKey: string;
  issueId: string;
  step?: StepId;
}

/** The records, and what belongs to them. */
export interface Records {
  read(issueId: string): Promise<Result<Onboarding | undefined, StorageError>>;
  /** The record with its project's settings and the procedure's page as last seen, with one request. */
  readWithSettings(
    issueId: string,
    projectId: string,
  ): Promise<Result<{ onboarding?: Onboarding; settings: ProjectSettings; procedure?: SeenPage }, StorageError>>;
  /** The record of the first of these issues that has one, and their project's settings, with one request. */
  readFirst(
    issueIds: string[],
    projectId: string,
  ): Promise<Result<{ onboarding?: Onboarding; settings: ProjectSettings }, StorageError>>;
  /** The first write: fails with `changedMeanwhile` where there is a record already. */
  create(onboarding: Onboarding): Promise<Result<void, StorageError>>;
  /**
   * Replaces the record, if it still is the version that `next` was made from, and writes history and pointers with
   * it: all of it or nothing. Raises the version.
   */
  replace(
    next: Onboarding,
    entries: HistoryEntry[],
    pointers?: KeyPointer[],
  ): Promise<Result<Onboarding, StorageError>>;
  findByKey(issueKey: string): Promise<Result<KeyPointer | undefined, StorageError>>;
  readHistory(issueId: string, numbers: number[]): Promise<Result<HistoryEntry[], StorageError>>;
  /** Forgets which record these issue keys belong to. */
  forgetKeys(issueKeys: string[]): Promise<Result<void, StorageError>>;
}

/** Looks over all records. What it finds may be a few seconds old; the record itself is read again before anything is done. */
export interface RecordIndex {
  /** Records written since a moment, oldest first. */
  changedSince(moment: Instant): Promise<Result<Onboarding[], StorageError>>;
  /** One of the 24 parts that all records are divided into. */
  inPart(part: number): Promise<Result<Onboarding[], StorageError>>;
  /** A page of a project's records; `next` leads to the following one. */
  inProject(projectId: string, cursor?: string): Promise<Result<{ found: Onboarding[]; next?: string }, StorageError>>;
  /** Ids of the issues whose repair could not be finished. */
  dirty(): Promise<Result<string[], StorageError>>;
  markDirty(issueId: string): Promise<Result<void, StorageError>>;
  markClean(issueId: string): Promise<Result<void, StorageError>>;
}

/** What a worker of the queue is asked to look after. */
export interface RepairTask {
  issueId: string;
  /** Jira said that the issue was deleted. */
  deleted?: true;
  /** An earlier repair could not be finished: it is marked so until this one is. */
  dirty?: true;
}

/** Repairs wait here; one issue is repaired by one worker at a time. */
export interface RepairQueue {
  /** Answers whether all of them were taken. */
  push(tasks: RepairTask[]): Promise<boolean>;
  /** The records of a project are to take over its settings; `cursor` is where an earlier worker stopped. */
  pushProject(projectId: string, cursor?: string): Promise<boolean>;
  /** Somebody's account was closed: they are to be taken out of everything. */
  pushPerson(accountId: AccountId): Promise<boolean>;
}

/** What Jira said of a project's subtasks; forgotten after a day, or when Jira says otherwise. */
export interface RememberedProject {
  type: SubtaskType;
  /** Those of the settings' people who could be assigned, and those who could not. */
  assignable: AccountId[];
  notAssignable: AccountId[];
}

export interface ProjectMemory {
  read(projectId: string): Promise<RememberedProject | undefined>;
  write(projectId: string, remembered: RememberedProject): Promise<void>;
  forget(projectId: string): Promise<void>;
}

/** Confluence, as the app: what it reads there is shown to whoever works on a client. */
export interface Confluence {
  /** Title and version of a page; `issueNotFound` where there is none, or the app may not see it. */
  readPage(pageId: string): Promise<Result<SeenPage, JiraError>>;
}

/** The procedure's page of a project as last seen. Nothing depends on it: where storage fails it is seen again later. */
export interface ProcedureWatch {
  /** Every project whose page was ever seen, with the page's id. */
  all(): Promise<{ projectId: string; pageId: string }[]>;
  read(projectId: string): Promise<SeenPage | undefined>;
  write(projectId: string, page: SeenPage): Promise<void>;
}

/** A project's settings as stored, with what makes two administrators who save at once notice each other. */
export interface StoredSettings {
  settings: ProjectSettings;
  /** Raised by one with every save; 0 where none were saved. */
  version: number;
  changed?: { by: AccountId; at: Instant; procedureVersion?: number };
}

/** Whose account ids are kept, and in which records: so that a closed account can be found and taken out. */
export interface People {
  all(): Promise<Result<{ accountId: AccountId; seenAt: Instant }[], StorageError>>;
  issuesOf(accountId: AccountId): Promise<Result<string[], StorageError>>;
  forget(accountId: AccountId, issueIds: string[]): Promise<Result<void, StorageError>>;
}

/** Atlassian, asked about accounts. */
export interface PersonalData {
  /** Those of these accounts that were closed. `updatedAt`: when they were last seen. */
  closedAmong(accounts: { accountId: AccountId; updatedAt: Instant }[]): Promise<AccountId[]>;
}

export interface SettingsStore {
  /** The settings of all projects that have some. */
  all(): Promise<Result<(StoredSettings & { projectId: string })[], StorageError>>;
  read(projectId: string): Promise<Result<StoredSettings, StorageError>>;
  /** Saves if `version` is still the one stored; else `changedMeanwhile`. */
  save(
    projectId: string,
    settings: ProjectSettings,
    version: number,
    changed: NonNullable<StoredSettings['changed']>,
  ): Promise<Result<void, StorageError>>;
}

/** What only the settings page asks of Jira. */
export interface ProjectSetup {
  readRoles(projectId: string): Promise<Result<{ id: string; name: string }[], JiraError>>;
  /** Fields of issues of this type that can name a client. */
  readClientFields(projectId: string, issueTypeId: string): Promise<Result<{ id: string; name: string }[], JiraError>>;
  /** Whether there is a group of this id, as far as the person may know. */
  hasGroup(group: { id: string; name: string }): Promise<Result<boolean, JiraError>>;
  /** Shows the panel on all issues of the project; the id of Jira's task. */
  showPanel(projectId: string): Promise<Result<{ taskId: string }, JiraError>>;
}

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

/** A workflow, with what Jira says of it word for word: an update has to send all of it back. */
export interface WorkflowDocument {
  workflow: Workflow;
  /** Differs as soon as anyone changed the workflow. */
  version: string;
  document: unknown;
}

/** Puts this gate on a transition, in the place of those it has; without a configuration it takes them off. */
export interface GateEdit {
  transitionId: string;
  configuration?: GateConfiguration;
}

export interface GatedProject {
  id: string;
  key: string;
  name: string;
  issueTypes: { id: string; name: string; isSubtask: boolean }[];
}

/** What the person who asks may do, as Jira says. */
export interface Rights {
  /** Whether they may administer all of Jira, or at least this project. */
  mayAdminister(projectId: string): Promise<Result<{ jira: boolean; project: boolean }, JiraError>>;
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

/** Clients as lists show them: what the person asking may see in Jira, from the read copies. */
export interface ClientLists {
  /** One client, by the issue's id or key. One request. */
  read(issue: string): Promise<Result<ClientRow, JiraError>>;
  /**
   * A page of the issues that a query finds, with one request; `next` leads to the following one. A query that Jira
   * does not understand is answered with `jiraRefused`, in Jira's words.
   */
  search(query: {
    jql: string;
    size: number;
    next?: string;
  }): Promise<Result<{ rows: ClientRow[]; next?: string }, JiraError>>;
  /** The first projects whose name or key has this text. */
  findProjects(text: string): Promise<Result<{ id: string; key: string; name: string }[], JiraError>>;
}
