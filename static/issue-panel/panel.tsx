import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import type { Answer } from '../../src/contract/answer';
import type { PanelError } from '../../src/contract/errors';
import type { PanelView } from '../../src/contract/panel-view';
import { callPanel } from '../call-function';
import { Callout } from '../shared/callout';
import { useOpened } from '../shared/use-opened';
import { useErrorWords } from './error-words';
import styles from './panel.module.css';
import { PanelStateProvider, usePanel } from './panel-state';
import { useWords } from './panel-words';
import type { StartDraft } from './start/start-draft';
import { Status } from './status/status';

/** Most issues that are opened are clients that were started: the others load what they need when that is known. */
const Start = lazy(() => import('./start/start').then((room) => ({ default: room.Start })));
const StartedMeanwhile = lazy(() =>
  import('./start/started-meanwhile').then((room) => ({ default: room.StartedMeanwhile })),
);
const OnSubtask = lazy(() => import('./on-subtask').then((room) => ({ default: room.OnSubtask })));

/** The panel from opening on: waiting, an error with a way to try again, or what there is to see. */
export function Panel({ opened, me }: { opened: Promise<Answer<PanelView, PanelError>>; me: string }) {
  const words = useWords();
  const { answer, ask } = useOpened(opened);

  const errorOf = useErrorWords();
  if (!answer) return <Skeleton />;
  if (!answer.ok) {
    return (
      <>
        <h1 className="visually-hidden">Hauzd onboarding</h1>
        <Callout
          tone="error"
          actions={
            <Button spacing="compact" onClick={() => ask(callPanel('open', {}))}>
              {words.panel.retry}
            </Button>
          }
        >
          {errorOf(answer.error)}
        </Callout>
      </>
    );
  }
  return (
    <PanelStateProvider view={answer.value} me={me}>
      <Opened />
    </PanelStateProvider>
  );
}

function Opened() {
  return (
    <>
      <NotReloaded />
      <Shown />
    </>
  );
}

/** That the newest could not be had, whoever asked for it: a person, or a change of the issue. */
function NotReloaded() {
  const { reloading, reload } = usePanel();
  const words = useWords();
  const errorOf = useErrorWords();
  if (!reloading.error) return null;
  return (
    <Callout
      tone="error"
      actions={
        <Button spacing="compact" isLoading={reloading.busy} onClick={() => void reload()}>
          {words.panel.retry}
        </Button>
      }
    >
      {words.panel.notRefreshed} {errorOf(reloading.error)}
    </Callout>
  );
}

function Shown() {
  const { view } = usePanel();
  const { panel } = useWords();
  const { strangeCopy } = view;
  return (
    <>
      {strangeCopy && (
        <Callout tone="warning" title={panel.strangeCopy[strangeCopy].title}>
          {panel.strangeCopy[strangeCopy].text}
        </Callout>
      )}
      <Suspense fallback={<Skeleton />}>
        <Content />
      </Suspense>
    </>
  );
}

function Content() {
  const { view } = usePanel();
  /** What is being filled in to start the client: it outlives its form, should somebody else start it meanwhile. */
  const [draft, setDraft] = useState<StartDraft>();
  const { panel } = useWords();
  if (view.subtaskOf) return <OnSubtask of={view.subtaskOf} />;
  if (view.onboarding) {
    return (
      <>
        {draft && (
          <Suspense>
            <StartedMeanwhile draft={draft} facts={view.onboarding.facts} onClose={() => setDraft(undefined)} />
          </Suspense>
        )}
        <Status onboarding={view.onboarding} />
      </>
    );
  }
  if (view.canEdit && view.canStart) return <Start onDraft={setDraft} />;
  return (
    <>
      <h1>{panel.notStarted}</h1>
      <p className="subtle">{view.canStart ? panel.reader : panel.notHere}</p>
    </>
  );
}

/** As tall as the card and a few steps, so that little moves when they come. */
function Skeleton() {
  const { panel } = useWords();
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{panel.loading}</span>
      <div className={styles.card} />
      <div className={styles.line} />
      <div className={styles.line} />
      <div className={styles.line} />
    </div>
  );
}
