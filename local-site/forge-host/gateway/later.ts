import type { SiteClock } from '../clock';

/** What was sent and is carried out only later. */
export interface Later {
  /** Begins the work with the so many-th further request, or once the site's clock has gone on so long: what comes first. */
  add(wait: { requests: number; ms: number }, work: () => Promise<unknown>): void;
  /** A further request comes: the work that waited for it begins before it. */
  countRequest(): void;
  /** Forgets what has not begun. */
  clear(): void;
}

export function createLater(clock: SiteClock): Later {
  const waiting = new Set<{ requests: number; dueAt: number; work: () => Promise<unknown> }>();

  function beginDue(): void {
    for (const each of [...waiting]) {
      if (each.requests > 0 && each.dueAt > clock.now()) continue;
      waiting.delete(each);
      void each.work();
    }
  }

  clock.onAdvance(beginDue);
  return {
    add({ requests, ms }, work) {
      waiting.add({ requests, dueAt: clock.now() + ms, work });
      setTimeout(beginDue, ms).unref();
    },
    countRequest() {
      for (const each of waiting) each.requests -= 1;
      beginDue();
    },
    clear: () => waiting.clear(),
  };
}
