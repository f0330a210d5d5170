import type { Result } from '../result';
import type { FactKey, FactKind, Facts, FactValue } from './facts';
import type { Recording, Refusal } from './recording';

/** What a command is about: facts by their names; a new agreement is about all of them, since the last one rules. */
export type Subject = FactKey | 'agreements';

/** How the facts of one kind are named, read and put back. */
export interface FactReading<Kind extends FactKind> {
  isKey(text: string): text is FactKey<Kind>;
  /** Those that are recorded, each with its name. */
  recorded(facts: Facts): [FactKey<Kind>, FactValue<Kind>][];
  /** The facts with this one as it is given, with who recorded it and when; without it where nothing is. */
  put(facts: Facts, fact: FactKey<Kind>, value: FactValue<Kind> | undefined): Facts;
  /** Another command takes it back, and no withdrawal. */
  isResumed?: true;
  /** How many withdrawals the record keeps, where the number of facts is not fixed. */
  withdrawalsKept?: number;
}

/** All that a kind of fact is: with the commands that record it. */
export interface FactRule<Kind extends FactKind, Made extends { kind: string }> extends FactReading<Kind> {
  commands: CommandRules<Made>;
}

export type CommandRules<Made extends { kind: string }> = {
  [Name in Made['kind']]: CommandRule<Extract<Made, { kind: Name }>>;
};

export interface CommandRule<Made extends { kind: string }> {
  /** What each field holds, and so how it is checked before the command is carried out. */
  fields: { [Field in Exclude<keyof Made, 'kind'>]-?: FieldContent<NonNullable<Made[Field]>> };
  /** The facts that it would overwrite, or passes on: a person must have seen them. */
  about(command: Made): Subject[];
  /** The facts after it, or why it is refused. */
  after(facts: Facts, command: Made, recording: Recording): Result<Facts, Refusal>;
}

/**
 * `doneOn`: the day of a thing done, not in the future. `plannedFor`: a day that may be. `reason`, `note`: what a person
 * wrote. Where any text is possible, which of them it is has to be said.
 */
type FieldContent<Value> = [string] extends [Value] ? 'doneOn' | 'plannedFor' | 'reason' | 'note' | 'id' : 'choice';

/** Whether a text is one of these names. */
export const oneOf =
  <Key extends string>(...keys: Key[]) =>
  (text: string): text is Key =>
    keys.some((key) => key === text);

/** A fact with its name, where it is recorded. */
export const ifRecorded = <Key, Value>(key: Key, value: Value | undefined): [Key, Value][] =>
  value === undefined ? [] : [[key, value]];
