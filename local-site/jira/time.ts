/** Time zone of the site's default user: Jira writes instants in it, and reads dates of JQL in it. */
export const SITE_ZONE = 'America/Santiago';

const parts = new Intl.DateTimeFormat('en-US', { timeZone: SITE_ZONE, timeZoneName: 'longOffset' });

/** What was found out for each hour: the zone changes its offset on full hours only. */
const offsets = new Map<number, number>();

/** Hours and minutes that the site's zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number): number {
  const hour = Math.floor(instant / 3_600_000);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const name = parts.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  const offset = sign === '-' ? -size : size;
  offsets.set(hour, offset);
  return offset;
}

/** An instant as Jira writes it: `2026-11-23T07:00:00.000-0300`. */
export function jiraTime(instant: number): string {
  const offset = offsetAt(instant);
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number) => String(value).padStart(2, '0');
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
  return new Date(instant + offset).toISOString().replace('Z', zone);
}

/** The instant at which a date, with or without a time of day, is in the site's zone: `2026-11-23`, `2026/11/23 10:30`. */
export function instantOf(text: string): number | undefined {
  const [, year, month, day, hour, minute] = /^(\d{4})[-/](\d\d?)[-/](\d\d?)(?:[ T](\d\d?):(\d\d))?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const asUtc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour ?? 0), Number(minute ?? 0));
  return asUtc - offsetAt(asUtc);
}

/** The day of an instant in the site's zone, `YYYY-MM-DD`. */
export function dayOf(instant: number): string {
  return new Date(instant + offsetAt(instant)).toISOString().slice(0, 10);
}
