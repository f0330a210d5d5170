import type { Instant, LocalDate } from '../dates';
import type { Language } from '../language';

/**
 * The facts of one client's onboarding: what staff record, and nothing derived.
 * The clauses (1, 1.1, 2, 2.1.1 …) are the numbers of the procedure "Hd_Implementación".
 */

/** The four modules PlanOK tells Hauzd about before the demonstration (1.1). */
export const MODULES = ['apiRest', 'centralizador', 'cotizadorWeb', 'reservaEnLinea'] as const;
export type ModuleId = (typeof MODULES)[number];
export type ModuleState = 'unknown' | 'contracted' | 'notContracted';

/** What an agreement covers, from less to more: each one includes the ones before it (2: "también", "incluso también"). */
export const SCOPES = ['sync', 'quote', 'reserve'] as const;
export type Scope = (typeof SCOPES)[number];

/** What Hauzd needs in order to connect (2.1.1). Only that it was handed over is ever recorded, never its value. */
export const CREDENTIALS = ['apiKey', 'username', 'password'] as const;
export type Credential = (typeof CREDENTIALS)[number];

/** Who can owe something. */
export const PARTIES = ['planok', 'client', 'hauzd'] as const;
export type Party = (typeof PARTIES)[number];

/** Where a person can have read a module's state. */
export const CHOSEN_SOURCES = ['contract', 'crm', 'billing', 'sales', 'client', 'other'] as const;
export type ChosenSource = (typeof CHOSEN_SOURCES)[number];
/** Where a module's state is known from. `automation`: no person looked, a rule was told by another system. */
export const SOURCES = [...CHOSEN_SOURCES, 'automation'] as const;
export type Source = (typeof SOURCES)[number];

/** How a credential travelled to Hauzd. */
export const CHANNELS = ['passwordManager', 'secureLink', 'phone', 'meeting', 'email', 'other'] as const;
export type Channel = (typeof CHANNELS)[number];

export const OFFER_STATES = ['notMade', 'made', 'accepted', 'declined'] as const;
export type OfferState = (typeof OFFER_STATES)[number];
export const DECLINED_HOW = ['refused', 'noAnswer'] as const;
export type DeclinedHow = (typeof DECLINED_HOW)[number];

/** Atlassian account id. */
export type AccountId = string;

/** Who recorded a fact, and when. */
export interface Stamp {
  by: AccountId;
  at: Instant;
}

/**
 * A module's state with its backing: on which day it was seen, where, by whom. `since` is the day on which it had been
 * seen so before, where it was confirmed again: what waited for it does not start waiting anew.
 */
export type ModuleFact =
  | { state: 'unknown' }
  | ({
      state: 'contracted' | 'notContracted';
      on: LocalDate;
      since?: LocalDate;
      source: Source;
      note?: string;
    } & Stamp);

/** The module information given to Hauzd before the demonstration, or why it was not (1.1). */
export type ModuleInformation =
  | ({ kind: 'sent'; on: LocalDate; modules: Record<ModuleId, ModuleState> } & Stamp)
  | ({ kind: 'omitted'; on: LocalDate; reason: string } & Stamp);

export type DemoOutcome =
  | ({ kind: 'held'; on: LocalDate } & Stamp)
  | ({ kind: 'omitted'; on: LocalDate; reason: string } & Stamp);

export interface Demo {
  /** `recordedOn` starts Hauzd's clock: from then on the meeting is theirs to hold. */
  scheduled?: { for: LocalDate; recordedOn: LocalDate } & Stamp;
  outcome?: DemoOutcome;
  /** Whether Hauzd has the client's contact (1). Gates nothing. */
  contact?: boolean;
}

/** An agreement between Hauzd and the client (2). The scope may become known later. */
export interface Agreement extends Stamp {
  id: string;
  closedOn: LocalDate;
  scope?: Scope;
  /** The day on which the scope became known. */
  scopeOn?: LocalDate;
  /** When it was first recorded, where it was corrected since: of two closed on one day, the one recorded later rules. */
  firstAt?: Instant;
}

/** PlanOK's offer of the API REST to a client who lacks it (2.1.2). Buying is never obligatory. */
export type Offer =
  | { state: 'notMade' }
  | ({ state: 'made' | 'accepted'; on: LocalDate } & Stamp)
  | ({ state: 'declined'; on: LocalDate; how: DeclinedHow } & Stamp);

export interface HandOver extends Stamp {
  on: LocalDate;
  channel: Channel;
  /** The client's credentials may pass through PlanOK's hands on their way to Hauzd. */
  throughPlanok?: boolean;
}

/**
 * Hand-overs to Hauzd. The APIKEY can come from the client (2.1.1) or from PlanOK, internally (2.1.2); username and
 * password always from the client ("el cliente debe indicar el usuario y la contraseña"). A hand-over of the APIKEY
 * *to* the client cannot be written down at all: "Hauzd no puede hacer entrega de la APIKEY al cliente".
 */
export interface HandOvers {
  apiKey: { client?: HandOver; planok?: HandOver };
  username: { client?: HandOver };
  password: { client?: HandOver };
}

/** Who an APIKEY can belong to. Hauzd has none of its own. */
export const KEY_OWNERS = ['client', 'planok'] as const;
export type KeyOwner = (typeof KEY_OWNERS)[number];

