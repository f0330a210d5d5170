import { COMMANDS } from '../facts/commands';
import { EVERY_FACT } from '../facts/every-fact';
import { factChanges, factsByKey, isFactKey } from '../facts/fact-by-key';
import type { FactKey, Facts, FactValue } from '../facts/facts';
import type { Recording, Refusal } from '../facts/recording';
import { isSameValue } from '../facts/same-fact';
import { author } from '../facts/seen';
import { isStampedAside, stamped, unstamped } from '../facts/stamps';
import type { Exception, Exceptions } from '../procedure/exceptions';
import { GATES } from '../procedure/missing';
import { fail, ok, type Result } from '../result';
import type { HistoryEntry, Onboarding } from './onboarding';
import { type Recorded, written } from './record';

/** Minutes in which a slip is noticed. Later, somebody has to look at what is recorded before they change it. */
const NOTICED_WITHIN = 60;

/**
 * The record as it was before a line of its history, for the person who has just recorded that by mistake: each fact as
 * it was, with who had recorded it and since when it is waited for, so that nothing waits anew. What others recorded of
 * other facts meanwhile stays.
 *
 * @param entry the line; undefined where the record has none of that number
 * @returns refused with `changedByOther` where something that would be undone is not as the line left it, and with
 *   `nothingToUndo` for what another person recorded, long ago, or what is more than facts (`apply`, an exception)
 */
export function undo(
  onboarding: Onboarding,
  entry: HistoryEntry | undefined,
  recording: Recording,
): Result<Recorded, Refusal> {
  if (onboarding.recentCommands.includes(recording.id)) return ok({ onboarding });
  if (!entry || !isOnesOwnSlip(entry, recording)) return fail({ code: 'nothingToUndo' });
  const { facts } = onboarding;
  const restored = entry.changes.reduce((current, change) => asBefore(current, change, entry), facts);
  const changes = factChanges(facts, restored);
  const recorded = factsByKey(facts);
  const overtaken = [
    ...entry.changes.filter(({ fact, after }) => isFactKey(fact) && !isSameValue(recorded[fact], after)),
    // What goes with a fact that goes, and was recorded after it.
    ...changes.filter(({ fact }) => !entry.changes.some((undone) => undone.fact === fact)),
  ].flatMap(({ fact }) => (isFactKey(fact) ? [author(facts, fact)] : []));
  if (overtaken.length > 0) return fail({ code: 'changedByOther', changes: overtaken });
  const exceptions = exceptionsEnded(entry);
  const after: Onboarding = {
    ...{ ...onboarding, facts: restored },
    ...(exceptions.length > 0 && { exceptions: { ...onboarding.exceptions, ...Object.fromEntries(exceptions) } }),
  };
  const given = exceptions.map(([gate, { by, at, on }]) => ({
    ...{ fact: `exception:${gate}` as const, after: { by, at, on } },
  }));
  return ok(written(onboarding, after, { kind: 'undo', changes: [...changes, ...given] }, recording));
}

function isOnesOwnSlip({ kind, by, at }: HistoryEntry, recording: Recording): boolean {
  const minutes = (Date.parse(recording.at) - Date.parse(at)) / 60_000;
  return Object.hasOwn(COMMANDS, kind) && by === recording.by && minutes <= NOTICED_WITHIN;
}

/** The facts with one of them as it was before a change. */
function asBefore(facts: Facts, { fact, before, stamp }: HistoryEntry['changes'][number], { at }: HistoryEntry): Facts {
  const rule = isFactKey(fact) && EVERY_FACT.find(({ isKey }) => isKey(fact));
  if (!rule || !isFactKey(fact)) return facts;
  // Only the app writes the history, and this line of it is hardly an hour old.
  const put = rule.put(withoutWithdrawal(facts, fact, at), fact, before as FactValue | undefined);
  if (!isStampedAside(fact) || before === undefined) return put;
  return stamp ? stamped(put, fact, stamp) : unstamped(put, fact);
}

/** A withdrawal that is undone was none. */
function withoutWithdrawal(facts: Facts, fact: FactKey, at: string): Facts {
  const { [fact]: withdrawal, ...withdrawn } = facts.withdrawn;
  return withdrawal?.at === at ? { ...facts, withdrawn } : facts;
}

/** The exceptions that discarding had ended. */
function exceptionsEnded({ kind, changes }: HistoryEntry): [keyof Exceptions, Exception][] {
  if (kind !== 'discard') return [];
  return GATES.flatMap((gate): [keyof Exceptions, Exception][] => {
    const ended = changes.find(({ fact }) => fact === `exception:${gate}`)?.before as Exception | undefined;
    return ended?.reason ? [[gate, ended]] : [];
  });
}
