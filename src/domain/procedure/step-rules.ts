import {
  agreedScope,
  connectedBy,
  covers,
  handOversOf,
  hauzdInformed,
  hauzdToBeTold,
  notHandedOver,
  syncBranch,
} from '../facts/branch';
import { type Branch, type Facts, MODULES, type Party, type Scope } from '../facts/facts';
import { NEEDS, type ObligatoryScope } from './needs';
import type { Cause, Clause, ProcedureStep, StepPhase } from './step-id';

/** What is known of one step: of the procedure's, what it says. */
export interface StepRule {
  /** Absent of a step that is none of the procedure's. */
  clause?: Clause;
  phase: StepPhase;
  /** Who has to do it, as things stand. */
  owedBy(facts: Facts): Party;
  /** The facts that make the step part of this client's procedure, or undefined when it is not. */
  causes(facts: Facts): Cause[] | undefined;
  done(facts: Facts): boolean;
  /** Why it is no part of this client's procedure, where it is not. */
  leftOut(facts: Facts): Cause[];
}

type ProcedureRule = StepRule & { clause: Clause };

/** Without an agreed scope none of the procedure's steps that may be left out can be judged. */
const onceAgreed =
  (leftOut: (facts: Facts, scope: Scope) => Cause[]): StepRule['leftOut'] =>
  (facts) => {
    const scope = agreedScope(facts);
    return scope === undefined ? [{ fact: 'noScope' }] : leftOut(facts, scope);
  };

const always = (): Cause[] => [{ fact: 'always' }];
const syncWorks = (facts: Facts) => facts.integrations.sync !== undefined;

/** In the agreed scope: the cause to show. */
export function inScope(facts: Facts, wanted: Scope): Cause[] | undefined {
  const scope = agreedScope(facts);
  return scope !== undefined && covers(scope, wanted) ? [{ fact: 'scope', scope }] : undefined;
}

/** The module that a scope needs is not contracted. */
function moduleLacking(facts: Facts, wanted: Scope): Cause[] | undefined {
  const { module } = NEEDS[wanted];
  const scope = inScope(facts, wanted);
  if (!scope || facts.modules[module].state !== 'notContracted') return undefined;
  return [...scope, { fact: 'module', module, state: 'notContracted' }];
}

export function onBranch(facts: Facts, branch: Exclude<Branch, 'undecided'>): Cause[] | undefined {
  if (syncBranch(facts) !== branch) return undefined;
  const scope = inScope(facts, 'sync') ?? [];
  // The module and the offer may have changed since: what brought the step in is the connection.
  if (syncWorks(facts)) return [...scope, { fact: 'connected', key: branch }];
  if (branch === 'ownKey') return [...scope, { fact: 'module', module: 'apiRest', state: 'contracted' }];
  return [
    ...scope,
    { fact: 'module', module: 'apiRest', state: 'notContracted' },
    { fact: 'offer', state: 'declined' },
  ];
}

/** All that this party owes on a branch was handed over, or the connection it was for works. */
function handedOver(facts: Facts, branch: Exclude<Branch, 'undecided'>, from: 'client' | 'planok'): boolean {
  if (connectedBy(facts) === branch) return true;
  const owed = handOversOf(branch).filter((part) => part.from === from);
  return owed.every((part) => notHandedOver(facts, from, part.credentials).length === 0);
}

const byScope = onceAgreed((_, scope) => [{ fact: 'scope', scope }]);
const connected = (facts: Facts): Cause[] => (syncWorks(facts) ? [{ fact: 'working', scope: 'sync' }] : []);
const offPlanokKey = onceAgreed((facts) => [
  ...connected(facts),
  moduleOf(facts, 'sync'),
  { fact: 'offer', state: facts.offer.state },
]);

/** The module that a scope needs, as it stands. */
function moduleOf(facts: Facts, scope: Scope): Cause {
  const { module } = NEEDS[scope];
  return { fact: 'module', module, state: facts.modules[module].state };
}