/** Who hands over the APIKEY, and so how the client gets connected. `undecided`: not known yet. */
export type Branch = 'ownKey' | 'planokKey' | 'undecided';

export interface WorkingIntegration extends Stamp {
  on: LocalDate;
}

export interface Integrations {
  /** The branch a client was connected by stays, whatever is bought later, until this report is withdrawn. */
  sync?: WorkingIntegration & { connectedBy: Branch };
  quote?: WorkingIntegration;
  reserve?: WorkingIntegration;
}

export interface KeyRuleNotice extends Stamp {
  on: LocalDate;
  acknowledgedOn?: LocalDate;
}

/** A step that a project's administrators added (*paso propio*); no clause of the procedure asks for it. */
export type OwnStepId = `own:${string}`;

/** What an own step is called; in other languages than Spanish only where somebody wrote that. */
export interface StepTitle extends Partial<Record<Language, string>> {
  es: string;
}

/** A step that the team added was done. */
export interface OwnStepDone extends Stamp {
  on: LocalDate;
  note?: string;
}

/** The facts that have no room themselves for who recorded them, and when. */
export const STAMPED_ASIDE = ['expectedScope', 'contact', 'keyRuleAcknowledgement'] as const;
export type StampedAside = (typeof STAMPED_ASIDE)[number];

export interface Facts {
  startedOn: LocalDate;
  modules: Record<ModuleId, ModuleFact>;
  /** What the client is expected to agree to. Gates nothing (1.1). */
  expectedScope?: Scope;
  moduleInformation?: ModuleInformation;
  demo: Demo;
  /** In order of closing; the last one rules. An extension or a reduction is a new one. */
  agreements: Agreement[];
  offer: Offer;
  handOvers: HandOvers;
  /** Hauzd was told that it may not give the APIKEY to the client (2.1.2). */
  keyRuleNotice?: KeyRuleNotice;
  integrations: Integrations;
  /** Those of the steps that the team added; absent while none is done. */
  ownSteps?: Partial<Record<OwnStepId, OwnStepDone>>;
  /** Who recorded those facts that have no room for it themselves, and when; absent in records of before it was kept. */
  stamps?: Partial<Record<StampedAside, Stamp>>;
  /** No agreement, or it fell through. Can be resumed. */
  discarded?: { on: LocalDate; reason: string } & Stamp;
  /** The last withdrawal of each fact that was withdrawn, so that it is due again from that day; why is in the history. */
  withdrawn: Partial<Record<FactKey, { on: LocalDate } & Stamp>>;
}

/**
 * Every kind of fact: what there can be one `of` each, where there can be several, and what is recorded of it. Its rules
 * are in `kinds/`.
 */
export interface FactKinds {
  module: { of: ModuleId; value: Exclude<ModuleFact, { state: 'unknown' }> };
  expectedScope: { value: Scope };
  moduleInformation: { value: ModuleInformation };
  demoSchedule: { value: NonNullable<Demo['scheduled']> };
  demoOutcome: { value: DemoOutcome };
  contact: { value: boolean };
  offer: { value: Exclude<Offer, { state: 'notMade' }> };
  handOver: { of: `${Credential}:client` | 'apiKey:planok'; value: HandOver };
  keyRuleNotice: { value: Omit<KeyRuleNotice, 'acknowledgedOn'> };
  keyRuleAcknowledgement: { value: { on: LocalDate } & Partial<Stamp> };
  integration: { of: Scope; value: NonNullable<Integrations[Scope]> };
  ownStep: { of: OwnStepId; value: OwnStepDone };
  discarded: { value: NonNullable<Facts['discarded']> };
  agreement: { of: string; value: Agreement };
}
export type FactKind = keyof FactKinds;
export type FactValue<Kind extends FactKind = FactKind> = FactKinds[Kind]['value'];

/** The name of one fact, in history and in withdrawals: its kind, and which one of them. */
export type FactKey<Kind extends FactKind = FactKind> = Kind extends FactKind
  ? FactKinds[Kind] extends { of: infer Of extends string }
    ? `${Kind}:${Of}`
    : Kind
  : never;

/** An onboarding of which nothing is known yet but the day it started. */
export function noFacts(startedOn: LocalDate): Facts {
  return {
    startedOn,
    modules: {
      apiRest: { state: 'unknown' },
      centralizador: { state: 'unknown' },
      cotizadorWeb: { state: 'unknown' },
      reservaEnLinea: { state: 'unknown' },
    },
    demo: {},
    agreements: [],
    offer: { state: 'notMade' },
    handOvers: { apiKey: {}, username: {}, password: {} },
    integrations: {},
    withdrawn: {},
  };
}

/** The state of each module, without its backing. */
export function moduleStates(facts: Facts): Record<ModuleId, ModuleState> {
  return {
    apiRest: facts.modules.apiRest.state,
    centralizador: facts.modules.centralizador.state,
    cotizadorWeb: facts.modules.cotizadorWeb.state,
    reservaEnLinea: facts.modules.reservaEnLinea.state,
  };
}

/** The day on which a module's present state was first seen; undefined while it is unknown. */
export function moduleSeenOn(facts: Facts, module: ModuleId): LocalDate | undefined {
  const fact = facts.modules[module];
  return fact.state === 'unknown' ? undefined : (fact.since ?? fact.on);
}
