import { agreedScope } from '../facts/branch';
import type { Facts, Party } from '../facts/facts';
import { type Cause, type Clause, type PHASES, STEPS, type StepId } from './step-id';
import { STEP_RULES } from './step-rules';

export { type Cause, type Clause, PHASES, type Phase, STEPS, type StepId } from './step-id';

export const clauseOf = (step: StepId): Clause => STEP_RULES[step].clause;
export const phaseOf = (step: StepId): (typeof PHASES)[number] => STEP_RULES[step].phase;

/** Why a step that is not done is no part of this client's procedure now. */
export function exclusion(facts: Facts, step: StepId): Cause[] {
  if (facts.discarded) return [{ fact: 'discarded' }];
  const scope = agreedScope(facts);
  return scope === undefined ? [{ fact: 'noScope' }] : STEP_RULES[step].leftOut(facts, scope);
}

export interface Step {
  id: StepId;
  clause: Clause;
  phase: (typeof PHASES)[number];
  owedBy: Party;
  /** Whether the step belongs to this client's procedure, as the facts stand. */
  applies: boolean;
  /** Whether its fact is recorded. Read first: a done step stays done, whatever else changes. */
  done: boolean;
  /** Why it applies; empty when it does not. */
  causes: Cause[];
}

/** Every step of the procedure as the facts stand, applying or not, in the procedure's order. */
export function steps(facts: Facts): Step[] {
  return STEPS.map((id) => {
    const rule = STEP_RULES[id];
    const causes = rule.causes(facts);
    return {
      id,
      clause: rule.clause,
      phase: rule.phase,
      owedBy: rule.owedBy(facts),
      applies: causes !== undefined && facts.discarded === undefined,
      done: rule.done(facts),
      causes: causes ?? [],
    };
  });
}
