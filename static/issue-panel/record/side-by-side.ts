import type { Command } from '../../../src/domain/facts/commands';
import { factChanges, factsByKey, isFactKey } from '../../../src/domain/facts/fact-by-key';
import type { AccountId, FactKey, Facts, FactValue } from '../../../src/domain/facts/facts';
import { factsAfter } from '../../../src/domain/facts/facts-after';
import type { Recording, Refusal } from '../../../src/domain/facts/recording';
import type { PanelWords } from '../../../src/locales/page-words';
import { describeValue } from '../history/describe';

/** A fact of which two people say something else: what one of them wrote, and what is recorded, in words. */
export interface TwoValues {
  fact: FactKey;
  written: string;
  recorded: string;
  /** Who recorded it, and when, where that is known. */
  by?: AccountId;
  at?: string;
}

/**
 * What a command would record, beside what somebody else recorded while it was written.
 *
 * @param changes what the refusal names: the facts that are not any more as they were seen
 */
export function besideChanges(
  facts: Facts,
  command: Command,
  changes: Extract<Refusal, { code: 'changedByOther' }>['changes'],
  recording: Recording,
  words: PanelWords,
): TwoValues[] {
  const after = factsAfter(facts, command, recording);
  const written = after.ok ? factChanges(facts, after.value) : [];
  const known = factsByKey(facts);
  return changes.map(({ fact, ...who }) => {
    // A new agreement has a name of its own, and stands beside theirs.
    const mine = written.find((each) => each.fact === fact) ?? written.find((each) => areAgreements(each.fact, fact));
    const recorded = describeValue(fact, known[fact], words);
    return { fact, written: mine ? describeValue(fact, mine.after, words) : recorded, recorded, ...who };
  });
}

/**
 * What was filled in to start a client, beside what somebody else started it with; without what both say alike, and
 * without what was not filled in.
 */
export function besideStarted(recorded: Facts, written: Facts, words: PanelWords): TwoValues[] {
  const [theirs, mine] = [factsByKey(recorded), factsByKey(written)];
  // A start has one agreement at most, each under a name of its own.
  const agreement = namesIn(theirs).find((name) => kindOf(name) === 'agreement');
  return namesIn(mine).flatMap((fact) => {
    const name = (kindOf(fact) === 'agreement' && agreement) || fact;
    const said = describeValue(fact, mine[fact], words);
    const stands = describeValue(name, theirs[name], words);
    return said === stands ? [] : [{ fact, written: said, recorded: stands, ...whoOf(theirs[name]) }];
  });
}

type ByKey = Partial<Record<FactKey, FactValue>>;
const namesIn = (facts: ByKey) => Object.keys(facts).filter(isFactKey);
const kindOf = (fact: FactKey) => fact.split(':')[0];
const areAgreements = (...facts: FactKey[]) => facts.every((fact) => kindOf(fact) === 'agreement');

function whoOf(value: FactValue | undefined): { by?: AccountId; at?: string } {
  if (typeof value !== 'object' || !('by' in value) || !('at' in value)) return {};
  return { by: value.by, at: value.at };
}
