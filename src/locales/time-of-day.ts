import type { Instant } from '../domain/dates';

/** "15:00 GMT-3": in the reader's own time zone where this runs in a page, and with its name, so that it is never in doubt. */
export function timeOfDay(instant: Instant, locale: string): string {
  return new Date(instant).toLocaleTimeString(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
}
