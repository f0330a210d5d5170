import type { GateId } from './missing';
import type { StepPhase } from './step-id';

/** The phase after which each gate stands: what it asks for last belongs to it. */
export const PHASE_BEFORE: Record<GateId, StepPhase> = {
  presentation: 'preparation',
  agreement: 'agreement',
  prerequisites: 'prerequisites',
  credentials: 'credentials',
  live: 'integration',
};

/** The gate that stays shut while something of a phase is to be done; the demonstration has none of its own. */
export const GATE_OF_PHASE: Record<StepPhase, GateId> = {
  preparation: 'presentation',
  demo: 'agreement',
  agreement: 'agreement',
  prerequisites: 'prerequisites',
  credentials: 'credentials',
  integration: 'live',
};
