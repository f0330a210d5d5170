/** A calendar day in the project's time zone, `YYYY-MM-DD`. Days compare as strings. */
export type LocalDate = string;
/** A moment, ISO 8601 in UTC. */
export type Instant = string;

/** Whether the text is a day that exists: `2026-02-30` does not. */
export function isLocalDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * The calendar day of a moment (milliseconds since 1970) in an IANA time zone.
 *
 * @throws RangeError where this engine does not know the zone (`isTimeZone`)
 */
export function dayIn(timeZone: string, milliseconds: number): LocalDate {
  const named = new Map(
    formatterOf(timeZone)
      .formatToParts(milliseconds)
      .map(({ type, value }) => [type, value]),
  );
  return `${named.get('year')}-${named.get('month')}-${named.get('day')}`;
}

/** Whether this engine knows the zone. Another one may not: zones are added every few years. */
export function isTimeZone(name: string): boolean {
  try {
    formatterOf(name);
    return true;
  } catch {
    return false;
  }
}

/** Making a formatter takes far longer than using it, and a list asks for thousands of days. */
const formatters = new Map<string, Intl.DateTimeFormat>();
/** More zones than one list has, so that names which somebody invents do not fill the memory. */
const MOST_ZONES = 40;

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  if (formatters.size >= MOST_ZONES) formatters.clear();
  formatters.set(timeZone, made);
  return made;
}

/** Whole days from one day to a later one; 0 when the second is not later. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  const milliseconds = Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`);
  return Math.max(0, Math.round(milliseconds / 86_400_000));
}

/** The latest of the days given; undefined ones do not count. At least one must be a day. */
export function latest(first: LocalDate, ...others: (LocalDate | undefined)[]): LocalDate {
  return others.reduce<LocalDate>((a, b) => (b !== undefined && b > a ? b : a), first);
}
