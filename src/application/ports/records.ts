import type { StorageError } from '../../contract/errors';
import type { Instant } from '../../domain/dates';
import type { StepId } from '../../domain/procedure/step-id';
import type { HistoryEntry, Onboarding } from '../../domain/record/onboarding';
import type { Result } from '../../domain/result';
import type { SeenPage } from '../../domain/settings/procedure-page';
import type { ProjectSettings } from '../../domain/settings/settings';
import type { Guard } from '../../domain/workflow/guards';

/** Which record, and which step of it, an issue key belongs to. */
export interface KeyPointer {
  issueKey: string;
  issueId: string;
  step?: StepId;
  /** The project that the key was of, where storage is asked; absent where an older version stored it. */
  projectId?: string;
}

/** The projects that are gone, or about to be, whose keys may come back for other issues. */
export interface GoneProjects {
  /** From now on no key of this project is known that was stored for the project with this id: Jira is asked. */
  add(projectKey: string, projectId: string): Promise<Result<void, StorageError>>;
  /** It is back: what was stored for it counts again. */
  remove(projectKey: string, projectId: string): Promise<Result<void, StorageError>>;
}

/** A record with what counts in its project. */
export interface WithSettings {
  onboarding?: Onboarding;
  settings: ProjectSettings;
  procedure?: SeenPage;
  /** As known since somebody last looked at the project's gates. */
  guards: Guard[];
}

/** The records, and what belongs to them. */
export interface Records {
  read(issueId: string): Promise<Result<Onboarding | undefined, StorageError>>;
  /** The record with its project's settings, and the procedure's page and the guards as last seen, with one request. */
  readWithSettings(issueId: string, projectId: string): Promise<Result<WithSettings, StorageError>>;
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
  /** Undefined also where what is known of the key comes from a project that is gone. */
  findByKey(issueKey: string): Promise<Result<KeyPointer | undefined, StorageError>>;
  readHistory(issueId: string, numbers: number[]): Promise<Result<HistoryEntry[], StorageError>>;
  /** Forgets that these issue keys belong to this record. What another record is known by stays. */
  forgetKeys(issueId: string, issueKeys: string[]): Promise<Result<void, StorageError>>;
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
