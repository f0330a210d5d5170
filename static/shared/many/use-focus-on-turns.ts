import { type RefObject, useEffect, useRef } from 'react';
import type { Running } from './run-many';

/**
 * Leads whoever started or stopped a run to what shows how far it has come, since the button that they pressed is gone with its
 * turn. Who is at something else stays there.
 *
 * @param state the run's
 * @returns for what shows it: it must take the focus (`tabIndex={-1}`)
 */
export function useFocusOnTurns<Shows extends HTMLElement>(
  state: Running<unknown, unknown>['state'],
): RefObject<Shows> {
  const shows = useRef<Shows>(null);
  const before = useRef(state);
  useEffect(() => {
    const isStart = before.current === 'idle';
    if (before.current === state) return;
    before.current = state;
    // Who reads on further down while it runs is not taken away from there.
    if (document.activeElement === document.body) shows.current?.focus({ preventScroll: !isStart });
  }, [state]);
  return shows;
}
