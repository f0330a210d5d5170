import { dayIn, type Instant, isTimeZone, type LocalDate } from '../dates';
import { DEFAULT_SETTINGS } from '../settings/settings';
import type { ReadCopy } from './read-copy';

/**
 * A client's days are those of its project, whoever looks and wherever: `waitingSince` and the other days of the copy
 * were recorded in the project's time zone, so the day that they are compared with is taken in the same one.
 */

/** The zone in which a client's days are counted: the copy's; the default one where it has none that is known here. */
function zoneOf(copy: Pick<ReadCopy, 'timeZone'> | undefined): string {
  const timeZone = copy?.timeZone;
  return timeZone !== undefined && isTimeZone(timeZone) ? timeZone : DEFAULT_SETTINGS.timeZone;
}

/** The day that it is for a client; for one without a copy, in the default zone. Never throws for a zone. */
export function todayOf(copy: Pick<ReadCopy, 'timeZone'> | undefined, now: Instant): LocalDate {
  return dayIn(zoneOf(copy), Date.parse(now));
}

/** The day on which a client's last fact was recorded; undefined while none is. */
export function changedOn(copy: Pick<ReadCopy, 'timeZone' | 'changedAt'>): LocalDate | undefined {
  return copy.changedAt && dayIn(zoneOf(copy), Date.parse(copy.changedAt));
}
