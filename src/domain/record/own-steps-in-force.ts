import type { Facts } from '../facts/facts';
import { ownStepsDone } from '../facts/own-steps-done';
import { type AppliedOwnStep, MOST_KEPT_OWN_STEPS, type OwnSteps } from '../procedure/own-steps';
import { takenOver } from '../procedure/own-steps-taken-over';
import { plannedSubtasks } from '../procedure/plan';
import type { Planned } from '../procedure/plan-difference';
import { isOwn } from '../procedure/step-id';
import { recordSettings } from '../settings/settings';
import type { InForce } from './apply-actions';

/**
 * The record with the team's own steps as the settings have them now: what *Aplicar* takes over. Of those that are gone
 * from the settings it keeps so many, those first that are still to be marked; a subtask of another belongs to no step.
 */
export function withOwnSteps<Of extends Planned>(planned: Of, { settings, today }: InForce): Of {
  const { ownSteps: present = [] } = recordSettings(settings);
  const all = takenOver(planned.ownSteps, present, planned, today);
  const isSettled = ({ id, removed }: AppliedOwnStep) => removed === true && planned.plan[id]?.retired === true;
  const ownSteps = [...all].sort((a, b) => Number(isSettled(a)) - Number(isSettled(b))).slice(0, MOST_KEPT_OWN_STEPS);
  const known = plannedSubtasks(planned.plan).filter(
    ({ step }) => !isOwn(step) || ownSteps.some(({ id }) => id === step),
  );
  const plan = Object.fromEntries(known.map(({ step, subtask }) => [step, subtask]));
  return { ...planned, plan, ownSteps, facts: withoutLost(planned.facts, ownSteps) };
}

/** Without what was done of own steps that nothing is known of any more: the history tells it. Otherwise new ones would find no room. */
function withoutLost({ ownSteps: all, ...facts }: Facts, ownSteps: OwnSteps): Facts {
  const done = ownStepsDone({ ...(all && { ownSteps: all }) }).filter(([step]) =>
    ownSteps.some(({ id }) => id === step),
  );
  return done.length > 0 ? { ...facts, ownSteps: Object.fromEntries(done) } : facts;
}
