import type { LocalDate } from '../dates';
import type { Stamp } from '../facts/facts';
import type { GateId } from './missing';

/** Somebody who administers the project let this client pass a shut gate. */
export interface Exception extends Stamp {
  on: LocalDate;
  reason: string;
}

/** The exceptions that are in force, by gate. */
export type Exceptions = Partial<Record<GateId, Exception>>;
