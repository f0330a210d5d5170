import type { LocalDate } from './dates';
import type { Channel, Credential, DeclinedHow, FactKey, ModuleId, Scope, Source } from './facts';

/** What a person can record. Each command is about one thing they learnt or did; `on` is the day it took place. */
export type Command =
  | {
      kind: 'confirmModules';
      modules: Partial<Record<ModuleId, 'contracted' | 'notContracted'>>;
      on: LocalDate;
      source: Source;
      note?: string;
    }
  | { kind: 'expectScope'; scope: Scope }
  | { kind: 'sendModuleInformation'; on: LocalDate }
  | { kind: 'omitModuleInformation'; on: LocalDate; reason: string }
  | { kind: 'scheduleDemo'; for: LocalDate }
  | { kind: 'holdDemo'; on: LocalDate; contact?: boolean }
  | { kind: 'omitDemo'; on: LocalDate; reason: string }
  | { kind: 'noteContact'; contact: boolean }
  | { kind: 'closeAgreement'; closedOn: LocalDate; scope?: Scope }
  | { kind: 'correctAgreement'; id: string; closedOn: LocalDate; scope?: Scope }
  | { kind: 'makeOffer'; on: LocalDate }
  | { kind: 'acceptOffer'; on: LocalDate }
  | { kind: 'declineOffer'; on: LocalDate; how: DeclinedHow }
  | {
      kind: 'handOverFromClient';
      credentials: Credential[];
      on: LocalDate;
      channel: Channel;
      throughPlanok?: boolean;
    }
  /** PlanOK's own hand-over of the APIKEY, and in the same action whether Hauzd was told the rule about it (2.1.2). */
  | { kind: 'handOverFromPlanok'; on: LocalDate; channel: Channel; hauzdTold: boolean }
  | { kind: 'tellHauzd'; on: LocalDate }
  | { kind: 'acknowledgeKeyRule'; on: LocalDate }
  | { kind: 'reportIntegration'; scope: Scope; on: LocalDate }
  | { kind: 'discard'; on: LocalDate; reason: string }
  | { kind: 'resume' }
  | { kind: 'withdraw'; fact: FactKey; reason: string };

/** Why a command was refused. Nothing was changed. */
export type Refusal =
  | { code: 'dateInvalid'; date: string }
  | { code: 'dateInFuture'; date: LocalDate }
  | { code: 'integrationOutsideScope'; scope: Scope }
  | { code: 'nothingChosen' }
  | { code: 'nothingToWithdraw' }
  | { code: 'unknownAgreement' }
  | { code: 'hauzdWasNotTold' }
  | { code: 'alreadyDiscarded' }
  | { code: 'notDiscarded' }
  | { code: 'reasonRequired' }
  | { code: 'textTooLong'; limit: number }
  | { code: 'credentialInText' }
  /** There is no exception for this gate to take back. */
  | { code: 'noException' }
  | { code: 'alreadyAuthorised' }
  /** Nothing is missing: there is nothing to make an exception of. */
  | { code: 'gateIsOpen' };

/** Longest free text a fact carries, in characters. */
export const TEXT_LIMIT = 1000;
