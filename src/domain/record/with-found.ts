import type { Instant, LocalDate } from '../dates';
import { noFacts } from '../facts/facts';
import type { AppliedOwnStep } from '../procedure/own-steps';
import { toBe } from '../procedure/plan-difference';
import type { StepId } from '../procedure/step-id';
import { type ProjectSettings, recordSettings } from '../settings/settings';
import { subtaskDraftOf } from '../settings/subtask-draft';
import { createdOf, type InForce } from './apply-actions';
import type { Attempt, AttemptedOwnStep, HistoryEntry, Onboarding } from './onboarding';
import { rememberDone } from './record';

/** A subtask that was created for a step. */
export interface Made {
  step: StepId;
  id: string;
  key: string;
}

/**
 * The record with the subtasks that an attempt created and nobody knew of, as if its answer had come; with the line that
 * tells it. What belongs to no step any more is in the plan all the same: the next *Aplicar* marks it.
 *
 * @param found at least one
 * @param inForce on the attempt's day: from then on they are due
 */
export function withFound(
  onboarding: Onboarding,
  attempt: Attempt,
  found: Made[],
  { settings, today }: InForce,
  at: Instant,
): { onboarding: Onboarding; entry: HistoryEntry } {
  const { facts } = onboarding;
  const theirs = (attempt.ownSteps ?? []).filter(({ id }) => found.some(({ step }) => step === id));
  const unknown = theirs.filter(({ id }) => !onboarding.ownSteps.some((step) => step.id === id));
  const ownSteps = [...onboarding.ownSteps, ...unknown.map((step) => asApplied(step, settings, today))];
  const steps = toBe({ ...onboarding, ownSteps, settings: recordSettings(settings) });
  const plan = { ...onboarding.plan };
  for (const { step, id, key } of found) {
    const status = steps.find((each) => each.id === step);
    // Which milestones had come when it was made is not known: it is dated again, and keeps the day that it has.
    const draft = status && subtaskDraftOf(settings, status, noFacts(facts.startedOn), today);
    plan[step] = draft ? createdOf(draft, { id, key }) : { id, key };
  }
  const titles = Object.fromEntries(theirs.map(({ id, title }) => [id, title]));
  const entry: HistoryEntry = {
    ...{ number: onboarding.history + 1, at, by: attempt.by, kind: 'apply', changes: [] },
    plan: { created: found.map(({ step }) => step), linked: [], retired: [], reopened: [] },
    ...(theirs.length > 0 && { titles }),
  };
  const remembered = rememberDone({ facts, plan, ownSteps });
  return { onboarding: { ...onboarding, ownSteps, plan: remembered, history: entry.number }, entry };
}

/**
 * A step of the team's as it came into the plan with the attempt: as the settings have it, but for what they say otherwise of by
 * now, which the next *Aplicar* tells its subtask. One that they do not have any more is removed.
 */
function asApplied(step: AttemptedOwnStep, settings: ProjectSettings, from: LocalDate): AppliedOwnStep {
  const present = recordSettings(settings).ownSteps?.find(({ id }) => id === step.id);
  if (!present) return { ...step, when: {}, holdsUp: false, byClosing: false, removed: true };
  const title = present.title.es === step.title.es ? present.title : step.title;
  return { ...present, ...step, title, from };
}
