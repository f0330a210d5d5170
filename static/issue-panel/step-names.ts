import { useCallback } from 'react';
import type { PanelView } from '../../src/contract/panel-view';
import type { FactKey, StepTitle } from '../../src/domain/facts/facts';
import { ownStepOf } from '../../src/domain/facts/own-steps-done';
import { isOwn, type StepId } from '../../src/domain/procedure/step-id';
import { usePanel } from './panel-state';
import { useWords } from './panel-words';

/** What steps are called: the team's own as this client's plan has them, or as the settings do. */
export function useStepName(): (step: StepId) => string {
  const { common } = useWords();
  const { view } = usePanel();
  return useCallback((step) => common.stepName(step, titleOf(step, view)), [common, view]);
}

/** What a fact is called; one of the team's own steps, by the step. */
export function useFactName(): (fact: FactKey) => string {
  const { facts } = useWords();
  const nameOf = useStepName();
  return (fact) => {
    const step = ownStepOf(fact);
    return step ? nameOf(step) : facts.fact(fact);
  };
}

function titleOf(step: StepId, { onboarding, settings }: PanelView): StepTitle | undefined {
  if (!isOwn(step)) return undefined;
  return [...(onboarding?.ownSteps ?? []), ...settings.ownSteps].find(({ id }) => id === step)?.title;
}
