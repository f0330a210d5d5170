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

/** A text or number as text; undefined for everything else. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** The texts of a list, numbers among them written out: clients send ids as either. */
export function textsOf(value: unknown): string[] {
  return listOf(value).flatMap((item) => textOf(item) ?? []);
}

/** A member of something that came from elsewhere, which may be anything: undefined where it has no such member. */
export function pick(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

/** The same, where only a text will do. */
export function textAt(value: unknown, name: string): string | undefined {
  const member = pick(value, name);
  return typeof member === 'string' ? member : undefined;
}

/** Parses a body: JSON, or the text itself when it is not JSON; undefined when there is none. */
export function parseBody(text: string | undefined): unknown {
  if (text === undefined || text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
