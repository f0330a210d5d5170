import type { Facts, Party } from '../facts/facts';
import { ownRule } from './own-step-rule';
import type { AppliedOwnStep, OwnSteps } from './own-steps';
import {
  type Cause,
  type Clause,
  isOwn,
  PHASES,
  type ProcedureStep,
  STEPS,
  type StepId,
  type StepPhase,
} from './step-id';
import { STEP_RULES, type StepRule } from './step-rules';

export const clauseOf = (step: ProcedureStep): Clause => STEP_RULES[step].clause;

/** The phase of a step; undefined for an own step that is not among these. */
export function phaseOf(step: StepId, ownSteps: OwnSteps): StepPhase | undefined {
  return isOwn(step) ? ownSteps.find(({ id }) => id === step)?.phase : STEP_RULES[step].phase;
}

/** A step, known by its rule; `own`: as the plan has it, of one that is none of the procedure's. */
interface Ruled {
  id: StepId;
  rule: StepRule;
  own?: AppliedOwnStep;
}

/** All of them: by phases, in each the procedure's before the team's own, which are in the order of the settings. */
function ruled(ownSteps: OwnSteps): Ruled[] {
  const all: Ruled[] = [
    ...STEPS.map((id) => ({ id, rule: STEP_RULES[id] })),
    ...ownSteps.map((own) => ({ id: own.id, rule: ownRule(own), own })),
  ];
  return ownSteps.length === 0 ? all : PHASES.flatMap((phase) => all.filter(({ rule }) => rule.phase === phase));
}

export interface Step {
  id: StepId;
  /** Absent of an own step. */
  clause?: Clause;
  /** What it is, where it is none of the procedure's. */
  own?: AppliedOwnStep;
  phase: StepPhase;
  owedBy: Party;
  /** Whether the step belongs to this client's procedure, as the facts stand. */
  applies: boolean;
  /** Whether its fact is recorded. Read first: a done step stays done, whatever else changes. */
  done: boolean;
  /** Why it applies; empty when it does not. */
  causes: Cause[];
}

/** A step, and why it does not apply if it does not. */
export interface KnownStep {
  step: Step;
  leftOut(): Cause[];
}

/** Every step as the facts stand, applying or not, in the procedure's order. */
export function knownSteps(facts: Facts, ownSteps: OwnSteps): KnownStep[] {
  return ruled(ownSteps).map(({ id, rule, own }) => {
    const causes = rule.causes(facts);
    const step: Step = {
      id,
      ...(rule.clause && { clause: rule.clause }),
      ...(own && { own }),
      phase: rule.phase,
      owedBy: rule.owedBy(facts),
      applies: causes !== undefined && facts.discarded === undefined,
      done: rule.done(facts),
      causes: causes ?? [],
    };
    const leftOut = (): Cause[] => (facts.discarded ? [{ fact: 'discarded' }] : rule.leftOut(facts));
    return { step, leftOut };
  });
}
