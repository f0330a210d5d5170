import type { Clock } from '../application/ports';

export const clock: Clock = {
  now: () => new Date(Date.now()).toISOString(),
  today: (timeZone) => dayIn(timeZone, Date.now()),
};

/** The calendar day of a moment in an IANA time zone, `YYYY-MM-DD`. */
function dayIn(timeZone: string, milliseconds: number): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const named = Object.fromEntries(parts.formatToParts(milliseconds).map(({ type, value }) => [type, value]));
  return `${named.year}-${named.month}-${named.day}`;
}
