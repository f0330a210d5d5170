import type { Instant, LocalDate } from '../dates';
import type { TextRefusal } from '../text/written-text';
import type { AccountId, FactKey, OwnStepId, Scope, Stamp } from './facts';

/** Who records, when, and which day that is in the project's time zone. `id` names what the command makes. */
export interface Recording extends Stamp {
  today: LocalDate;
  id: string;
  /** The own steps that the record has; without them none can be recorded. */
  ownSteps?: readonly { id: OwnStepId; removed?: true }[];
}

/** Why a command was refused. Nothing was changed. */
export type Refusal =
  | { code: 'dateInvalid'; date: string }
  | { code: 'dateInFuture'; date: LocalDate }
  | { code: 'integrationOutsideScope'; scope: Scope }
  | { code: 'nothingChosen' }
  /** The client's plan has no such step of the team's. */
  | { code: 'noSuchStep' }
  | { code: 'nothingToWithdraw' }
  /** It was recorded too long ago, by another person, or is of a kind that is not taken back at one press. */
  | { code: 'nothingToUndo' }
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
  | { code: 'tooMany'; what: 'agreements' | 'ownSteps'; limit: number }
  /** There is no exception for this gate to take back. */
  | { code: 'noException' }
  | { code: 'alreadyAuthorised' }
  /** Nothing is missing: there is nothing to make an exception of. */
  | { code: 'gateIsOpen' };
