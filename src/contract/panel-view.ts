import type { LocalDate } from '../domain/dates';
import type { StrangeCopy } from '../domain/lists/copy-origin';
import type { StepState } from '../domain/procedure/plan';
import type { ExistingSubtask } from '../domain/procedure/plan-difference';
import type { StepId } from '../domain/procedure/step-id';
import type { HistoryEntry, Onboarding } from '../domain/record/onboarding';
import type { DueSettings } from '../domain/settings/due-rules';
import type { ProcedurePage } from '../domain/settings/procedure-page';
import type { OwnStepSetting, ProjectSettings } from '../domain/settings/settings';
import type { Guard } from '../domain/workflow/guards';
import type { PanelError } from './errors';
import type { Person } from './jira/person';

/** A transition of Jira that is there to be pressed. Whether it is let through is found out by pressing it. */
export interface OfferedTransition {
  id: string;
  name: string;
  /** It leads to a status of the category *done*. */
  isDone: boolean;
  /** It asks for something first: only Jira's own page has its screen. */
  hasScreen: boolean;
}

/** What the panel shows. It derives the rest with the same functions of `domain/` that the server decides with. */
export interface PanelView {
  issue: {
    id: string;
    key: string;
    client: string;
    closed: boolean;
    /** Those that Jira offers the person looking, from the status that it is in. */
    transitions: OfferedTransition[];
    assignee?: Person;
  };
  /** Which transitions the project's gates guard, as last seen. */
  guards: Guard[];
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
  settings: Pick<ProjectSettings, 'language' | 'backingDays' | 'exceptions' | 'messages'> &
    Omit<DueSettings, 'ownSteps'> & {
      /** Without whom their subtasks are given to. */
      ownSteps: Omit<OwnStepSetting, 'assignee'>[];
      /** What *Aplicar* names them by, so that none is applied that was changed since; absent where there are none. */
      ownStepsMark?: string;
    };
}

/** What applying did. What failed can be finished by applying again. */
export interface ApplyReport {
  created: StepId[];
  /** An earlier applying had created their subtasks, and its answer was lost; absent where there is none. */
  found?: StepId[];
  linked: StepId[];
  retired: StepId[];
  reopened: StepId[];
  /** Their subtasks were told what changed in a step of the team's. */
  revised: StepId[];
  finished: StepId[];
  failed: { step: StepId; error: PanelError }[];
  /** What else could not be done; the subtasks are not affected. */
  notDone: {
    what: 'link' | 'copy' | 'assignee' | 'mark' | 'retire' | 'reopen' | 'finish' | 'due';
    error: PanelError;
  }[];
}

export interface Applied {
  view: PanelView;
  report: ApplyReport;
}

export interface HistoryPage {
  /** Newest first. */
  entries: HistoryEntry[];
  more: boolean;
}
