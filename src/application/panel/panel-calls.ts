import type { AppError } from '../../contract/errors';
import type { LocalDate } from '../../domain/dates';
import type { Command } from '../../domain/facts/commands';
import type { Seen } from '../../domain/facts/seen';
import type { StrangeCopy } from '../../domain/lists/copy-origin';
import type { Difference, ExistingSubtask } from '../../domain/procedure/changes';
import type { StepState } from '../../domain/procedure/plan';
import type { StepId } from '../../domain/procedure/steps';
import type { HistoryEntry, Onboarding } from '../../domain/record/onboarding';
import type { ExceptionRequest } from '../../domain/record/record-exception';
import type { KnownAtStart } from '../../domain/record/start-commands';
import type { ProcedurePage } from '../../domain/settings/procedure-page';
import type { ProjectSettings } from '../../domain/settings/settings';

/** One envelope for every answer of the server side to a page. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: AppError };

/** What the panel shows. It derives the rest with the same functions of `domain/` that the server decides with. */
export interface PanelView {
  issue: { id: string; key: string; client: string; closed: boolean };
  /** Whether the person looking may record facts. */
  canEdit: boolean;
  /** Whether an onboarding can be started on it: not on a subtask, and not on a type that the settings leave out. */
  canStart: boolean;
  today: LocalDate;
  /** Absent until someone starts the onboarding. */
  onboarding?: Onboarding;
  /** On a subtask: the client whose onboarding it belongs to, and its step, if it is one of ours. */
  subtaskOf?: { issueKey: string; client: string; step?: StepId; state?: StepState };
  /** The issue carries a read copy that is not this installation's to keep. */
  strangeCopy?: StrangeCopy;
  subtasks: ExistingSubtask[];
  /** The procedure's page, with its version as last seen; absent where nobody could see it. */
  procedure: ProcedurePage & { version?: number };
  /** What the panel needs of the project's settings. */
  settings: Pick<ProjectSettings, 'language' | 'backingDays' | 'exceptions' | 'messages'>;
}

export interface StartRequest extends KnownAtStart {
  /** Made by the page, once per press of the button: a call sent twice is carried out once. */
  commandId: string;
  /** Subtasks that exist already, to be linked instead of created. Values are issue ids. */
  link: Partial<Record<StepId, string>>;
}

export interface RecordRequest {
  commandId: string;
  command: Command;
  /** What the person saw of the facts that the command is about. Absent where nobody looked: then it is not compared. */
  seen?: Seen;
}

export interface ApplyRequest {
  commandId: string;
  link: Partial<Record<StepId, string>>;
  /** Deleted subtasks that the person wants created again. */
  recreate: StepId[];
  /** What the person was shown: nothing else is created, marked or reopened. Absent where nobody looked. */
  shown?: Pick<Difference, 'create' | 'retire' | 'reopen'>;
}

/** An authorised exception: for one gate of this client, with its reason; or its end. */
export interface ExceptionCall extends ExceptionRequest {
  commandId: string;
}

/** What applying did. What failed can be finished by applying again. */
export interface ApplyReport {
  created: StepId[];
  /** An earlier applying had created their subtasks, and its answer was lost; absent where there is none. */
  found?: StepId[];
  linked: StepId[];
  retired: StepId[];
  reopened: StepId[];
  finished: StepId[];
  failed: { step: StepId; error: AppError }[];
  /** What else could not be done; the subtasks are not affected. */
  notDone: { what: 'link' | 'copy' | 'assignee' | 'mark' | 'reopen' | 'finish' | 'due'; error: AppError }[];
}

export interface Applied {
  view: PanelView;
  report: ApplyReport;
}

export interface HistoryRequest {
  /** Entries older than this number; absent for the newest. */
  before?: number;
}

export interface HistoryPage {
  /** Newest first. */
  entries: HistoryEntry[];
  more: boolean;
}

/** The calls a panel makes with `invoke`: name → what goes in → what comes back. The issue is never among what goes in. */
export interface PanelCalls {
  open: { request: Record<string, never>; answer: PanelView };
  start: { request: StartRequest; answer: Applied };
  record: { request: RecordRequest; answer: PanelView };
  apply: { request: ApplyRequest; answer: Applied };
  exception: { request: ExceptionCall; answer: PanelView };
  /** Subtasks that are open although their step is done are to be tried again. */
  closeAgain: { request: Record<string, never>; answer: PanelView };
  history: { request: HistoryRequest; answer: HistoryPage };
}
