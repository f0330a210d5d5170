import { pick, textAt } from '../json';

interface Location {
  pathname: string;
  search: string;
  hash: string;
  state: unknown;
  key: string;
}
type Listener = (location: Location, action: string) => unknown;

/**
 * `view.createHistory()` for a full-page module: the part of the address after the module's own path, in the shape of
 * the `history` package. Every function of it crosses to the page.
 *
 * @param base the module's path on the site, without a slash at its end
 */
export function createHistory(base: string): Record<string, unknown> {
  const listeners = new Set<Listener>();
  const here = (): Location => ({
    pathname: window.location.pathname.slice(base.length) || '/',
    search: window.location.search,
    hash: window.location.hash,
    state: window.history.state,
    key: '',
  });
  const tell = (action: string) => {
    for (const listener of listeners) void listener(here(), action);
  };
  const write = (action: 'PUSH' | 'REPLACE') => (to: unknown, state: unknown) => {
    const url = base + (typeof to === 'string' ? to : textOf(to));
    if (action === 'PUSH') window.history.pushState(state, '', url);
    else window.history.replaceState(state, '', url);
    tell(action);
  };
  window.addEventListener('popstate', () => tell('POP'));
  return {
    action: 'POP',
    location: here(),
    listen(listener: unknown) {
      if (typeof listener !== 'function') return () => undefined;
      const heard: Listener = (location, action) => listener(location, action);
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
    push: write('PUSH'),
    replace: write('REPLACE'),
    go: (steps: unknown) => window.history.go(Number(steps)),
    goBack: () => window.history.back(),
    back: () => window.history.back(),
    goForward: () => window.history.forward(),
    forward: () => window.history.forward(),
    createHref: (to: unknown) => base + textOf(to),
  };
}

const textOf = (to: unknown) =>
  `${textAt(to, 'pathname') ?? '/'}${textAt(to, 'search') ?? ''}${String(pick(to, 'hash') ?? '')}`;
