import type { LocalDate } from '../../../src/domain/dates';
import type { Channel, ChosenSource, Credential, KeyOwner, ModuleId, Scope } from '../../../src/domain/facts/facts';

/** An agreement's scope as it is chosen: one of them, or that nobody knows it yet. */
export type ScopeChoice = Scope | 'notKnown';

/** Which answers to the offer of the API REST can be recorded. */
export const OFFER_OUTCOMES = ['made', 'accepted', 'refused', 'noAnswer'] as const;
export type OfferOutcome = (typeof OFFER_OUTCOMES)[number];

/**
 * What each form's fields hold. What nobody chose yet is absent: nothing is evidence that nobody looked at. Days of
 * what took place start as today.
 */
export interface Drafts {
  modules: {
    modules: Partial<Record<ModuleId, 'contracted' | 'notContracted'>>;
    on: LocalDate;
    source?: ChosenSource;
    note: string;
  };
  expectedScope: { scope?: Scope };
  information: { outcome?: 'sent' | 'omitted'; on: LocalDate; reason: string };
  schedule: { day: LocalDate };
  demo: { outcome?: 'held' | 'omitted'; on: LocalDate; contact?: 'yes' | 'no'; reason: string };
  contact: { contact?: 'yes' | 'no' };
  agreement: { closedOn: LocalDate; scope?: ScopeChoice };
  correctAgreement: { closedOn: LocalDate; scope?: ScopeChoice };
  offer: { outcome?: OfferOutcome; on: LocalDate };
  clientHandOver: { credentials: Credential[]; on: LocalDate; channel?: Channel; throughPlanok: boolean };
  planokHandOver: { on: LocalDate; channel?: Channel; hauzdTold: boolean };
  notice: { on: LocalDate };
  acknowledge: { on: LocalDate };
  integration: { on: LocalDate; key?: KeyOwner };
  ownStep: { on: LocalDate; note: string };
  discard: { on: LocalDate; reason: string };
  resume: Record<never, never>;
  withdraw: { reason: string };
}
