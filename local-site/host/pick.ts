/** A field of something that came from elsewhere, which may be anything: undefined where it has no such field. */
export function pick(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
}

/** The same, where only a text will do. */
export function pickText(value: unknown, key: string): string | undefined {
  const field = pick(value, key);
  return typeof field === 'string' ? field : undefined;
}
