import { pick, textAt } from '../json';

type Listener = (payload: unknown) => unknown;
type Scope = 'app' | 'public';

/** Who listens, by scope and name of the event: `app` for pages of the same app, `public` for those of all apps. */
const listeners = new Map<string, Set<Listener>>();

/** `events.on` of `@forge/bridge`: answers with the means to stop. */
export function on(scope: Scope, payload: unknown): { unsubscribe(): void } {
  const callback = pick(payload, 'callback');
  if (typeof callback !== 'function') throw new Error('An event needs a callback.');
  const listener: Listener = (event) => callback(event);
  const name = nameOf(scope, payload);
  listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
  return { unsubscribe: () => void listeners.get(name)?.delete(listener) };
}

/** `events.emit` of `@forge/bridge`, and the product's own events such as `JIRA_ISSUE_CHANGED`. */
export function emit(scope: Scope, payload: unknown): void {
  for (const listener of listeners.get(nameOf(scope, payload)) ?? []) void listener(pick(payload, 'payload'));
}

const nameOf = (scope: Scope, payload: unknown) => `${scope}:${textAt(payload, 'event')}`;
