import type { LocalDate } from '../dates';
import { agreedScope } from '../facts/branch';
import { type Branch, type Facts, type ModuleId, type ModuleState, moduleSeenOn, type Scope } from '../facts/facts';
import { fail, ok, type Result } from '../result';
import { branchOn, scopeOn } from './since';
import type { Cause } from './step-id';
import { inScope, onBranch } from './step-rules';

/** When an own step is part of a client's procedure: every condition that is there must hold; none: always. */
export interface OwnStepConditions {
  /** From this scope on, once it is agreed. */
  scope?: Scope;
  /** With a module, or without it. One that nobody confirmed is neither. */
  module?: { id: ModuleId; state: Exclude<ModuleState, 'unknown'> };
  branch?: Exclude<Branch, 'undecided'>;
}

/** What is known of one condition, whatever is wanted of it. */
interface Condition<Wanted> {
  /** Why it holds; undefined where it does not. */
  causes(facts: Facts, wanted: Wanted): Cause[] | undefined;
  /** What the facts say instead, where it does not. */
  instead(facts: Facts, wanted: Wanted): Cause[];
  /** Since when it holds. */
  heldSince(facts: Facts, wanted: Wanted): LocalDate | undefined;
}

type Conditions<Name extends keyof OwnStepConditions> = {
  [Each in Name]: Condition<NonNullable<OwnStepConditions[Each]>>;
};

/** Every condition there is, in the order in which they are told. */
const CONDITIONS: Conditions<keyof OwnStepConditions> = {
  scope: { causes: inScope, instead: scopeAsAgreed, heldSince: scopeOn },
  module: {
    causes: (facts, { id, state }) => (facts.modules[id].state === state ? [moduleAs(facts, id)] : undefined),
    instead: (facts, { id }) => [moduleAs(facts, id)],
    heldSince: (facts, { id }) => moduleSeenOn(facts, id),
  },
  branch: { causes: onBranch, instead: whatDecidesTheBranch, heldSince: branchOn },
};

function scopeAsAgreed(facts: Facts): Cause[] {
  const scope = agreedScope(facts);
  return [scope ? { fact: 'scope', scope } : { fact: 'noScope' }];
}

const moduleAs = (facts: Facts, module: ModuleId): Cause => ({
  fact: 'module',
  module,
  state: facts.modules[module].state,
});

function whatDecidesTheBranch(facts: Facts): Cause[] {
  if (!agreedScope(facts)) return scopeAsAgreed(facts);
  const apiRest = moduleAs(facts, 'apiRest');
  const { offer, modules } = facts;
  return modules.apiRest.state === 'notContracted' ? [apiRest, { fact: 'offer', state: offer.state }] : [apiRest];
}

/** Why all of them hold; or, of those that do not, what the facts say instead. */
export function judgeConditions(facts: Facts, when: OwnStepConditions): Result<Cause[], Cause[]> {
  const all = eachIn(CONDITIONS, when, (condition, wanted) => {
    const causes = condition.causes(facts, wanted);
    return causes ? ok(causes) : fail(condition.instead(facts, wanted));
  });
  const unmet = all.flatMap((each) => (each.ok ? [] : each.error));
  if (unmet.length > 0) return fail(distinct(unmet));
  const causes = all.flatMap((each) => (each.ok ? each.value : []));
  return ok(causes.length > 0 ? distinct(causes) : [{ fact: 'always' }]);
}

/** The day since which each of them holds, where it is known. */
export function heldSince(facts: Facts, when: OwnStepConditions): (LocalDate | undefined)[] {
  return eachIn(CONDITIONS, when, (condition, wanted) => condition.heldSince(facts, wanted));
}

function eachIn<Name extends keyof OwnStepConditions, T>(
  conditions: Conditions<Name>,
  when: Pick<OwnStepConditions, Name>,
  of: <Wanted>(condition: Condition<Wanted>, wanted: Wanted) => T,
): T[] {
  const all: T[] = [];
  for (const name in conditions) {
    const wanted = when[name];
    if (wanted) all.push(of(conditions[name], wanted));
  }
  return all;
}

function distinct(causes: Cause[]): Cause[] {
  const seen = new Set<string>();
  return causes.filter((cause) => {
    const told = JSON.stringify(cause);
    return !seen.has(told) && seen.add(told);
  });
}
