import type { LocalDate } from '../dates';
import type { Stamp } from './facts';

/** The fact as it was where it says the same as before: who recorded it first, and when, stays. */
export function unlessSame<Fact extends object>(before: Fact | undefined, after: NoInfer<Fact>): Fact {
  return before && substance(before) === substance(after) ? before : after;
}

/** What a fact says, without who recorded it and when. */
function substance(fact: object): string {
  const { by, at, recordedOn, ...said } = fact as Partial<Stamp> & { recordedOn?: LocalDate };
  return inOrder(said);
}

/** Whether two values that were stored are the same, with who recorded them and when. */
export const isSameValue = (one: unknown, other: unknown): boolean => inOrder(one) === inOrder(other);

/** A value as a text, whatever the order of its parts: storage promises none. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
