import type { Clock, Collection } from './contracts';

export interface SiteClock extends Clock {
  /** Calls back after each advance, until the function it returns is called. */
  onAdvance(listener: () => void): () => void;
  /** Gives `Date` back to the process, once no other site lives in it. */
  close(): void;
}

const RealDate = Date;
const living: SiteClock[] = [];

/**
 * The real time plus what was advanced. While it lives, `Date.now()` and `new Date()` tell its time everywhere in the
 * process (the newest site's, if there are several), so that the app's functions see the site's time.
 *
 * @param store keeps the offset between runs
 */
export function openClock(store: Collection<number>): SiteClock {
  const listeners = new Set<() => void>();
  const clock: SiteClock = {
    now: () => RealDate.now() + (store.get('offset') ?? 0),
    advance(milliseconds) {
      store.set('offset', (store.get('offset') ?? 0) + milliseconds);
      for (const listener of [...listeners]) listener();
    },
    onAdvance(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      const index = living.indexOf(clock);
      if (index >= 0) living.splice(index, 1);
      if (living.length === 0) globalThis.Date = RealDate;
    },
  };
  living.push(clock);
  globalThis.Date = SiteDate;
  return clock;
}

const now = () => (living.at(-1) ?? RealDate).now();

/** A proxy rather than a subclass: dates made before and after are of one class. */
const SiteDate = new Proxy(RealDate, {
  construct: (target, values, newTarget) =>
    Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget),
  get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
});
