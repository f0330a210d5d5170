import { pick, textAt } from '../json';

type Listener = (payload: unknown) => unknown;

/** Who listens, by name of the event: pages of the app. */
const listeners = new Map<string, Set<Listener>>();

/** `events.on` of `@forge/bridge`: answers with the means to stop. */
export function on(payload: unknown): { unsubscribe(): void } {
  const callback = pick(payload, 'callback');
  if (typeof callback !== 'function') throw new Error('An event needs a callback.');
  const listener: Listener = (event) => callback(event);
  const name = nameOf(payload);
  listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
  return { unsubscribe: () => void listeners.get(name)?.delete(listener) };
}

/** `events.emit` of `@forge/bridge`, and the product's own events such as `JIRA_ISSUE_CHANGED`. */
export function emit(payload: unknown): void {
  for (const listener of listeners.get(nameOf(payload)) ?? []) void listener(pick(payload, 'payload'));
}

const nameOf = (payload: unknown) => textAt(payload, 'event') ?? '';
