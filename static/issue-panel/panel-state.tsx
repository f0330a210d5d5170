import { createContext, type ReactNode, type RefObject, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { PanelError } from '../../src/contract/errors';
import type { ApplyRequest } from '../../src/contract/panel-calls';
import type { ApplyReport, PanelView } from '../../src/contract/panel-view';
import type { StepId } from '../../src/domain/procedure/step-id';
import { callPanel } from '../call-function';
import { endTold, followWritten, onIssueChanged, refreshIssue, tellWritten } from './around-the-panel';

/** What *Aplicar* did, and what was chosen for it: of that, what failed is asked for again when it is tried again. */
export interface LastApplied extends Pick<ApplyRequest, 'link' | 'recreate'> {
  report: ApplyReport;
  /** Of those that it took up again, the ones that were not closed: only the mark of *no aplica* went. */
  unmarked?: readonly StepId[];
}

/** What the parts of the panel share: what is shown, and how it is replaced by something newer. */
export interface PanelState {
  view: PanelView;
  /** The account looking at the panel. */
  me: string;
  /** What the last *Aplicar* did, and what was chosen for it; absent once dismissed. */
  applied: LastApplied | undefined;
  /** The facts that changed a moment ago, whoever recorded them: their rows are marked. */
  fresh: readonly string[];
  /** How often the issue was looked at again: what the page asks itself is asked again with it. */
  looks: number;
  /**
   * Shows a newer view, and says aloud what was written; a notice of what was applied before is over with it. An answer
   * that was overtaken by a newer one is dropped.
   */
  show(view: PanelView, said: string): void;
  /** The same of what was taken back: what stands there again is not new. */
  showUndone(view: PanelView, said: string): void;
  /** Says a sentence to who cannot see that something was done. */
  say(sentence: string): void;
  showApplied(applied: LastApplied | undefined): void;
  /** Asks for the newest. Where that fails, what was shown stays, and the panel says that it may be old. */
  reload(): Promise<void>;
  reloading: { busy: boolean; error: PanelError | undefined };
}

const State = createContext<PanelState | undefined>(undefined);

export function PanelStateProvider(props: { view: PanelView; me: string; children: ReactNode }) {
  const [view, setView] = useState(props.view);
  const [applied, setApplied] = useState<LastApplied>();
  const [said, setSaid] = useState('');
  const [looks, setLooks] = useState(0);
  const undone = useRef<PanelView>();
  const fresh = useFresh(view, undone);
  const [reloading, setReloading] = useState<PanelState['reloading']>({ busy: false, error: undefined });

  const { show, showUndone, say, reload } = useMemo(() => {
    // Said again, the same sentence would not be read out: it goes away first.
    const say = (sentence: string) => {
      setSaid('');
      setTimeout(() => setSaid(sentence), 50);
    };
    const show = (next: PanelView, sentence: string) => {
      setView((shown) => (versionOf(next) >= versionOf(shown) ? next : shown));
      say(sentence);
      if (sentence === '') return;
      setApplied(undefined);
      endTold();
      void refreshIssue();
      tellWritten(versionOf(next));
    };
    const showUndone = (next: PanelView, sentence: string) => {
      undone.current = next;
      show(next, sentence);
    };
    const reload = async () => {
      setReloading((before) => ({ ...before, busy: true }));
      const answer = await callPanel('open', {});
      setReloading({ busy: false, error: answer.ok ? undefined : answer.error });
      if (answer.ok) show(answer.value, '');
      setLooks((before) => before + 1);
    };
    return { show, showUndone, say, reload };
  }, []);
  const state = useMemo<PanelState>(
    () => ({
      ...{ view, me: props.me, applied, fresh, looks, reloading },
      ...{ show, showUndone, say, showApplied: setApplied, reload },
    }),
    [view, applied, props.me, fresh, looks, show, showUndone, say, reload, reloading],
  );
  const shown = useRef(0);
  useEffect(() => {
    shown.current = versionOf(view);
  }, [view]);
  useEffect(() => onIssueChanged(() => void reload()), [reload]);
  useEffect(() => followWritten({ shown: () => shown.current, reload: () => void reload() }), [reload]);

  return (
    <State.Provider value={state}>
      {props.children}
      <div role="status" className="visually-hidden">
        {said}
      </div>
    </State.Provider>
  );
}

/** How long what changed is marked. */
const FRESH_MS = 5_000;

/**
 * The facts in which what is shown differs from what was shown before, for a moment.
 *
 * @param undone the view after what was taken back last: in it nothing is new
 */
function useFresh(view: PanelView, undone: RefObject<PanelView | undefined>): readonly string[] {
  const [fresh, setFresh] = useState<readonly string[]>([]);
  const before = useRef(view.onboarding?.facts);
  useEffect(() => {
    const after = view.onboarding?.facts;
    const was = before.current;
    before.current = after;
    if (!was || !after || was === after) return;
    if (undone.current === view) return setFresh([]);
    // Not with the first load: nothing has changed then.
    void import('../../src/domain/facts/fact-by-key').then(({ factChanges }) => {
      const changed = factChanges(was, after).map(({ fact }) => fact);
      if (changed.length > 0) setFresh(changed);
    });
  }, [view, undone]);
  useEffect(() => {
    if (fresh.length === 0) return;
    const timer = setTimeout(() => setFresh([]), FRESH_MS);
    return () => clearTimeout(timer);
  }, [fresh]);
  return fresh;
}

export function usePanel(): PanelState {
  const state = useContext(State);
  if (!state) throw new Error('The panel is used outside its state.');
  return state;
}

const versionOf = (view: PanelView) => view.onboarding?.version ?? 0;
