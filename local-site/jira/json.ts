/** A JSON object; its members are not known. */
export type Json = Record<string, unknown>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one if it is none. */
export function jsonOf(value: unknown): Json {
  return isJson(value) ? value : {};
}

/** The value as a list; an empty one if it is none. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The texts of a list, numbers among them written out: clients send ids as either. */
export function textsOf(value: unknown): string[] {
  return listOf(value).flatMap((item) => (typeof item === 'string' || typeof item === 'number' ? [String(item)] : []));
}

/** A text or number as text; undefined for everything else. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
