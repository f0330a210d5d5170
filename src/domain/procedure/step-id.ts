import type { Branch, ModuleId, ModuleState, OfferState, OwnStepId, Scope } from '../facts/facts';

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
export type ProcedureStep = (typeof STEPS)[number];

export type StepId = ProcedureStep | OwnStepId;

export const isOwn = (step: StepId): step is OwnStepId => step.startsWith('own:');

/** Where an onboarding stands; each step belongs to one of the first six. */
export const PHASES = ['preparation', 'demo', 'agreement', 'prerequisites', 'credentials', 'integration'] as const;
export type StepPhase = (typeof PHASES)[number];
export type Phase = StepPhase | 'live' | 'discarded';

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
  /** An own step that the settings do not have any more. */
  | { fact: 'removed' }
  | { fact: 'scope'; scope: Scope }
  | { fact: 'module'; module: ModuleId; state: ModuleState }
  | { fact: 'offer'; state: OfferState };
