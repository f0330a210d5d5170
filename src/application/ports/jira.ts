import type { FieldsRefused, JiraError } from '../../contract/errors';
import type { Person } from '../../contract/jira/person';
import type { OfferedTransition } from '../../contract/panel-view';
import type { Instant, LocalDate } from '../../domain/dates';
import type { AccountId, StepTitle } from '../../domain/facts/facts';
import type { Here } from '../../domain/lists/copy-origin';
import type { ReadCopy } from '../../domain/lists/read-copy';
import type { Closing, NotClosed, NotTaken } from '../../domain/procedure/closing';
import type { ExistingSubtask } from '../../domain/procedure/plan-difference';
import type { Cause, StepId } from '../../domain/procedure/step-id';
import type { Attempt } from '../../domain/record/onboarding';
import type { Result } from '../../domain/result';
import type { FormField } from '../../domain/settings/form-field';
import type { ProcedurePage } from '../../domain/settings/procedure-page';
import type { ProjectSettings } from '../../domain/settings/settings';
import type { SubtaskDraft } from '../../domain/settings/subtask-draft';

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
  /** In a status of the category *done*. */
  closed: boolean;
  subtasks: ExistingSubtask[];
  /** Those that Jira offers the actor. */
  transitions: OfferedTransition[];
  assignee?: Person;
  /** Of a subtask: the issue it belongs to. An epic above a client's issue is not meant. */
  parentId?: string;
  /** What that issue is called, as Jira shows it with the subtask. */
  parentName?: string;
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
  /** Fields that the settings can give a value; and those that are required and that nobody can. */
  form: FormField[];
}

/** On a subtask: which attempt made it, for which step, under which issue. */
export interface Marker {
  attempt: number;
  step: string;
  /** Of the attempt and step; absent on what is linked, and on what an older version made. */
  token?: string;
  /** Id of the issue that it was made under: a clone's copy of it names another than its own. */
  parent?: string;
}

/** A marker with what Jira itself says of the subtask it was found on, which nobody can write. */
export interface FoundMarker extends Marker {
  created?: Instant;
  creator?: AccountId;
}

export interface CreateOutcome {
  created: { step: StepId; id: string; key: string }[];
  failed: { step: StepId; error: JiraError | FieldsRefused }[];
}

/** Jira, as one actor: the person who asked, or the app. */
export interface Jira {
  /** The installation that asks: another environment of the app is another one, on the same issues. */
  here: Here;
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
    options: { attempt: Pick<Attempt, 'number' | 'tokens'>; type: SubtaskType; settings: ProjectSettings },
  ): Promise<Result<CreateOutcome, JiraError>>;
  /** These issues, as far as the actor may see them, with at most 100 in a request. */
  readIssues(issueIds: string[]): Promise<Result<ClientIssue[], JiraError>>;
  /** Whether Jira shows the actor this project. */
  isProjectThere(projectId: string): Promise<Result<boolean, JiraError>>;
  /** The ids of the issues that carry the app's properties and were changed in Jira in the last minutes, or their parents'. */
  findChanged(minutes: number): Promise<Result<string[], JiraError>>;
  /** The markers of these issues, by issue id; those without one are left out. */
  readMarkers(issueIds: string[]): Promise<Result<Map<string, FoundMarker>, JiraError>>;
  /** Which of these subtasks are marked as *no aplica* already. */
  readRetired(issueIds: string[]): Promise<Result<Set<string>, JiraError>>;
  /** Makes a subtask that is linked to a step known as one of the app's to Jira's events. */
  writeMarker(issueId: string, marker: Marker): Promise<Result<void, JiraError>>;
  /**
   * Marks a subtask as *no aplica*, with the reason, in a way that people see; and takes it through the transition of
   * that name where the settings ask for one and the workflow has it. One that is marked already is only taken through.
   * Answers whether Jira let it be marked: where a status cannot be edited, it does not; and why it was not taken
   * through the transition, where it was to be.
   */
  markRetired(
    subtask: { id: string; isMarked: boolean; quietly: boolean },
    because: Cause[],
    settings: Pick<ProjectSettings, 'language' | 'retire' | 'fieldValues'>,
  ): Promise<Result<{ isMarked: boolean; left?: NotTaken }, JiraError>>;
  /**
   * Takes the mark away, and leads a closed subtask that is to be open back to a status that is not done, where the
   * workflow allows. Answers how it is after that, and why there was no way out.
   */
  reopen(
    subtask: { id: string; isClosed: boolean; isToOpen: boolean; isMarked: boolean; quietly: boolean },
    settings: Pick<ProjectSettings, 'fieldValues'>,
  ): Promise<Result<{ isOpen: boolean; isMarked: boolean; left?: NotTaken }, JiraError>>;
  /** Who closed a subtask, and when, by Jira's changelog; undefined where it is not closed, or Jira names nobody. */
  readClosing(issueId: string): Promise<Result<{ by: AccountId; at: Instant } | undefined, JiraError>>;
  /**
   * Tells a subtask that the team's step that it is of changed: a comment with what it is now, and its title where that
   * is still as the app wrote it. In doubt (an answer was lost) its comments are looked at first: it is told once.
   */
  tellRevised(
    subtask: { id: string; quietly: boolean; summary: string; isInDoubt: boolean },
    change: { before: StepTitle; after: StepTitle; client: string; text?: string },
    settings: Pick<ProjectSettings, 'language'>,
  ): Promise<Result<void, JiraError>>;
  /** Whether the actor may edit the project's issues without a mail to those who watch them. */
  mayEditQuietly(projectId: string): Promise<boolean>;
  /** Gives a subtask its due date, if it has none yet; `jiraRefused` where it takes none. */
  writeDue(subtask: { id: string; quietly: boolean }, due: LocalDate): Promise<Result<void, JiraError>>;
  /** The statuses of the category *done* that subtasks of this type can be in; of any type where none is named. */
  readDoneStatuses(projectId: string, typeId?: string): Promise<Result<{ id: string; name: string }[], JiraError>>;
  /**
   * Closes a subtask through the transition that the settings mean, the next one if Jira refuses the first. Says why it
   * stayed open.
   */
  finish(
    subtask: { id: string; projectId: string; typeId?: string },
    closing: Closing,
  ): Promise<Result<'finished' | NotClosed, JiraError>>;
  /** Moves an issue through a transition, with nothing else; `jiraRefused` with what Jira says against it, a gate's message too. */
  move(issueId: string, transitionId: string): Promise<Result<void, JiraError>>;
  /**
   * Writes the link to the procedure's page: made where it is missing, written again where it is not; and takes off the one
   * to the page `before`, by its id, where that was another.
   */
  linkProcedure(issueId: string, page: ProcedurePage, before?: string): Promise<Result<void, JiraError>>;
  writeCopy(issueId: string, copy: ReadCopy): Promise<Result<void, JiraError>>;
  /** Takes the read copy off an issue that has no onboarding: a clone's. */
  removeCopy(issueId: string): Promise<Result<void, JiraError>>;
}
