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
import {
  type Branch,
  type Facts,
  MODULES,
  type ModuleId,
  type ModuleState,
  type OfferState,
  type Party,
  type Scope,
} from '../facts/facts';

/** The steps of the procedure, in its order. Each is one subtask. */
export const STEPS = [
  'confirmModules',
  'informHauzd',
  'holdDemo',
  'closeAgreement',
  'offerApiRest',
  'contractCotizadorWeb',
  'contractReservaEnLinea',
  'clientHandsOverCredentials',
  'clientGivesUserAndPassword',
  'planokHandsOverApiKey',
  'connectStockAndPrices',
  'enableQuotes',
  'enableReservations',
] as const;
export type StepId = (typeof STEPS)[number];

/** Where an onboarding stands; each step belongs to one of the first six. */
export const PHASES = ['preparation', 'demo', 'agreement', 'prerequisites', 'credentials', 'integration'] as const;
export type Phase = (typeof PHASES)[number] | 'live' | 'discarded';

/** A clause of the procedure. */
export type Clause = '1' | '1.1' | '2' | '2.1' | '2.1.1' | '2.1.2' | '2.2.1' | '2.2.2' | '2.3.1' | '2.3.2';

/** A fact that brought a step in, or took it out: the panel's *por qué*. */
export type Cause =
  | { fact: 'always' }
  | { fact: 'noScope' }
  | { fact: 'working'; scope: Scope }
  /** Whose APIKEY stock and prices were connected with. */
  | { fact: 'connected'; key: Exclude<Branch, 'undecided'> }
  | { fact: 'discarded' }
  | { fact: 'scope'; scope: Scope }
  | { fact: 'module'; module: ModuleId; state: ModuleState }
  | { fact: 'offer'; state: OfferState };

interface StepRule {
  clause: Clause;
  phase: (typeof PHASES)[number];
  /** Who has to do it, as things stand. */
  owedBy(facts: Facts): Party;
  /** The facts that make the step part of this client's procedure, or undefined when it is not. */
  causes(facts: Facts): Cause[] | undefined;
  done(facts: Facts): boolean;
}

const always = (): Cause[] => [{ fact: 'always' }];
const syncWorks = (facts: Facts) => facts.integrations.sync !== undefined;

/** In the agreed scope: the cause to show. */
function inScope(facts: Facts, wanted: Scope): Cause[] | undefined {
  const scope = agreedScope(facts);
  return scope !== undefined && covers(scope, wanted) ? [{ fact: 'scope', scope }] : undefined;
}

function moduleToContract(facts: Facts, wanted: Scope, module: ModuleId): Cause[] | undefined {
  const scope = inScope(facts, wanted);
  if (!scope || facts.modules[module].state !== 'notContracted') return undefined;
  return [...scope, { fact: 'module', module, state: 'notContracted' }];
}

