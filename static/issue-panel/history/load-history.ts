import { useCallback, useEffect, useRef, useState } from 'react';
import type { PanelError } from '../../../src/contract/errors';
import type { HistoryEntry } from '../../../src/domain/record/onboarding';
import { callPanel } from '../../call-function';

export interface LoadedHistory {
  /** Newest first. */
  entries: HistoryEntry[];
  /** There are older ones on the server. */
  more: boolean;
  busy: boolean;
  error: PanelError | undefined;
  /** Asks for the page before the oldest one known, or again for the first. */
  loadOlder(): Promise<void>;
  /** Asks for all of it; undefined where that failed, with the reason under `error`. */
  loadAll(): Promise<HistoryEntry[] | undefined>;
}

/** The history, page by page. One request at a time: what is asked for meanwhile waits for it. */
export function useHistory(): LoadedHistory {
  const [state, setState] = useState<{ entries: HistoryEntry[]; more: boolean }>({ entries: [], more: true });
  const [busy, setBusy] = useState(true);
  const [error, setError] = useState<PanelError>();
  const current = useRef(state);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const isAsked = useRef(false);

  const load = useCallback((all: boolean): Promise<HistoryEntry[] | undefined> => {
    const run = async () => {
      setBusy(true);
      setError(undefined);
      do {
        const { entries, more } = current.current;
        if (!more) break;
        const oldest = entries.at(-1)?.number;
        const answer = await callPanel('history', oldest === undefined ? {} : { before: oldest });
        if (!answer.ok) {
          setBusy(false);
          setError(answer.error);
          return undefined;
        }
        current.current = { entries: [...entries, ...answer.value.entries], more: answer.value.more };
        setState(current.current);
      } while (all);
      setBusy(false);
      return current.current.entries;
    };
    const next = queue.current.then(run);
    queue.current = next;
    return next;
  }, []);

  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    void load(false);
  }, [load]);

  const loadOlder = useCallback(async () => void (await load(false)), [load]);
  const loadAll = useCallback(() => load(true), [load]);
  return { ...state, busy, error, loadOlder, loadAll };
}
