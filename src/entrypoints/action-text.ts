import type { Missing } from '../domain/procedure/missing';

/** A text of lines; those that have nothing to say are left out. */
export const lines = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join('\n');

/** A title with a line for each item; empty where there is none. Each begins with a bullet, as in a gate's message. */
export const bullets = (title: string, items: readonly string[]): string =>
  items.length === 0 ? '' : [title, ...items.map((item) => `• ${item}`)].join('\n');

/** The codes of what is missing, as `hauzdMissing` has them in searches: each once, a comma between them. */
export const codesOf = (missing: readonly Missing[]): string => [...new Set(missing.map(({ code }) => code))].join();
