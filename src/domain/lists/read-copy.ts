import type { Instant, LocalDate } from '../dates';
import { agreedScope } from '../facts/branch';
import { type ModuleId, type ModuleState, moduleStates, type OfferState, type Party, type Scope } from '../facts/facts';
import { lastChange } from '../facts/last-change';
import type { Attention } from '../procedure/attention';
import type { GateInput } from '../procedure/gates';
import type { GateId, Missing, MissingCode } from '../procedure/missing';
import type { Phase } from '../procedure/step-id';
import { type Holder, summary } from '../procedure/summary';
import { cutText } from '../text/cut-text';
import type { Origin } from './copy-origin';

/**
 * What lists, macros and searches read: an issue property, searchable through JQL. Anyone who may edit the issue could
 * forge it, so nothing is ever decided by it; it is written again whenever it differs.
 */
export interface ReadCopy {
  schema: 1;
  /** Which installation wrote it, for which issue; absent in copies of early versions. */
  origin?: Origin;
  /** IANA name of the project's time zone, in which the days of this copy are; absent in copies of early versions. */
  timeZone?: string;
  /** The client's name, where it is not the summary. */
  client?: string;
  /** What the client's name comes to (`same-client.ts`), for searches; absent in copies of earlier versions. */
  clientKey?: string;
  scope?: Scope;
  expectedScope?: Scope;
  phase: Phase;
  waitingOn: Party[];
  waitingSince?: LocalDate;
  missing: MissingCode[];
  /** Whose turn it is, each with the day since which it is. `waitingOn` and `waitingSince` say the same to searches. */
  holders: Holder[];
  /** What is missing, so that Confluence says it in the same words as the panel. `missing` is for searches. */
  items: Missing[];
  /** When a fact was last recorded; absent while none is. */
  changedAt?: Instant;
  /** Per cent, whole. */
  progress: number;
  done: number;
  total: number;
  modules: Record<ModuleId, ModuleState>;
  offer: OfferState;
  /** Gates that are open by an authorised exception only; absent when there is none. */
  exceptions?: GateId[];
  /** What a person has to see to in the panel; absent when there is nothing. */
  attention?: Attention[];
}

/** The read copy of a record. The same input always gives the same text. */
export function readCopy(input: GateInput, attention: Attention[] = [], client?: string, timeZone?: string): ReadCopy {
  const { facts } = input;
  const { phase, progress, holders, missing, gates } = summary(input);
  const exceptions = gates.flatMap(({ id, byException }) => (byException ? [id] : []));
  const scope = agreedScope(facts);
  const changedAt = lastChange(facts);
  const waitingSince = holders.map((holder) => holder.since).sort()[0];
  return {
    schema: 1,
    ...(timeZone && { timeZone }),
    ...(client && { client: cutText(client) }),
    ...(scope && { scope }),
    ...(facts.expectedScope && { expectedScope: facts.expectedScope }),
    phase,
    waitingOn: holders.map((holder) => holder.party),
    ...(waitingSince && { waitingSince }),
    missing: [...new Set(missing.map((item) => item.code))],
    holders,
    items: missing,
    ...(changedAt && { changedAt }),
    progress: percent(progress),
    ...progress,
    modules: moduleStates(facts),
    offer: facts.offer.state,
    ...(exceptions.length > 0 && { exceptions }),
    ...(attention.length > 0 && { attention }),
  };
}

/** Per cent, whole. */
export const percent = ({ done, total }: { done: number; total: number }) =>
  total === 0 ? 0 : Math.round((100 * done) / total);
