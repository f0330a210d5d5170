import type { GateError, Hindrance } from '../../contract/errors';
import type { LocalDate } from '../../domain/dates';
import type { GateConfiguration } from '../../domain/workflow/gate-configuration';
import type { Suggestion } from '../../domain/workflow/gate-suggestion';
import type { Workflow, WorkflowTransition } from '../../domain/workflow/workflow';
import type { Clock, SettingsStore, Workflows } from '../ports';

export type GateAnswerTo<T> = { ok: true; value: T } | { ok: false; error: GateError };

export interface TransitionView extends WorkflowTransition {
  suggestion: Suggestion;
}

export interface WorkflowView extends Omit<Workflow, 'transitions'> {
  /** The project's issue types that follow it. */
  issueTypes: { id: string; name: string; isSubtask: boolean }[];
  transitions: TransitionView[];
  /** Open issues without an onboarding, which a gate that blocks where none was started would hold. */
  notStarted?: number;
  /** Absent where the person can change it. */
  hindrance?: Hindrance;
}

export interface GatesView {
  project: { key: string; name: string };
  /** In the project's time zone, in which its gates count when an issue was created. */
  today: LocalDate;
  workflows: WorkflowView[];
  /** Names of issue types whose workflow the person may not see. */
  hidden: string[];
}

export interface ChangeRequest {
  workflowId: string;
  edits: { transitionId: string; configuration?: GateConfiguration }[];
}

export interface Removal {
  /** How many gates were taken off, and from which workflows. */
  removed: number;
  workflows: string[];
  /** Workflows that still have gates, and why. `noTime`: pressing again goes on with them. */
  left: { name: string; error: GateError | { code: 'noTime' } }[];
}

/** The calls of the gates page. The project is never among what goes in: it is the platform's word. */
export interface GateCalls {
  openGates: { request: Record<string, never>; answer: GatesView };
  changeGates: { request: ChangeRequest; answer: GatesView };
  /** Takes the gates of the app's other environments off one workflow. */
  removeOtherGates: { request: { workflowId: string }; answer: GatesView };
  /** Takes our gates off every workflow of the site that the person may change. */
  removeGates: { request: Record<string, never>; answer: Removal };
}

export interface GatePageDeps {
  clock: Clock;
  workflows: Workflows;
  settings: Pick<SettingsStore, 'read'>;
  /** Whether there is time for some more requests. */
  hasTime(): boolean;
}
