import type { SiteClock } from '../clock';
import type { Clock, State } from '../contracts';
import { isJson, type Json, jsonOf, textAt } from '../json';

/** Something on its way to a function: an event of a queue, or of a product. */
export interface Delivery {
  id: string;
  kind: 'queue' | 'event';
  module: { type: string; key: string };
  functionKey: string | undefined;
  event: Json;
  /** When it was sent, and from when it may be delivered: milliseconds of the site's clock. */
  sentAt: number;
  dueAt: number;
  concurrency?: { key: string; limit: number };
  retry?: { retryCount: number; retryReason: string; retryData: unknown };
}

export interface DeliveriesOptions {
  state: State;
  clock: SiteClock;
  /** Calls the function. */
  deliver(delivery: Delivery, event: Json): Promise<unknown>;
  /** Keeps what is under way, for `idle`. */
  track(work: Promise<void>): void;
}

export interface Deliveries {
  send(delivery: Omit<Delivery, 'id' | 'sentAt'>): void;
  /** From now on, events of products wait. */
  hold(): void;
  /** The events that wait, oldest first. */
  held(): Delivery[];
  /**
   * Delivers what waits and lets later events through again; with `only`, just the events with these positions in
   * `held()`, and the others keep waiting.
   */
  release(only?: number[]): void;
}

const DAY = 86_400_000;
/** Product events: at most four retries, and only those that the app asks for ("Atlassian app events"). */
const MOST_EVENT_RETRIES = 4;
const MOST_WAIT = 900_000;

/**
 * Delivers events to functions when they are due, within their concurrency, and again where the function asks for it or
 * (queues) fails. They are stored until they are over, so they survive a restart. No order is kept, as Forge keeps none.
 */
export function createDeliveries(options: DeliveriesOptions): Deliveries {
  const { state, clock } = options;
  const waiting = state.collection<Delivery>('forge-deliveries');
  const running = new Set<string>();
  let isHolding = false;
  let released = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const isHeld = ({ kind, id }: Delivery) => isHolding && kind === 'event' && !released.has(id);

  function pump(): void {
    clearTimeout(timer);
    const candidates = waiting.values().filter((it) => !running.has(it.id) && !isHeld(it));
    for (const delivery of candidates.filter(({ dueAt }) => dueAt <= clock.now())) {
      if (isFree(delivery)) options.track(run(delivery));
    }
    const next = Math.min(...candidates.map(({ dueAt }) => dueAt).filter((dueAt) => dueAt > clock.now()));
    if (next !== Number.POSITIVE_INFINITY) timer = setTimeout(pump, Math.min(next - clock.now(), DAY)).unref();
  }

  function isFree({ concurrency }: Delivery): boolean {
    if (!concurrency) return true;
    const same = [...running].filter((id) => waiting.get(id)?.concurrency?.key === concurrency.key);
    return same.length < concurrency.limit;
  }

  async function run(delivery: Delivery): Promise<void> {
    running.add(delivery.id);
    const event = { ...delivery.event, ...(delivery.retry ? { retryContext: contextOf(delivery, clock) } : {}) };
    const next = await options
      .deliver(delivery, event)
      .then((result) => askedRetry(delivery, result))
      .catch((error: unknown) => retryAfterError(delivery, error));
    running.delete(delivery.id);
    // Nothing is left of it when the site was emptied meanwhile.
    if (waiting.get(delivery.id)) settle(delivery, next);
    pump();
  }

  function settle(delivery: Delivery, next: Retry | undefined): void {
    if (!next || clock.now() - delivery.sentAt > DAY) {
      waiting.delete(delivery.id);
      return;
    }
    const { wait, ...retry } = next;
    waiting.set(delivery.id, { ...delivery, retry, dueAt: clock.now() + wait });
  }

  clock.onAdvance(pump);
  // What a site that was stopped left behind goes on once the site is put together.
  setImmediate(pump);
  return {
    send(delivery) {
      const id = String(state.next('forge-deliveries')).padStart(9, '0');
      waiting.set(id, { ...delivery, id, sentAt: clock.now() });
      pump();
    },
    hold() {
      isHolding = true;
      released = new Set();
    },
    held: () => waiting.values().filter(isHeld),
    release(only) {
      const held = waiting.values().filter(isHeld);
      for (const position of only ?? []) released.add(held[position]?.id ?? '');
      if (!only) isHolding = false;
      pump();
    },
  };
}

type Retry = NonNullable<Delivery['retry']> & { wait: number };

/** A function asks for a retry by returning an InvocationError of `@forge/events` 3.0. */
function askedRetry(delivery: Delivery, result: unknown): Retry | undefined {
  if (!isJson(result) || result._retry !== true) return undefined;
  const asked = jsonOf(result.retryOptions);
  const retryCount = (delivery.retry?.retryCount ?? 0) + 1;
  if (delivery.kind === 'event' && retryCount > MOST_EVENT_RETRIES) return undefined;
  return {
    retryCount,
    retryReason: textAt(asked, 'retryReason') ?? 'FUNCTION_RETRY_REQUEST',
    retryData: asked.retryData,
    wait: Math.min(MOST_WAIT, 1000 * (typeof asked.retryAfter === 'number' ? asked.retryAfter : 1)),
  };
}

function retryAfterError(delivery: Delivery, error: unknown): Retry | undefined {
  // Unknown: whether an event of a product comes again after an error; the site assumes not.
  if (delivery.kind === 'event') return undefined;
  const retryCount = (delivery.retry?.retryCount ?? 0) + 1;
  // Unknown: the first wait and the reason; documented is that waits double, up to about 15 minutes.
  const wait = Math.min(MOST_WAIT, 1000 * 2 ** (retryCount - 1));
  return { retryCount, retryReason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR', retryData: String(error), wait };
}

function contextOf({ retry, sentAt }: Delivery, clock: Clock): Json {
  const remainingTimeMs = Math.max(0, sentAt + DAY - clock.now());
  return { ...retry, retentionWindow: { startTime: new Date(sentAt).toISOString(), remainingTimeMs } };
}
