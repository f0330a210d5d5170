import type { GateId } from './missing';
import type { PHASES } from './step-id';

/** The phase after which each gate stands: what it asks for last belongs to it. */
export const PHASE_BEFORE: Record<GateId, (typeof PHASES)[number]> = {
  presentation: 'preparation',
  agreement: 'agreement',
  prerequisites: 'prerequisites',
  credentials: 'credentials',
  live: 'integration',
};
