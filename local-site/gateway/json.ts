/** A JSON object; its members are not known. */
export type Json = Record<string, unknown>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a list; an empty one if it is none. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A member of an object that is a text; undefined for everything else. */
export function textAt(value: unknown, name: string): string | undefined {
  const member = isJson(value) ? value[name] : undefined;
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
