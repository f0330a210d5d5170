import type { Facts, OwnStepDone, OwnStepId } from './facts';

/** The own steps that are done, in the order in which they were first recorded. */
export function ownStepsDone({ ownSteps = {} }: Pick<Facts, 'ownSteps'>): [OwnStepId, OwnStepDone][] {
  return Object.entries(ownSteps).flatMap(([step, done]): [OwnStepId, OwnStepDone][] =>
    isOwnStepId(step) && done ? [[step, done]] : [],
  );
}

/** As the settings page makes them. */
export const isOwnStepId = (text: string): text is OwnStepId => /^own:[\da-z]{8}$/.test(text);
