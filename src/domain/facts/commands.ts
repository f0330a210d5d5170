import type { Instant, LocalDate } from '../dates';
import type { TextRefusal } from '../text/written-text';
import type {
  AccountId,
  Channel,
  Credential,
  DeclinedHow,
  FactKey,
  KeyOwner,
  ModuleId,
  Scope,
  Source,
  Stamp,
} from './facts';

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
  /** What Hauzd is told are the modules as they stand. */
  | { kind: 'sendModuleInformation'; on: LocalDate }
  /** The day on which Hauzd was told was another one; what it was told stays. */
  | { kind: 'correctModuleInformation'; on: LocalDate }
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
  /** `key`: whose APIKEY stock and prices are connected with. Unsaid, as the record has it. */
  | { kind: 'reportIntegration'; scope: Scope; on: LocalDate; key?: KeyOwner }
  | { kind: 'discard'; on: LocalDate; reason: string }
  | { kind: 'resume' }
  | { kind: 'withdraw'; fact: FactKey; reason: string };

/** The command of a kind. */
export type CommandOf<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

/** Who records, when, and which day that is in the project's time zone. `id` names what the command makes. */
export interface Recording extends Stamp {
  today: LocalDate;
  id: string;
}

/** Why a command was refused. Nothing was changed. */
export type Refusal =
  | { code: 'dateInvalid'; date: string }
  | { code: 'dateInFuture'; date: LocalDate }
  | { code: 'integrationOutsideScope'; scope: Scope }
  | { code: 'nothingChosen' }
  | { code: 'nothingToWithdraw' }
  | { code: 'unknownAgreement' }
  /** Somebody recorded these facts after the person had seen them: nothing is overwritten unseen. */
  | { code: 'changedByOther'; changes: { fact: FactKey; by?: AccountId; at?: Instant }[] }
  /** There is no sending to correct. */
  | { code: 'hauzdWasNotInformed' }
  | { code: 'hauzdWasNotTold' }
  | { code: 'alreadyDiscarded' }
  | { code: 'notDiscarded' }
  | TextRefusal
  /** A list of the record is as long as it may get. */
  | { code: 'tooMany'; what: 'agreements'; limit: number }
  /** There is no exception for this gate to take back. */
  | { code: 'noException' }
  | { code: 'alreadyAuthorised' }
  /** Nothing is missing: there is nothing to make an exception of. */
  | { code: 'gateIsOpen' };
