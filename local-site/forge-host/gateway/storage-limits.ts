import type { Clock } from '../contracts';

/**
 * Forge storage takes 4,000 reads and 4,000 writes a minute of an installation, in units of 10 kB (Forge, "Limits, KVS
 * and Custom Entity Store").
 */
const MOST_UNITS = 4_000;
const UNIT = 10 * 1024;
const MINUTE = 60_000;

export interface StorageLimits {
  /** The refusal of a request, or undefined when it may pass. */
  refuse(operation: string): Response | undefined;
  /** Takes what a request turned out to carry from the minute's allowance. */
  charge(operation: string, bytes: number): void;
}

export function createStorageLimits(clock: Clock): StorageLimits {
  let minute = { began: 0, read: 0, write: 0 };
  const thisMinute = () => {
    const began = Math.floor(clock.now() / MINUTE) * MINUTE;
    if (minute.began !== began) minute = { began, read: 0, write: 0 };
    return minute;
  };
  return {
    refuse(operation) {
      if (thisMinute()[kindOf(operation)] < MOST_UNITS) return undefined;
      const message = 'Rate limit exceeded for the storage of this installation.';
      return Response.json({ code: 'RATE_LIMIT_EXCEEDED', message }, { status: 429 });
    },
    charge(operation, bytes) {
      thisMinute()[kindOf(operation)] += Math.max(1, Math.ceil(bytes / UNIT));
    },
  };
}

const kindOf = (operation: string) => (/(?:^|\/)(?:get|query)$/.test(operation) ? 'read' : 'write');