function onBranch(facts: Facts, branch: Exclude<Branch, 'undecided'>): Cause[] | undefined {
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

const rules: Record<StepId, StepRule> = {
  confirmModules: {
    clause: '1.1',
    phase: 'preparation',
    owedBy: () => 'planok',
    causes: always,
    done: (facts) => MODULES.every((module) => facts.modules[module].state !== 'unknown'),
  },
  informHauzd: {
    clause: '1.1',
    phase: 'preparation',
    owedBy: () => 'planok',
    causes: always,
    done: (facts) => hauzdInformed(facts) === 'informed',
  },
  holdDemo: {
    clause: '1',
    phase: 'demo',
    owedBy: (facts) => (facts.demo.scheduled ? 'hauzd' : 'planok'),
    causes: always,
    done: (facts) => facts.demo.outcome !== undefined,
  },
  closeAgreement: {
    clause: '2',
    phase: 'agreement',
    owedBy: (facts) => (facts.agreements.length > 0 ? 'planok' : 'hauzd'),
    causes: always,
    done: (facts) => agreedScope(facts) !== undefined,
  },
  offerApiRest: {
    clause: '2.1.2',
    phase: 'prerequisites',
    owedBy: (facts) => (facts.offer.state === 'made' ? 'client' : 'planok'),
    causes: (facts) => (syncWorks(facts) ? undefined : moduleToContract(facts, 'sync', 'apiRest')),
    done: (facts) => facts.offer.state === 'declined' || facts.modules.apiRest.state === 'contracted',
  },
  contractCotizadorWeb: {
    clause: '2.2.1',
    phase: 'prerequisites',
    owedBy: () => 'client',
    causes: (facts) => moduleToContract(facts, 'quote', 'cotizadorWeb'),
    done: (facts) => facts.modules.cotizadorWeb.state === 'contracted',
  },
  contractReservaEnLinea: {
    clause: '2.3.1',
    phase: 'prerequisites',
    owedBy: () => 'client',
    causes: (facts) => moduleToContract(facts, 'reserve', 'reservaEnLinea'),
    done: (facts) => facts.modules.reservaEnLinea.state === 'contracted',
  },
  clientHandsOverCredentials: {
    clause: '2.1.1',
    phase: 'credentials',
    owedBy: () => 'client',
    causes: (facts) => onBranch(facts, 'ownKey'),
    done: (facts) => handedOver(facts, 'ownKey', 'client'),
  },
  clientGivesUserAndPassword: {
    clause: '2.1.2',
    phase: 'credentials',
    owedBy: () => 'client',
    causes: (facts) => onBranch(facts, 'planokKey'),
    done: (facts) => handedOver(facts, 'planokKey', 'client'),
  },
  planokHandsOverApiKey: {
    clause: '2.1.2',
    phase: 'credentials',
    owedBy: () => 'planok',
    causes: (facts) => onBranch(facts, 'planokKey'),
    done: (facts) => handedOver(facts, 'planokKey', 'planok') && !hauzdToBeTold(facts),
  },
  connectStockAndPrices: {
    clause: '2.1',
    phase: 'integration',
    owedBy: () => 'hauzd',
    causes: (facts) => inScope(facts, 'sync'),
    done: syncWorks,
  },
  enableQuotes: {
    clause: '2.2.2',
    phase: 'integration',
    owedBy: () => 'hauzd',
    causes: (facts) => inScope(facts, 'quote'),
    done: (facts) => facts.integrations.quote !== undefined,
  },
  enableReservations: {
    clause: '2.3.2',
    phase: 'integration',
    owedBy: () => 'hauzd',
    causes: (facts) => inScope(facts, 'reserve'),
    done: (facts) => facts.integrations.reserve !== undefined,
  },
};

export const clauseOf = (step: StepId): Clause => rules[step].clause;
export const phaseOf = (step: StepId): (typeof PHASES)[number] => rules[step].phase;

/** Why a step that is not done is no part of this client's procedure now. */
export function exclusion(facts: Facts, step: StepId): Cause[] {
  if (facts.discarded) return [{ fact: 'discarded' }];
  const scope = agreedScope(facts);
  if (scope === undefined) return [{ fact: 'noScope' }];
  const module: Cause = { fact: 'module', module: 'apiRest', state: facts.modules.apiRest.state };
  const works: Cause[] = syncWorks(facts) ? [{ fact: 'working', scope: 'sync' }] : [];
  switch (step) {
    case 'offerApiRest':
      return works.length > 0 ? works : [module];
    case 'clientHandsOverCredentials':
      return [...works, module];
    case 'clientGivesUserAndPassword':
    case 'planokHandsOverApiKey':
      return [...works, module, { fact: 'offer', state: facts.offer.state }];
    case 'contractCotizadorWeb':
      if (!covers(scope, 'quote')) return [{ fact: 'scope', scope }];
      return [{ fact: 'module', module: 'cotizadorWeb', state: facts.modules.cotizadorWeb.state }];
    case 'contractReservaEnLinea':
      if (!covers(scope, 'reserve')) return [{ fact: 'scope', scope }];
      return [{ fact: 'module', module: 'reservaEnLinea', state: facts.modules.reservaEnLinea.state }];
    default:
      return [{ fact: 'scope', scope }];
  }
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
    const rule = rules[id];
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
