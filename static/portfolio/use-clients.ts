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
  /** What stopped it. */
  error?: JiraError;
  /** Goes on where it stopped. */
  goOn(): void;
}

/**
 * Reads a project's clients page by page: the first one is shown as soon as it is there, the others while somebody is
 * already looking. Each page is drawn when the browser has time (a transition), so that nothing freezes.
 */
export function useClients(project: string): Clients {
  const [rows, setRows] = useState<ClientRow[]>([]);
  const [state, setState] = useState<Clients['state']>('reading');
  const [error, setError] = useState<JiraError>();
  const next = useRef<string>();
  const [isUnordered, setUnordered] = useState(false);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt goes on from the page it stopped at
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      setState('reading');
      setError(undefined);
      let unordered: true | undefined = isUnordered || undefined;
      do {
        const page = await clients.search({
          jql: clientsOf(project),
          size: MOST_IN_ONE,
          ...(next.current && { next: next.current }),
          ...(unordered && { unordered }),
        });
        if (!isCurrent) return;
        if (!page.ok) {
          setError(page.error);
          setState('stopped');
          return;
        }
        next.current = page.value.next;
        unordered = page.value.unordered;
        if (unordered) setUnordered(true);
        startTransition(() => setRows((known) => withoutRepeats(known, page.value.rows)));
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
  return { rows, state, goOn, isUnordered, ...(error && { error }) };
}

/** A client that moves to another page of the search while it is read could come twice. */
function withoutRepeats(known: ClientRow[], added: ClientRow[]): ClientRow[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...added.filter(({ id }) => !ids.has(id))];
}
