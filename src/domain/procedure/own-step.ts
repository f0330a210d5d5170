import type { LocalDate } from '../dates';
import { agreedScope, covers } from '../facts/branch';
import type { Branch, Facts, ModuleId, ModuleState, OwnStepId, Party, Scope, StepTitle } from '../facts/facts';
import type { Language } from '../language';
import type { Cause, StepPhase } from './step-id';
import { inScope, onBranch, type StepRule } from './step-rules';

/** So many own steps may a project have, and of so many characters a title be. */
export const MOST_OWN_STEPS = 20;
/** So many a client's plan keeps, with those that the settings do not have any more. */
export const MOST_KEPT_OWN_STEPS = 25;
export const OWN_TITLE_LIMIT = 120;

/** When an own step is part of a client's procedure: every condition that is there must hold; none: always. */
export interface OwnStepConditions {
  /** From this scope on, once it is agreed. */
  scope?: Scope;
  /** With a module, or without it. One that nobody confirmed is neither. */
  module?: { id: ModuleId; state: Exclude<ModuleState, 'unknown'> };
  branch?: Exclude<Branch, 'undecided'>;
}

/**
 * A step that a project's administrators added to the procedure's (*paso propio*). It can add to a gate and never take
 * away from it; it changes no clause, no branch, and no rule about credentials.
 */
export interface OwnStep {
  id: OwnStepId;
  title: StepTitle;
  owedBy: Party;
  phase: StepPhase;
  when: OwnStepConditions;
  /** Whether the gate of its phase stays shut until it is done; otherwise it holds nothing up. */
  holdsUp: boolean;
  /** Whether it is done, too, as soon as its subtask is closed in Jira. */
  byClosing: boolean;
  /** Tells texts of what to do apart, without keeping them; absent where there is none. */
  textMark?: string;
}

/** An own step as a client's plan was last applied with it. */
export interface AppliedOwnStep extends OwnStep {
  /** The day on which it came into this client's plan: it cannot be due before. */
  from?: LocalDate;
  /** The settings do not have it any more; it is kept for its subtask, or because it was done. */
  removed?: true;
}

export type OwnSteps = readonly AppliedOwnStep[];

/** A title in a language; in Spanish where it has none in that one. */
export const titleIn = (title: StepTitle, language: Language): string => title[language] ?? title.es;

/** What is known of an own step, in the form of the procedure's. */
export function ownRule({ id, phase, owedBy, when, removed }: AppliedOwnStep): StepRule {
  return {
    phase,
    owedBy: () => owedBy,
    causes: (facts) => (removed ? undefined : causesOf(facts, when)),
    done: (facts) => facts.ownSteps?.[id] !== undefined,
    leftOut: (facts) => (removed ? [{ fact: 'removed' }] : unmet(facts, when)),
  };
}

/** Whether it is to be done: it applies, and is not done. */
export function isDue(facts: Facts, step: AppliedOwnStep): boolean {
  const rule = ownRule(step);
  return !rule.done(facts) && rule.causes(facts) !== undefined;
}

/** Why it applies: each of its conditions; undefined where one does not hold. */
function causesOf(facts: Facts, { scope, module, branch }: OwnStepConditions): Cause[] | undefined {
  const byScope = scope ? inScope(facts, scope) : [];
  const byModule = module ? withModule(facts, module) : [];
  const byBranch = branch ? onBranch(facts, branch) : [];
  if (!byScope || !byModule || !byBranch) return undefined;
  const causes = distinct([...byScope, ...byModule, ...byBranch]);
  return causes.length > 0 ? causes : [{ fact: 'always' }];
}

function withModule(facts: Facts, { id, state }: NonNullable<OwnStepConditions['module']>): Cause[] | undefined {
  return facts.modules[id].state === state ? [{ fact: 'module', module: id, state }] : undefined;
}

/** What the facts say instead of each condition that does not hold. */
function unmet(facts: Facts, { scope, module, branch }: OwnStepConditions): Cause[] {
  const agreed = agreedScope(facts);
  const asAgreed: Cause = agreed ? { fact: 'scope', scope: agreed } : { fact: 'noScope' };
  const { apiRest } = facts.modules;
  const causes: Cause[] = [
    ...(scope && !covers(agreed, scope) ? [asAgreed] : []),
    ...(module && !withModule(facts, module) ? [moduleAs(facts, module.id)] : []),
  ];
  if (!branch || onBranch(facts, branch)) return distinct(causes);
  if (!agreed) return distinct([...causes, asAgreed]);
  const offer: Cause[] = apiRest.state === 'notContracted' ? [{ fact: 'offer', state: facts.offer.state }] : [];
  return distinct([...causes, moduleAs(facts, 'apiRest'), ...offer]);
}

const moduleAs = (facts: Facts, module: ModuleId): Cause => ({
  fact: 'module',
  module,
  state: facts.modules[module].state,
});

function distinct(causes: Cause[]): Cause[] {
  const seen = new Set<string>();
  return causes.filter((cause) => {
    const told = JSON.stringify(cause);
    return !seen.has(told) && seen.add(told);
  });
}
