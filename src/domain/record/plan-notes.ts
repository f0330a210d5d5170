import type { Instant } from '../dates';
import type { LeftOpen } from '../procedure/closing';
import { type AppliedPlan, type PlannedSubtask, plannedSubtasks } from '../procedure/plan';
import type { StepId } from '../procedure/step-id';
import type { RecordSettings } from '../settings/settings';
import { type ProjectSettings, recordSettings } from '../settings/settings';
import type { Onboarding } from './onboarding';

/** One thing that was done, or not, to a subtask in Jira and is to be remembered with it. */
export type PlanNote = { step: StepId; id: string } & (
  | { what: 'dated' }
  /** Closed; `again`: by the app of its own accord, at this moment. */
  | { what: 'closed'; again?: Instant[] }
  | { what: 'leftOpen'; leftOpen: LeftOpen }
  /** Seen open while its step is to be done: whoever closes it from now on means it. */
  | { what: 'open' }
  /** Closed when its fact had just been taken back: that says nothing of it, until it is seen open again. */
  | { what: 'closedBefore' }
  /** A person says that it is to be tried again. */
  | { what: 'tryAgain' }
);

/**
 * The plan with these notes: the same one where they change nothing. They are about subtasks, so a step that has
 * another one by now takes none.
 */
export function withNotes(plan: AppliedPlan, notes: PlanNote[]): AppliedPlan {
  let next = plan;
  for (const note of notes) {
    const planned = next[note.step];
    if (planned?.id !== note.id) continue;
    const noted = noteOn(planned, note);
    if (JSON.stringify(noted) !== JSON.stringify(planned)) next = { ...next, [note.step]: noted };
  }
  return next;
}

function noteOn(planned: PlannedSubtask, note: PlanNote): PlannedSubtask {
  switch (note.what) {
    case 'dated': {
      const { dueLater: _, ...rest } = planned;
      return rest;
    }
    case 'closed': {
      const { leftOpen: _, ...rest } = planned;
      return note.again ? { ...rest, closedAgain: note.again } : rest;
    }
    case 'open': {
      const { wasDone: _, closedBefore: __, ...rest } = planned;
      return rest;
    }
    case 'closedBefore':
      return { ...planned, closedBefore: true };
    case 'leftOpen':
      return { ...planned, leftOpen: note.leftOpen };
    case 'tryAgain':
      return untried(planned);
  }
}

/** Without what is remembered of closing it. */
export function untried({ leftOpen: _, closedAgain: __, ...planned }: PlannedSubtask): PlannedSubtask {
  return planned;
}

/** The record with its project's settings as they are now. Where they close subtasks in another way, all of them are tried again. */
export function withSettings(onboarding: Onboarding, settings: ProjectSettings): Onboarding {
  const kept = recordSettings(settings);
  const isSame = JSON.stringify(closingOf(onboarding.settings)) === JSON.stringify(closingOf(kept));
  return { ...onboarding, settings: kept, ...(!isSame && { plan: allUntried(onboarding.plan) }) };
}

/**
 * The record in another project than before: what is in force there counts, and its workflow is another one. All that
 * stayed open is tried again, whatever the settings of the two say.
 */
export function withProject(onboarding: Onboarding, settings: ProjectSettings): Onboarding {
  return { ...onboarding, settings: recordSettings(settings), plan: allUntried(onboarding.plan) };
}

const closingOf = ({ closing }: RecordSettings) => [closing?.by, Object.entries(closing?.values ?? {}).sort()];

/** A fight with another rule is settled by a person, not by other settings. */
function allUntried(plan: AppliedPlan): AppliedPlan {
  const next = { ...plan };
  for (const { step, subtask } of plannedSubtasks(plan)) {
    if (subtask.leftOpen?.because.why !== 'reopened') next[step] = untried(subtask);
  }
  return next;
}
