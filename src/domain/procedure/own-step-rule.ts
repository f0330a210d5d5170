import type { Facts } from '../facts/facts';
import { fail, type Result } from '../result';
import { judgeConditions } from './own-step-conditions';
import type { AppliedOwnStep } from './own-steps';
import type { Cause } from './step-id';
import type { StepRule } from './step-rules';

/** What is known of an own step, in the form of the procedure's. */
export function ownRule({ id, phase, owedBy, when, removed }: AppliedOwnStep): StepRule {
  const judged = (facts: Facts): Result<Cause[], Cause[]> =>
    removed ? fail([{ fact: 'removed' }]) : judgeConditions(facts, when);
  return {
    phase,
    owedBy: () => owedBy,
    causes: (facts) => {
      const found = judged(facts);
      return found.ok ? found.value : undefined;
    },
    done: (facts) => facts.ownSteps?.[id] !== undefined,
    leftOut: (facts) => {
      const found = judged(facts);
      return found.ok ? [] : found.error;
    },
  };
}

/** Whether it is to be done: it applies, and is not done. */
export function isDue(facts: Facts, step: AppliedOwnStep): boolean {
  const rule = ownRule(step);
  return !rule.done(facts) && rule.causes(facts) !== undefined;
}
