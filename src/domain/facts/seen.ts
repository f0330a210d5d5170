import { COMMANDS, type Command, type CommandOf } from './commands';
import { factsByKey } from './fact-by-key';
import type { Subject } from './fact-rule';
import type { FactKey, Facts } from './facts';
import { lastTouchedAgreement } from './kinds/agreement';
import type { Refusal } from './recording';
import { isStampedAside } from './stamps';

/**
 * What a person saw of the facts that their command is about, when they filled in its form: fact → a mark of its state.
 * Another state than the one seen is shown before it is overwritten; facts that a command is not about go on merging.
 */
export type Seen = Partial<Record<Subject, string>>;

/** The state of the facts that a command would overwrite, or passes on, as a page shows them. */
export function seenBy(facts: Facts, command: Command): Seen {
  return Object.fromEntries(subjectsOf(command).map((subject) => [subject, markOf(facts, subject)]));
}

/**
 * The facts that are not any more as they were seen, each with who changed it and when, where that is known.
 *
 * @returns the refusal, or undefined where all is as it was seen. Facts of which nothing was seen are not compared.
 */
export function overtaken(facts: Facts, command: Command, seen: Seen): Refusal | undefined {
  const changed = subjectsOf(command).filter((subject) => {
    const mark = seen[subject];
    return mark !== undefined && mark !== markOf(facts, subject);
  });
  return changed.length > 0
    ? { code: 'changedByOther', changes: changed.map((each) => author(facts, each)) }
    : undefined;
}

/** What a command is about. */
function subjectsOf<Kind extends Command['kind']>(command: CommandOf<Kind>): Subject[] {
  const kind: Kind = command.kind;
  return COMMANDS[kind].about(command);
}

/** When and by whom a fact was recorded, or withdrawn; where that is not known, its value. */
function markOf(facts: Facts, subject: Subject): string {
  if (subject === 'agreements')
    return `${facts.agreements.length} ${touchedBy(facts, lastTouchedAgreement(facts)).at ?? ''}`;
  const { by, at } = touchedBy(facts, subject);
  const value = factsByKey(facts)[subject];
  const state = value === undefined ? '-' : '';
  return at === undefined ? (value === undefined ? '' : JSON.stringify(value)) : `${state}${at} ${by}`;
}

/** Who recorded a fact last, or withdrew it, and when, where that is known. */
export function author(facts: Facts, subject: Subject): { fact: FactKey; by?: string; at?: string } {
  const fact = subject === 'agreements' ? lastTouchedAgreement(facts) : subject;
  return { fact, ...touchedBy(facts, fact) };
}

/** Who recorded a fact, or withdrew it, and when; nothing where it never was, or the record does not say. */
function touchedBy(facts: Facts, fact: FactKey): { by?: string; at?: string } {
  const value = factsByKey(facts)[fact] ?? facts.withdrawn[fact];
  if (typeof value !== 'object' || !('by' in value) || !('at' in value)) {
    return (value !== undefined && isStampedAside(fact) && facts.stamps?.[fact]) || {};
  }
  const { by, at } = value;
  return typeof by === 'string' && typeof at === 'string' ? { by, at } : {};
}
