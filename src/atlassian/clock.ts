import type { Clock } from '../application/ports';
import { dayIn } from '../domain/dates';

export const clock: Clock = {
  now: () => new Date(Date.now()).toISOString(),
  today: (timeZone) => dayIn(timeZone, Date.now()),
};
