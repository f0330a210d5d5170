import { COMMANDS } from '../facts/commands';
import { EVERY_FACT } from '../facts/every-fact';
import { factChanges, factsByKey, isFactKey } from '../facts/fact-by-key';
import type { Facts, FactValue } from '../facts/facts';
import { settleConnection } from '../facts/kinds/integration';
import { MOST_AGREEMENTS, MOST_OWN_STEPS_DONE } from '../facts/limits';
import { ownStepsDone } from '../facts/own-steps-done';
import type { Recording, Refusal } from '../facts/recording';
import { author } from '../facts/seen';
import { isStampedAside, stamped, unstamped } from '../facts/stamps';
import { kept } from '../facts/withdraw';
import type { Exception, Exceptions } from '../procedure/exceptions';
import { GATES } from '../procedure/missing';
import { fail, ok, type Result } from '../result';
import { sameJson } from '../same-json';
import type { HistoryEntry, Onboarding } from './onboarding';
import { exceptionsEnded, type Recorded, written } from './record';

/** Minutes in which a slip is noticed. Later, somebody has to look at what is recorded before they change it. */
const NOTICED_WITHIN = 60;

/** So many lines are looked at. Where more were written since, somebody has to look, too. */
export const MOST_LINES = 25;

/**
 * The record as it was before a line of its history, for the person who has just recorded that by mistake: each fact as
 * it was, with who had recorded it and since when it is waited for, so that nothing waits anew. What others recorded of
 * other facts meanwhile stays.
 *
 * @param lines the line, and all that were written since; none where the record has none of that number, or too many
 * @returns refused with `changedByOther` where something that would be undone was recorded again since, whatever it is
 *   now; with `nothingToUndo` for what another person recorded, long ago, or what is more than facts (`apply`, an
 *   exception); with `changedMeanwhile` where the record has lines that were not read
 */
export function undo(
  onboarding: Onboarding,
  [entry, ...since]: HistoryEntry[],
  recording: Recording,
): Result<Recorded, Refusal | { code: 'changedMeanwhile' }> {
  if (onboarding.recentCommands.includes(recording.id)) return ok({ onboarding });
  if (!entry || !isOnesOwnSlip(entry, recording)) return fail({ code: 'nothingToUndo' });
  if (entry.number + since.length !== onboarding.history) return fail({ code: 'changedMeanwhile' });
  const { facts } = onboarding;
  const restored = { ...entry.changes.reduce(asBefore, facts), withdrawn: withdrawnBefore(facts, entry) };
  const changes = factChanges(facts, restored);
  const recorded = factsByKey(facts);
  const later = since.flatMap((line) => line.changes.map(({ fact }) => fact));
  const overtaken = [
    ...entry.changes.filter(({ fact, after }) => isFactKey(fact) && !sameJson(recorded[fact], after)),
    ...entry.changes.filter(({ fact }) => later.includes(fact)),
    // What goes with a fact that goes, and was recorded after it.
    ...changes.filter(({ fact }) => !entry.changes.some((undone) => undone.fact === fact)),
  ];
  const names = [...new Set(overtaken.flatMap(({ fact }) => (isFactKey(fact) ? [fact] : [])))];
  if (names.length > 0) return fail({ code: 'changedByOther', changes: names.map((fact) => author(facts, fact)) });
  const refusal = withoutRoom(restored, onboarding.ownSteps);
  if (refusal) return fail(refusal);
  const settled = settledSince(facts, restored);
  const { exceptions, ended } = exceptionsAfter(onboarding, settled, entry);
  const { exceptions: _, ...rest } = onboarding;
  const after = { ...rest, facts: settled, ...(Object.keys(exceptions).length > 0 && { exceptions }) };
  const told = [...factChanges(facts, settled), ...ended];
  return ok(written(onboarding, after, { kind: 'undo', changes: told }, recording));
}

/** Whose key a connection uses that was reported while nobody knew is known with the module that is there again. */
const settledSince = (facts: Facts, restored: Facts): Facts =>
  restored.integrations.sync?.connectedBy === 'undecided' ? settleConnection(facts, restored) : restored;

/** What was withdrawn made room for others, and a step of the team's may not be the client's any more. */
function withoutRoom({ agreements, ownSteps = {} }: Facts, known: Onboarding['ownSteps']): Refusal | undefined {
  const isGone = ownStepsDone({ ownSteps }).some(([step]) => !known.some(({ id }) => id === step));
  if (isGone) return { code: 'noSuchStep' };
  if (agreements.length > MOST_AGREEMENTS) return { code: 'tooMany', what: 'agreements', limit: MOST_AGREEMENTS };
  const isFull = Object.keys(ownSteps).length > MOST_OWN_STEPS_DONE;
  return isFull ? { code: 'tooMany', what: 'ownSteps', limit: MOST_OWN_STEPS_DONE } : undefined;
}

function isOnesOwnSlip({ kind, by, at }: HistoryEntry, recording: Recording): boolean {
  const minutes = (Date.parse(recording.at) - Date.parse(at)) / 60_000;
  return Object.hasOwn(COMMANDS, kind) && by === recording.by && minutes <= NOTICED_WITHIN;
}

/** The facts with one of them as it was before a change. */
function asBefore(facts: Facts, { fact, before, stamp }: HistoryEntry['changes'][number]): Facts {
  const rule = isFactKey(fact) && EVERY_FACT.find(({ isKey }) => isKey(fact));
  if (!rule || !isFactKey(fact)) return facts;
  // Only the app writes the history, and this line of it is hardly an hour old.
  const put = rule.put(facts, fact, before as FactValue | undefined);
  if (!isStampedAside(fact) || before === undefined) return put;
  return stamp ? stamped(put, fact, stamp) : unstamped(put, fact);
}

/** A withdrawal that is undone was none; what it took the place of is there again, where nothing newer is. */
function withdrawnBefore({ withdrawn }: Facts, { at, changes, withdrawals }: HistoryEntry): Facts['withdrawn'] {
  const left = Object.entries(withdrawn).filter(
    ([fact, withdrawal]) => withdrawal?.at !== at || !changes.some((change) => change.fact === fact),
  );
  return kept({ ...withdrawals, ...Object.fromEntries(left) });
}

/**
 * The exceptions that discarding had ended are there again; where the client is discarded again, those given since end.
 *
 * @returns `ended`: what the history tells of either
 */
function exceptionsAfter(
  onboarding: Onboarding,
  restored: Facts,
  { kind, changes }: HistoryEntry,
): { exceptions: Exceptions; ended: HistoryEntry['changes'] } {
  const { exceptions = {} } = onboarding;
  if (restored.discarded && !onboarding.facts.discarded) return { exceptions: {}, ended: exceptionsEnded(onboarding) };
  if (kind !== 'discard') return { exceptions, ended: [] };
  const again = GATES.flatMap((gate) => {
    const given = changes.find(({ fact }) => fact === `exception:${gate}`)?.before as Exception | undefined;
    // An older version did not keep why in this line.
    return given?.reason ? [{ gate, given }] : [];
  });
  return {
    exceptions: { ...exceptions, ...Object.fromEntries(again.map(({ gate, given }) => [gate, given])) },
    ended: again.map(({ gate, given }) => ({ fact: `exception:${gate}` as const, after: given })),
  };
}
