import type { SiteClock } from '../../local-site/forge-host/clock';

interface Timer {
  at: number;
  run(): void;
  /** Does not keep the process: it never makes the time pass by itself. */
  isIdle: boolean;
}

const real = { setTimeout, clearTimeout, now: performance.now.bind(performance) };

/**
 * Timers that take no time: whenever nothing else is left to do, the time jumps to the next one, for the site's clock,
 * `setTimeout` and `performance.now` alike. So the waits that Jira asks for, and functions that run into their time
 * limit, can be tried by the thousand. Requests of the app do not use timers, so their order is not touched.
 *
 * @returns gives the process its own timers back
 */
export function virtualTime(clock: Pick<SiteClock, 'advance'>): () => void {
  const timers = new Set<Timer>();
  let elapsed = 0;
  const start = real.now();
  let isTicking = false;

  function tick(): void {
    const next = [...timers].filter((timer) => !timer.isIdle).sort((a, b) => a.at - b.at)[0];
    if (!next) {
      isTicking = false;
      return;
    }
    // Work that is under way has an immediate of its own pending: only the gateway's requests make it wait.
    const isBusy = process.getActiveResourcesInfo().includes('Immediate');
    if (!isBusy && timers.has(next)) {
      const step = Math.max(0, next.at - elapsed);
      elapsed += step;
      for (const due of [...timers].filter((timer) => timer.at <= elapsed)) {
        timers.delete(due);
        due.run();
      }
      clock.advance(step);
    }
    setImmediate(tick);
  }

  function virtualSetTimeout(run: () => void, milliseconds = 0) {
    const timer: Timer = { at: elapsed + Math.max(0, milliseconds), run, isIdle: false };
    timers.add(timer);
    if (!isTicking) {
      isTicking = true;
      setImmediate(tick);
    }
    const handle = {
      timer,
      unref() {
        timer.isIdle = true;
        return handle;
      },
      ref: () => handle,
      hasRef: () => !timer.isIdle,
    };
    return handle;
  }

  const cancel = (handle: unknown) => {
    if (typeof handle === 'object' && handle !== null && 'timer' in handle) timers.delete(handle.timer as Timer);
  };
  Object.assign(globalThis, { setTimeout: virtualSetTimeout, clearTimeout: cancel });
  performance.now = () => start + elapsed;
  return () => {
    // What a function that died was waiting for is waited for no more.
    timers.clear();
    Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
    performance.now = real.now;
  };
}
