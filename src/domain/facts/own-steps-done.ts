import type { Facts, OwnStepDone, OwnStepId } from './facts';

const PREFIX = 'ownStep:';

/** The own step whose fact this is, by the fact's name; undefined of every other fact. */
export function ownStepOf(fact: string): OwnStepId | undefined {
  const step = fact.slice(PREFIX.length);
  return fact.startsWith(PREFIX) && isOwnStepId(step) ? step : undefined;
}

/** The own steps that are done, in the order in which they were first recorded. */
export function ownStepsDone({ ownSteps = {} }: Pick<Facts, 'ownSteps'>): [OwnStepId, OwnStepDone][] {
  return Object.entries(ownSteps).flatMap(([step, done]): [OwnStepId, OwnStepDone][] =>
    isOwnStepId(step) && done ? [[step, done]] : [],
  );
}

/** As the settings page makes them. */
export const isOwnStepId = (text: string): text is OwnStepId => /^own:[\da-z]{8}$/.test(text);
