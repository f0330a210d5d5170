import type { ExistingSubtask } from '../domain/changes';
import type { Instant, LocalDate } from '../domain/dates';
import type { AccountId, Party } from '../domain/facts';
import type { HistoryEntry, Onboarding, RecordSettings } from '../domain/onboarding';
import type { ReadCopy } from '../domain/read-copy';
import type { Result } from '../domain/result';
import type { Cause, StepId } from '../domain/steps';
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
  /** The client's name: the issue's summary. */
  client: string;
  /** Whether the actor may edit it. */
  canEdit: boolean;
  subtasks: ExistingSubtask[];
  /** Of a subtask: the issue it belongs to. */
  parentId?: string;
  /** The read copy as it stands in Jira, whoever wrote it. */
  copy?: unknown;
}

/** What a project asks of the subtasks created in it. */
export interface SubtaskType {
  id: string;
  /** Ids of the fields that may be sent. */
  fields: string[];
  /** Names of required fields without a default, which the app cannot fill in. */
  required: string[];
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
}

export interface CreateOutcome {
  created: { step: StepId; id: string; key: string }[];
  failed: { step: StepId; error: JiraError }[];
}

export interface ProcedurePage {
  id: string;
  url: string;
  title: string;
}

/** Jira, as one actor: the person who asked, or the app. */
export interface Jira {
  readIssue(idOrKey: string): Promise<Result<ClientIssue, JiraError>>;
  /** The project's subtask type, or undefined where it has none. */
  readSubtaskType(projectId: string): Promise<Result<SubtaskType | undefined, JiraError>>;
  /** Creates all drafts with one request; each may be refused by itself. */
  createSubtasks(
    parent: ClientIssue,
    drafts: SubtaskDraft[],
    options: { attempt: number; type: SubtaskType; language: RecordSettings['language']; page: ProcedurePage },
  ): Promise<Result<CreateOutcome, JiraError>>;
  /** The markers of these issues, by issue id; those without one are left out. */
  readMarkers(issueIds: string[]): Promise<Result<Map<string, Marker>, JiraError>>;
  /** Marks a subtask as *no aplica*, with the reason, in a way that people see. */
  markRetired(
    subtask: { id: string },
    because: Cause[],
    language: RecordSettings['language'],
  ): Promise<Result<void, JiraError>>;
  /** Takes the mark away, and leads a closed subtask back to a status that is not done where the workflow allows. */
  reopen(subtask: { id: string; closed: boolean; retired: boolean }): Promise<Result<void, JiraError>>;
  /** Closes a subtask through a transition to a done status, where the workflow has one. */
  finish(subtask: { id: string }): Promise<Result<'finished' | 'noTransition', JiraError>>;
  /** Writes the link to the procedure's page: made where it is missing, written again where it is not. */
  linkProcedure(issueId: string, page: ProcedurePage): Promise<Result<void, JiraError>>;
  writeCopy(issueId: string, copy: ReadCopy): Promise<Result<void, JiraError>>;
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
}

/** What a project asks of its subtasks, as remembered; forgotten after a day, or when Jira says otherwise. */
export interface ProjectMemory {
  read(projectId: string): Promise<SubtaskType | undefined>;
  write(projectId: string, type: SubtaskType): Promise<void>;
}

/** Who asks, about which issue. Taken from the platform's context, never from what a page sends. */
export interface Caller {
  accountId: AccountId;
  issueId: string;
}

/** All that a call of the panel works with. */
export interface PanelDeps {
  clock: Clock;
  asUser: Jira;
  asApp: Jira;
  records: Records;
  projects: ProjectMemory;
  procedure: ProcedurePage;
  /** Until a project has settings of its own. */
  settings: RecordSettings;
}
