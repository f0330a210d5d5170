import { useCallback, useEffect, useState } from 'react';
import type { Selection } from '../../src/domain/lists/portfolio';
import { type Change, changed } from '../shared/change';
import { readView, type View, type ViewState, writeView } from './view-state';

/** Where the view is kept, so that a link, or coming back, restores it. */
export interface Address {
  /** The part after `?`, when the page was opened. */
  search: string;
  write(search: string): void;
}

export interface ViewControl extends ViewState {
  show(view: View): void;
  /** Changes filters or the order; `undefined` takes a filter away. */
  select(part: Change<Selection>): void;
  /** Keeps the clients that are being started; `undefined` forgets them. */
  keepRun(run: string | undefined): void;
}

export function useView(address: Address): ViewControl {
  const [state, setState] = useState(() => readView(address.search));
  const search = writeView(state);
  useEffect(() => {
    address.write(search);
  }, [address, search]);
  const keepRun = useCallback((run: string | undefined) => setState((before) => ({ ...before, run })), []);
  return {
    ...state,
    keepRun,
    show: (view) => setState((before) => ({ ...before, view })),
    select: (part) => setState((before) => ({ ...before, selection: changed(before.selection, part) })),
  };
}
