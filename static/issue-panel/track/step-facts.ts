import { useMemo } from 'react';
import type { LocalDate } from '../../../src/domain/dates';
import type { Facts } from '../../../src/domain/facts/facts';
import { STEP_FACTS } from '../../../src/domain/procedure/step-facts';
import type { StepId } from '../../../src/domain/procedure/steps';
import { type RecordedFact, recordedFacts } from '../facts/fact-list';
import { useWords } from '../panel-words';

/** What is recorded of each step, as the list of facts shows it. */
export function useStepFacts(facts: Facts): (step: StepId) => RecordedFact[] {
  const words = useWords();
  const all = useMemo(() => recordedFacts(facts, words), [facts, words]);
  return (step) => {
    const keys = STEP_FACTS[step](facts);
    return all.filter(({ key }) => keys.some((each) => each === key));
  };
}

/** The last day on which one of these took place. */
export const lastDay = (facts: RecordedFact[]): LocalDate | undefined =>
  facts
    .flatMap(({ on }) => on ?? [])
    .sort()
    .at(-1);
