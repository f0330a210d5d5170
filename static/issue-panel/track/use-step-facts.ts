import type { LocalDate } from '../../../src/domain/dates';
import type { Facts } from '../../../src/domain/facts/facts';
import { factsOfStep } from '../../../src/domain/procedure/step-facts';
import type { StepId } from '../../../src/domain/procedure/step-id';
import type { PanelWords } from '../../../src/locales/page-words';
import { type RecordedFact, recordedFacts } from '../facts/fact-list';
import { useWords } from '../panel-words';

/** What was put into words last: every row of the track asks for the same. */
let last: { facts: Facts; words: PanelWords; all: RecordedFact[] } | undefined;

function inWords(facts: Facts, words: PanelWords): RecordedFact[] {
  if (last?.facts !== facts || last.words !== words) last = { facts, words, all: recordedFacts(facts, words) };
  return last.all;
}

/** What is recorded of each step, as the list of facts shows it. */
export function useStepFacts(facts: Facts): (step: StepId) => RecordedFact[] {
  const words = useWords();
  const all = inWords(facts, words);
  return (step) => {
    const keys = factsOfStep(step, facts);
    return all.filter(({ key }) => keys.some((each) => each === key));
  };
}

/** The last day on which one of these took place. */
export const lastDay = (facts: RecordedFact[]): LocalDate | undefined =>
  facts
    .flatMap(({ on }) => on ?? [])
    .sort()
    .at(-1);
