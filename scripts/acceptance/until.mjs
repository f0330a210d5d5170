import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Looks again and again until something is there.
 *
 * @template T
 * @param {() => Promise<T | undefined | false>} look
 * @param {{ withinMs: number, everyMs: number, signal: AbortSignal, remind?(): void }} how `remind` once a minute
 * @returns {Promise<{ found: T, seconds: number } | undefined>} undefined when the time is over
 */
export async function until(look, { withinMs, everyMs, signal, remind }) {
  const start = Date.now();
  let reminded = start;
  for (;;) {
    const found = await look();
    const now = Date.now();
    if (found) return { found, seconds: Math.round((now - start) / 100) / 10 };
    if (now - start > withinMs) return undefined;
    if (remind && now - reminded > 60_000) {
      remind();
      reminded = now;
    }
    await sleep(everyMs, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
}
