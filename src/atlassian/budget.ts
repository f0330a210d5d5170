import { timeLeft } from './app-context';

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

/** What is kept to put an answer together and send it; after a request of Jira, also to store what was done. */
const TO_ANSWER_MS = { jira: 4_000, storage: 1_500 };

/**
 * Waits for work no longer than the function lives, so that it always answers with what was done before the platform
 * stops it. Work that is late goes on or not; what it did is found out the next time.
 *
 * @param where it is done: storage has a little longer than Jira
 * @param start is not called where no time is left at all
 * @returns `late` where the work was not started, or was not done in time
 */
export async function inTime<T>(where: 'jira' | 'storage', start: () => Promise<T>): Promise<T | 'late'> {
  const left = timeLeft() - TO_ANSWER_MS[where];
  if (left <= 0) return 'late';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), left);
  });
  try {
    return await Promise.race([start(), late]);
  } finally {
    clearTimeout(timer);
  }
}
