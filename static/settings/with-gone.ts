import type { Option } from '../shared/fields';

/** What can be chosen, and what was chosen and is gone. */
export function withGone(
  known: { id: string; name: string }[],
  chosen: string | undefined,
  gone: (id: string) => string,
): Option<string>[] {
  const all = known.map(({ id, name }) => ({ value: id, label: name }));
  const isGone = chosen !== undefined && !known.some(({ id }) => id === chosen);
  return isGone ? [...all, { value: chosen, label: gone(chosen) }] : all;
}