/** The client contracts the module without which an integration cannot be had. */
const contract = (wanted: ObligatoryScope): ProcedureRule => ({
  clause: NEEDS[wanted].lacking.clause,
  phase: 'prerequisites',
  owedBy: () => 'client',
  causes: (facts) => moduleLacking(facts, wanted),
  done: (facts) => facts.modules[NEEDS[wanted].module].state === 'contracted',
  leftOut: (facts) => (inScope(facts, wanted) ? [moduleOf(facts, wanted)] : byScope(facts)),
});

/** Hauzd makes an integration work. */
const integrate = (scope: Scope): ProcedureRule => ({
  clause: NEEDS[scope].integration.clause,
  phase: 'integration',
  owedBy: () => 'hauzd',
  causes: (facts) => inScope(facts, scope),
  done: (facts) => facts.integrations[scope] !== undefined,
  leftOut: byScope,
});

/** Every step with its clause. */
export const STEP_RULES: Record<ProcedureStep, ProcedureRule> = {
  confirmModules: {
    clause: '1.1',
    phase: 'preparation',
    owedBy: () => 'planok',
    causes: always,
    done: (facts) => MODULES.every((module) => facts.modules[module].state !== 'unknown'),
    leftOut: byScope,
  },
  informHauzd: {
    clause: '1.1',
    phase: 'preparation',
    owedBy: () => 'planok',
    causes: always,
    done: (facts) => hauzdInformed(facts) === 'informed',
    leftOut: byScope,
  },
  holdDemo: {
    clause: '1',
    phase: 'demo',
    owedBy: (facts) => (facts.demo.scheduled ? 'hauzd' : 'planok'),
    causes: always,
    done: (facts) => facts.demo.outcome !== undefined,
    leftOut: byScope,
  },
  closeAgreement: {
    clause: '2',
    phase: 'agreement',
    owedBy: (facts) => (facts.agreements.length > 0 ? 'planok' : 'hauzd'),
    causes: always,
    done: (facts) => agreedScope(facts) !== undefined,
    leftOut: byScope,
  },
  [NEEDS.sync.lacking.step]: {
    clause: NEEDS.sync.lacking.clause,
    phase: 'prerequisites',
    owedBy: (facts) => (facts.offer.state === 'made' ? 'client' : 'planok'),
    causes: (facts) => (syncWorks(facts) ? undefined : moduleLacking(facts, 'sync')),
    done: (facts) => facts.offer.state === 'declined' || facts.modules.apiRest.state === 'contracted',
    leftOut: onceAgreed((facts) => (syncWorks(facts) ? connected(facts) : [moduleOf(facts, 'sync')])),
  },
  [NEEDS.quote.lacking.step]: contract('quote'),
  [NEEDS.reserve.lacking.step]: contract('reserve'),
  clientHandsOverCredentials: {
    clause: '2.1.1',
    phase: 'credentials',
    owedBy: () => 'client',
    causes: (facts) => onBranch(facts, 'ownKey'),
    done: (facts) => handedOver(facts, 'ownKey', 'client'),
    leftOut: onceAgreed((facts) => [...connected(facts), moduleOf(facts, 'sync')]),
  },
  clientGivesUserAndPassword: {
    clause: '2.1.2',
    phase: 'credentials',
    owedBy: () => 'client',
    causes: (facts) => onBranch(facts, 'planokKey'),
    done: (facts) => handedOver(facts, 'planokKey', 'client'),
    leftOut: offPlanokKey,
  },
  planokHandsOverApiKey: {
    clause: '2.1.2',
    phase: 'credentials',
    owedBy: () => 'planok',
    causes: (facts) => onBranch(facts, 'planokKey'),
    done: (facts) => handedOver(facts, 'planokKey', 'planok') && !hauzdToBeTold(facts),
    leftOut: offPlanokKey,
  },
  [NEEDS.sync.integration.step]: integrate('sync'),
  [NEEDS.quote.integration.step]: integrate('quote'),
  [NEEDS.reserve.integration.step]: integrate('reserve'),
};
