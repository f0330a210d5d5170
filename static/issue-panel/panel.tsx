import Button from '@atlaskit/button/new';
import type { Answer, PanelView } from '../../src/application/panel-calls';
import { Callout } from '../shared/callout';
import { call } from '../shared/calls';
import { useOpened } from '../shared/use-opened';
import { useWords } from '../shared/words';
import { PanelStateProvider, usePanel } from './panel-state';
import { Start } from './start/start';
import { Status } from './status/status';

/** The panel from opening on: waiting, an error with a way to try again, or what there is to see. */
export function Panel({ opened, me }: { opened: Promise<Answer<PanelView>>; me: string }) {
  const words = useWords();
  const { answer, ask } = useOpened(opened);

  if (!answer) return <Skeleton />;
  if (!answer.ok) {
    return (
      <>
        <h1 className="visually-hidden">Hauzd onboarding</h1>
        <Callout
          tone="error"
          actions={
            <Button spacing="compact" onClick={() => ask(call('open', {}))}>
              {words.panel.retry}
            </Button>
          }
        >
          {words.error(answer.error)}
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
  const { view } = usePanel();
  const { panel } = useWords();
  if (view.onboarding) return <Status onboarding={view.onboarding} />;
  if (view.canEdit && view.canStart) return <Start />;
  return (
    <>
      <h1>{panel.notStarted}</h1>
      <p className="subtle">{view.canStart ? panel.reader : panel.notHere}</p>
    </>
  );
}

/** As tall as a started panel's first part, so that little moves when it comes. */
function Skeleton() {
  const { panel } = useWords();
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{panel.loading}</span>
      <div className="skeleton-line skeleton-title" />
      <div className="skeleton-line skeleton-bar" />
      <div className="skeleton-line" />
      <div className="skeleton-line" />
      <div className="skeleton-line" />
    </div>
  );
}
