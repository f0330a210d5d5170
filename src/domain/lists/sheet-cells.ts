import { isLocalDate, type LocalDate } from '../dates';
import { cutText } from '../text/cut-text';

/** What stands in a cell, or what was not understood of it, as it stands there. Nothing is guessed. */
export type Cell<Value> = { value: Value | undefined } | { wrong: string };

export const notUnderstood = (text: string) => ({ wrong: cutText(text, 60) });

/** One of these values, by any of its names. */
export function choiceInCell<Value extends string>(
  values: readonly Value[],
  text: string,
  names: Record<Value, readonly string[]>,
): Cell<Value> {
  const value = values.find((each) => isNamed(text, names[each]));
  return value ? { value } : notUnderstood(text);
}

/** Every sign counts, but for a full stop at the end: "Sí?" is a doubt, and "≠ sí" says the contrary. */
const isNamed = (text: string, names: readonly string[]) => names.some((name) => word(name) === word(text));
// Not as `unaccented`, to which the sign in "nº" is a letter: that would say no.
const word = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '');

/** The key of an issue (Atlassian, "Editing a project's key": letters, figures and `_`, a hyphen, a number). */
export function keyInCell(text: string): Cell<string> {
  return /^[a-z][a-z\d_]{1,30}-[1-9]\d{0,11}$/i.test(text) ? { value: text.toUpperCase() } : notUnderstood(text);
}

/** Day first, as in Chile, with `-`, `/` or `.` between; or as machines write it. Two figures for a year say too little. */
export function dayInCell(text: string): Cell<LocalDate> {
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  const [, day = '', month = '', year = ''] = parts ?? [];
  const value = parts ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isLocalDate(value) ? { value } : notUnderstood(text);
}
