import type { LocalDate } from '../dates';
import type { AccountId, Facts, Party, StepTitle } from '../facts/facts';
import type { DueLater } from '../procedure/due';
import type { Cause, StepId } from '../procedure/step-id';
import type { Step } from '../procedure/steps';
import { assigneeOf, dueOf } from './due-rules';
import type { ProjectSettings } from './settings';

/** A step's subtask that is to be created: why, whose it is, and by when. */
export interface SubtaskDraft {
  step: StepId;
  /** What it is called, where it is none of the procedure's. */
  title?: StepTitle;
  causes: Cause[];
  owedBy: Party;
  assignee?: AccountId;
  due?: LocalDate;
  /** It is due by a rule whose milestone has not been reached. */
  dueLater?: DueLater;
}

/** The draft of a step's subtask, as the project's settings want it, created on a day. */
export function subtaskDraftOf(
  settings: ProjectSettings,
  { id, own, causes, owedBy }: Pick<Step, 'id' | 'own' | 'causes' | 'owedBy'>,
  facts: Facts,
  today: LocalDate,
): SubtaskDraft {
  const assignee = assigneeOf(settings, id, owedBy);
  const { due, dueLater } = dueOf(settings, { id, owedBy }, facts, today);
  return {
    ...{ step: id, causes, owedBy },
    ...(own && { title: own.title }),
    ...(assignee && { assignee }),
    ...(due && { due: due.day }),
    ...(dueLater && { dueLater }),
  };
}

/** Without an assignee who cannot be one. */
export function withAssignable(draft: SubtaskDraft, notAssignable: AccountId[]): SubtaskDraft {
  const { assignee, ...rest } = draft;
  return assignee && !notAssignable.includes(assignee) ? draft : rest;
}
