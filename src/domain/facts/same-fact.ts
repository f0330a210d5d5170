import type { LocalDate } from '../dates';
import { jsonOf } from '../same-json';
import type { Stamp } from './facts';

/** The fact as it was where it says the same as before: who recorded it first, and when, stays. */
export function unlessSame<Fact extends object>(before: Fact | undefined, after: NoInfer<Fact>): Fact {
  return before && substance(before) === substance(after) ? before : after;
}

/** What a fact says, without who recorded it and when. */
function substance(fact: object): string {
  const { by, at, recordedOn, ...said } = fact as Partial<Stamp> & { recordedOn?: LocalDate };
  return jsonOf(said);
}
