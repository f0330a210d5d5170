import type { Instant, LocalDate } from '../../domain/dates';

export interface Clock {
  now(): Instant;
  /** The calendar day in an IANA time zone. */
  today(timeZone: string): LocalDate;
}
