import type { Instant } from '../dates';
import { noFacts } from '../facts/facts';
import { toBe } from '../procedure/plan-difference';
import type { StepId } from '../procedure/step-id';
import { recordSettings } from '../settings/settings';
import { subtaskDraftOf } from '../settings/subtask-draft';
import { createdOf, type InForce } from './apply-actions';
import type { Attempt, HistoryEntry, Onboarding } from './onboarding';
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
  // Where the settings still have one, *Aplicar* takes it over as they have it.
  const gone = { when: {}, holdsUp: false, byClosing: false, removed: true as const };
  const ownSteps = [...onboarding.ownSteps, ...unknown.map((step) => ({ ...step, ...gone }))];
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
