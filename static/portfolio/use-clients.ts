import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { MOST_IN_ONE } from '../../src/application/clients/client-lists';
import type { JiraError } from '../../src/contract/errors';
import type { ClientRow } from '../../src/domain/lists/client-row';
import { clientsOf } from '../../src/domain/lists/macro-config';
import { clients } from '../clients';

export interface Clients {
  /** Read so far, each once. */
  rows: ClientRow[];
  state: 'reading' | 'complete' | 'stopped';
  /** Jira refused the order that was asked for. */
  isUnordered: boolean;
  /** Of the clients that nobody started: all are there, Jira has more than are read, or they could not be read. */
  notStarted: 'all' | 'more' | 'failed';
  /** What stopped it. */
  error?: JiraError;
  /** Goes on where it stopped. */
  goOn(): void;
  /** Reads them all anew. */
  readAgain(): void;
}

/**
 * Reads a project's clients page by page: the first one is shown as soon as it is there, the others while somebody is
 * already looking. Each page is drawn when the browser has time (a transition), so that nothing freezes.
 *
 * @param withNotStarted those that nobody started, too: asked for beside the first page and shown with it, so that what is
 *   there does not move
 */
export function useClients(project: string, { withNotStarted = false } = {}): Clients {
  const [rows, setRows] = useState<ClientRow[]>([]);
  const [state, setState] = useState<Clients['state']>('reading');
  const [error, setError] = useState<JiraError>();
  const next = useRef<string>();
  const [isUnordered, setUnordered] = useState(false);
  const [notStarted, setNotStarted] = useState<Clients['notStarted']>('all');
  const hasNotStarted = useRef(!withNotStarted);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt goes on from the page it stopped at
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      setState('reading');
      setError(undefined);
      let unordered: true | undefined = isUnordered || undefined;
      const toStart = hasNotStarted.current ? undefined : clients.notStarted(project);
      do {
        const page = await clients.search({
          jql: clientsOf(project),
          size: MOST_IN_ONE,
          ...(next.current && { next: next.current }),
          ...(unordered && { unordered }),
        });
        const others = hasNotStarted.current ? undefined : await toStart;
        if (!isCurrent) return;
        if (!page.ok) {
          setError(page.error);
          setState('stopped');
          return;
        }
        next.current = page.value.next;
        unordered = page.value.unordered;
        if (unordered) setUnordered(true);
        if (others) {
          hasNotStarted.current = true;
          setNotStarted(!others.ok ? 'failed' : others.value.next === undefined ? 'all' : 'more');
        }
        const read = [...(others?.ok ? others.value.rows : []), ...page.value.rows];
        startTransition(() => setRows((known) => withoutRepeats(known, read)));
      } while (next.current !== undefined);
      // In the same turn as the rows: complete means that all of them are shown.
      startTransition(() => setState('complete'));
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [project, attempt]);

  const goOn = useCallback(() => setAttempt((before) => before + 1), []);
  const readAgain = useCallback(() => {
    next.current = undefined;
    hasNotStarted.current = !withNotStarted;
    setRows([]);
    setState('reading');
    goOn();
  }, [withNotStarted, goOn]);
  return { rows, state, goOn, readAgain, isUnordered, notStarted, ...(error && { error }) };
}

/** A client that moves to another page of the search while it is read could come twice. */
function withoutRepeats(known: ClientRow[], added: ClientRow[]): ClientRow[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...added.filter(({ id }) => !ids.has(id))];
}
