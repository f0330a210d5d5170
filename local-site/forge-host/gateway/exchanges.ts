import type { Caller, Target } from '../contracts';
import type { Fault } from './faults';

/** One request of the app and what came of it. */
export interface Exchange {
  product: Target;
  method: string;
  /** Site-absolute for products, `/api/v1/...` for storage, with its query. */
  path: string;
  /** Parsed JSON; undefined when nothing was sent. */
  requestBody: unknown;
  status: number;
  /** Parsed JSON, or the text itself when it is not JSON; undefined when the answer has no body. */
  responseBody: unknown;
  caller: Caller;
  /** Undefined for a page's own request. */
  invocationId: string | undefined;
  functionKey: string | undefined;
  /** What was done to it on purpose. After `lostAnswer`, `doneLater` and `stopAfter` the app never saw this answer. */
  fault: Fault['kind'] | 'rateLimit' | undefined;
}

/** The latest exchanges, and who wants to hear of each. */
export interface Exchanges {
  list(): Exchange[];
  clear(): void;
  add(exchange: Exchange): void;
  /** Calls back for each exchange once it was answered, until the function it returns is called. */
  listen(listener: (exchange: Exchange) => void): () => void;
}

/** @param most how many are kept; older ones are forgotten */
export function keepExchanges(most: number): Exchanges {
  const kept: Exchange[] = [];
  const listeners = new Set<(exchange: Exchange) => void>();
  return {
    list: () => [...kept],
    clear: () => kept.splice(0),
    add(exchange) {
      kept.push(exchange);
      if (kept.length > most) kept.shift();
      for (const listener of listeners) listener(exchange);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
