import type { LocalDate } from '../dates';
import type { AppliedOwnStep } from '../procedure/own-steps';
import type { AppliedPlan, PlannedSubtask } from '../procedure/plan';
import type { Cause, StepId } from '../procedure/step-id';
import type { ProcedurePage } from '../settings/procedure-page';
import type { ProjectSettings } from '../settings/settings';
import type { SubtaskDraft } from '../settings/subtask-draft';

/** What counts in the project on the day of an *Aplicar*. */
export interface InForce {
  settings: ProjectSettings;
  today: LocalDate;
}

/** One thing that *Aplicar* does, with all that is needed to do it. `subtask`: the plan's entry as it is, or is to be. */
export type ApplyAction =
  /** All of them with one request. */
  | { kind: 'create'; drafts: SubtaskDraft[] }
  | { kind: 'link'; step: StepId; subtask: PlannedSubtask }
  /**
   * Before marks change: whether nobody needs a mail about it, where there are several; and which of those that an
   * earlier *Aplicar* left in doubt carry the mark, so that they are not marked, and commented on, again.
   */
  | { kind: 'lookAtMarks'; areSeveral: boolean; inDoubt: string[] }
  | { kind: 'retire'; step: StepId; subtask: PlannedSubtask; because: Cause[] }
  /** `isToOpen`: its step is to be done again; otherwise only its mark goes. */
  | { kind: 'reopen'; step: StepId; subtask: PlannedSubtask; causes: Cause[]; isToOpen: boolean; isClosed: boolean }
  /** Its fact was withdrawn, and it is open already: by an *Aplicar* that was cut short, or by hand. */
  | { kind: 'keepOpen'; step: StepId; subtask: PlannedSubtask }
  /** The settings say otherwise of the team's own step than when the plan was applied: its subtask, where there is one, is told. */
  | { kind: 'revise'; step: StepId; telling?: Telling }
  | { kind: 'linkProcedure'; page: ProcedurePage };

/** What a subtask is told of its step, and what it is called in Jira. */
export interface Telling {
  subtask: PlannedSubtask;
  summary: string;
  before: AppliedOwnStep;
  after: AppliedOwnStep;
}

/** The action of a kind. */
export type ActionOf<Kind extends ApplyAction['kind']> = Extract<ApplyAction, { kind: Kind }>;

/** Whether a mark of *no aplica* comes or goes. */
export function changesMark(action: ApplyAction): action is ActionOf<'retire' | 'reopen'> {
  return action.kind === 'retire' || (action.kind === 'reopen' && action.subtask.retired === true);
}

/** Whether something of it must not be done by two at once: subtasks are created, linked, marked, reopened or told. */
export function needsLease(actions: ApplyAction[]): boolean {
  return actions.some(({ kind }) => ['create', 'link', 'retire', 'reopen', 'revise'].includes(kind));
}

/**
 * The plan with the marks that are about to change in doubt, and what is about to be told, so that an *Aplicar* that is cut
 * short is taken up where it was.
 */
export function inDoubt(plan: AppliedPlan, actions: ApplyAction[]): AppliedPlan {
  const noted = { ...plan };
  for (const { step, subtask } of actions.filter(changesMark)) noted[step] = { ...subtask, marking: true };
  for (const action of actions) {
    if (action.kind !== 'revise' || !action.telling) continue;
    noted[action.step] = { ...(noted[action.step] ?? action.telling.subtask), telling: true };
  }
  return noted;
}

/** The plan's entry of a subtask that was created from a draft: why its step came in is kept with it. */
export function createdOf(
  { causes, dueLater }: SubtaskDraft,
  { id, key }: { id: string; key: string },
): PlannedSubtask {
  return { id, key, because: causes, ...(dueLater && { dueLater }) };
}
