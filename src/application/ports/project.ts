import type { JiraError, StorageError } from '../../contract/errors';
import type { Instant } from '../../domain/dates';
import type { AccountId } from '../../domain/facts/facts';
import type { Result } from '../../domain/result';
import type { SeenPage } from '../../domain/settings/procedure-page';
import type { ProjectSettings } from '../../domain/settings/settings';
import type { Guard } from '../../domain/workflow/guards';
import type { SubtaskType } from './jira';

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

/** Which transitions a project's gates guard, as last seen. Nothing depends on it: it is only shown. */
export interface GuardMemory {
  write(projectId: string, guards: Guard[]): Promise<void>;
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
  /** They are in this record no more. */
  leave(accountId: AccountId, issueId: string): Promise<Result<void, StorageError>>;
  /** They are kept nowhere any more: for after they left all records. */
  forget(accountId: AccountId): Promise<Result<void, StorageError>>;
}

/** Atlassian, asked about accounts. */
export interface PersonalData {
  /** Those of these accounts that were closed. `updatedAt`: when they were last seen. `status`: what was answered instead. */
  closedAmong(
    accounts: { accountId: AccountId; updatedAt: Instant }[],
  ): Promise<Result<AccountId[], { status?: number }>>;
}

/** What is known of reports to Atlassian. */
export interface ReportState {
  /** When each account was last reported. */
  reported: Record<AccountId, Instant>;
  /** Atlassian said that they were closed: never to be reported again. */
  closed: AccountId[];
  /** The last report failed then; absent where it did not. */
  failedAt?: Instant;
}

export interface ReportMemory {
  read(): Promise<ReportState>;
  write(state: ReportState): Promise<void>;
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
