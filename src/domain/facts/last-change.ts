import type { Instant } from '../dates';
import type { Facts } from './facts';

/**
 * When a fact was last recorded, corrected or withdrawn; undefined while nothing is. By the facts' own stamps, so that
 * the same facts always give the same answer.
 */
export function lastChange(facts: Facts): Instant | undefined {
  // ISO 8601 in UTC: the latest one is the greatest text.
  return stampsIn(facts).sort().at(-1);
}

function stampsIn(value: unknown): Instant[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'at' && typeof inner === 'string' ? [inner] : stampsIn(inner),
  );
}
