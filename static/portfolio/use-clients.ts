import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { MOST_IN_ONE } from '../../src/application/clients/client-lists';
import type { JiraError } from '../../src/contract/errors';
import type { ClientRow } from '../../src/domain/lists/client-row';
import { clientsOf } from '../../src/domain/lists/macro-config';
import { clients } from '../clients';

export interface Clients {
  /** Read so far, each once. While they are read anew they stay as they were, until all are there. */
  rows: ClientRow[];
  /** Which reading the rows are of: each time that they are read anew has a higher number. */
  reading: number;
  /** How many have been read, this time. */
  read: number;
  state: 'reading' | 'complete' | 'stopped';
  /** Jira refused the order that was asked for. */
  isUnordered: boolean;
  /** Of the clients that nobody started: all are there, Jira has more than are read, or they could not be read. */
  notStarted: 'all' | 'more' | 'failed';
  /** What stopped it. */
  error?: JiraError;
  /** Goes on where it stopped. */
  goOn(): void;
  /** Reads them all anew, and says which reading it will be. */
  readAgain(): number;
}

/**
 * Reads a project's clients page by page: the first one is shown as soon as it is there, the others while somebody is
 * already looking. Each page is drawn when the browser has time (a transition), so that nothing freezes.
 *
 * @param withNotStarted those that nobody started, too: asked for beside the first page and shown with it, so that what is
 *   there does not move
 */
export function useClients(project: string, { withNotStarted = false } = {}): Clients {
  const [shown, show] = useState<Pick<Clients, 'rows' | 'reading'>>({ rows: [], reading: 0 });
  const [read, setRead] = useState(0);
  const [state, setState] = useState<Clients['state']>('reading');
  const [error, setError] = useState<JiraError>();
  const reading = useRef(0);
  const known = useRef<ClientRow[]>([]);
  const next = useRef<string>();
  const [isUnordered, setUnordered] = useState(false);
  const [notStarted, setNotStarted] = useState<Clients['notStarted']>('all');
  const hasNotStarted = useRef(!withNotStarted);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt goes on from the page it stopped at
  useEffect(() => {
    let isCurrent = true;
    const readOn = async () => {
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
        known.current = withoutRepeats(known.current, [...(others?.ok ? others.value.rows : []), ...page.value.rows]);
        const now = { rows: known.current, reading: reading.current };
        // Read anew, what is shown is left alone until it can be replaced as a whole.
        const isShown = now.reading === 0 || next.current === undefined;
        startTransition(() => {
          setRead(now.rows.length);
          if (isShown) show(now);
        });
      } while (next.current !== undefined);
      // In the same turn as the rows: complete means that all of them are shown.
      startTransition(() => setState('complete'));
    };
    void readOn();
    return () => {
      isCurrent = false;
    };
  }, [project, attempt]);

  const goOn = useCallback(() => setAttempt((before) => before + 1), []);
  const readAgain = useCallback(() => {
    next.current = undefined;
    hasNotStarted.current = !withNotStarted;
    known.current = [];
    reading.current += 1;
    setRead(0);
    setState('reading');
    goOn();
    return reading.current;
  }, [withNotStarted, goOn]);
  return { ...shown, read, state, goOn, readAgain, isUnordered, notStarted, ...(error && { error }) };
}

/** A client that moves to another page of the search while it is read could come twice. */
function withoutRepeats(known: ClientRow[], added: ClientRow[]): ClientRow[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...added.filter(({ id }) => !ids.has(id))];
}
