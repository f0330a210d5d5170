import { __getRuntime } from '@forge/api';

/** How much of a function's time is kept in hand, to answer with what was done. */
const IN_HAND_MS = 5_000;

/** The time a function has, and how it waits. */
export interface Budget {
  /** Whether there is time to wait this long and still do something after it. */
  allows(milliseconds: number): boolean;
  wait(milliseconds: number): Promise<void>;
  /** 0 ≤ n < 1, to spread repeated requests. */
  chance(): number;
}

/** The time that the platform leaves to the function that is running. */
export function functionBudget(): Budget {
  return {
    allows: (milliseconds) => timeLeft() - IN_HAND_MS > milliseconds,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    chance: Math.random,
  };
}

/** Milliseconds until the platform stops the function that is running. */
export function timeLeft(): number {
  return __getRuntime().lambdaContext.getRemainingTimeInMillis();
}
