import { textAt } from '../json';

type Listener = (location: object, action: string) => unknown;

/**
 * `view.createHistory()` for a full-page module: the part of the address after the module's own path, in the shape of
 * the `history` package, as far as a page keeps its view in the address: `location`, `listen` and `replace`. Every function
 * of it crosses to the page.
 *
 * @param base the module's path on the site, without a slash at its end
 */
export function createHistory(base: string): Record<string, unknown> {
  const listeners = new Set<Listener>();
  const here = () => ({
    pathname: window.location.pathname.slice(base.length) || '/',
    search: window.location.search,
    hash: window.location.hash,
    state: window.history.state,
    key: '',
  });
  return {
    action: 'POP',
    location: here(),
    listen(listener: unknown) {
      if (typeof listener !== 'function') return () => undefined;
      const heard: Listener = (location, action) => listener(location, action);
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
    replace(to: unknown, state: unknown) {
      const path = typeof to === 'string' ? to : `${textAt(to, 'pathname') ?? '/'}${textAt(to, 'search') ?? ''}`;
      window.history.replaceState(state, '', base + path);
      for (const listener of listeners) void listener(here(), 'REPLACE');
    },
  };
}
