import { agreedScope } from './branch';
import type { LocalDate } from './dates';
import { type ModuleId, type ModuleState, moduleStates, type OfferState, type Party, type Scope } from './facts';
import type { GateInput } from './gates';
import type { MissingCode } from './missing';
import type { Phase } from './steps';
import { summary } from './summary';

/**
 * What lists, macros and searches read: an issue property, searchable through JQL. Anyone who may edit the issue could
 * forge it, so nothing is ever decided by it; it is written again whenever it differs.
 */
export interface ReadCopy {
  schema: 1;
  scope?: Scope;
  expectedScope?: Scope;
  phase: Phase;
  waitingOn: Party[];
  waitingSince?: LocalDate;
  missing: MissingCode[];
  /** Per cent, whole. */
  progress: number;
  done: number;
  total: number;
  modules: Record<ModuleId, ModuleState>;
  offer: OfferState;
}

/** The read copy of a record. The same input always gives the same text. */
export function readCopy(input: GateInput): ReadCopy {
  const { facts } = input;
  const { phase, progress, holders, missing } = summary(input);
  const scope = agreedScope(facts);
  const waitingSince = holders.map((holder) => holder.since).sort()[0];
  return {
    schema: 1,
    ...(scope && { scope }),
    ...(facts.expectedScope && { expectedScope: facts.expectedScope }),
    phase,
    waitingOn: holders.map((holder) => holder.party),
    ...(waitingSince && { waitingSince }),
    missing: [...new Set(missing.map((item) => item.code))],
    progress: percent(progress),
    ...progress,
    modules: moduleStates(facts),
    offer: facts.offer.state,
  };
}

const percent = ({ done, total }: { done: number; total: number }) =>
  total === 0 ? 0 : Math.round((100 * done) / total);
