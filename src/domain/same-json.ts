/** A JSON value as a text that is the same whatever the order of its keys; what is undefined counts as absent. */
export function jsonOf(value: unknown): string {
  return JSON.stringify(ordered(value));
}

/** Whether two JSON values are the same, whatever the order of their keys. */
export const sameJson = (a: unknown, b: unknown): boolean => jsonOf(a) === jsonOf(b);

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, ordered(each)]),
  );
}
