import type { Exchange } from './exchanges';

/** Requests and their size; each counts as 1 kB at least (Atlassian, "Forge platform pricing"). */
export interface Traffic {
  requests: number;
  kb: number;
}

/** What the app has cost since the meter was reset. */
export interface Reading {
  invocations: number;
  /** How often each function was called, by its key in the manifest. */
  invocationsOf: Record<string, number>;
  requests: { jira: number; confluence: number };
  /** Of Jira's hourly quota. */
  points: number;
  storageReads: Traffic;
  storageWrites: Traffic;
  /** Requests that put events into a queue. */
  queuePushes: number;
}

export interface Meter {
  read(): Reading;
  reset(): void;
  countInvocation(functionKey: string): void;
  /** @param cost in bytes, and in points of Jira's quota */
  countExchange(
    exchange: Pick<Exchange, 'product' | 'path'>,
    cost: { sent: number; received: number; points: number },
  ): void;
}

/** A transaction or batch counts as one request. */
const STORAGE_READ = /\/(?:get|query)$/;

export function createMeter(): Meter {
  let reading = zero();
  return {
    read: () => structuredClone(reading),
    reset: () => {
      reading = zero();
    },
    countInvocation(functionKey) {
      reading.invocations += 1;
      reading.invocationsOf[functionKey] = (reading.invocationsOf[functionKey] ?? 0) + 1;
    },
    countExchange({ product, path }, { sent, received, points }) {
      // A report of accounts is not among what Atlassian counts.
      if (product === 'privacy') return;
      if (product === 'queue') reading.queuePushes += path.includes('/publish/') ? 1 : 0;
      else if (product === 'storage') {
        const isRead = STORAGE_READ.test(path);
        const traffic = isRead ? reading.storageReads : reading.storageWrites;
        traffic.requests += 1;
        traffic.kb += Math.max(1, (isRead ? received : sent) / 1024);
      } else {
        reading.requests[product] += 1;
        reading.points += points;
      }
    },
  };
}

function zero(): Reading {
  return {
    invocations: 0,
    invocationsOf: {},
    requests: { jira: 0, confluence: 0 },
    points: 0,
    storageReads: { requests: 0, kb: 0 },
    storageWrites: { requests: 0, kb: 0 },
    queuePushes: 0,
  };
}
