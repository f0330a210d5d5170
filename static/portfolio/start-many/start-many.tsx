import Button from '@atlaskit/button/new';
import { lazy, Suspense, useEffect, useState } from 'react';
import { findByKeys } from '../../../src/application/clients/find-by-keys';
import type { ClientRow } from '../../../src/domain/lists/client-row';
import { loadWords } from '../../../src/locales/load-words';
import type { StartManyWords } from '../../../src/locales/page-words';
import { callPortfolio } from '../../call-function';
import { askJira } from '../../jira-from-page';
import { Callout } from '../../shared/callout';
import { Skeleton } from '../../shared/skeleton';
import { usePortfolioAround } from '../portfolio-around';
import type { ViewControl } from '../use-view';
import type { KeptRun } from './kept-run';
import { ManyWordsProvider } from './many-words';

const ManyTable = lazy(() => import('./many-table').then((room) => ({ default: room.ManyTable })));

/** Heights of what comes first: how, backing, the table's head and its first lines. */
const COMING = [40, 60, 24, 57, 57, 57];

interface Opened {
  words: StartManyWords;
  ready: Awaited<ReturnType<typeof callPortfolio<'prepare'>>>;
  /** What was in the table before the page was loaded again. */
  kept: KeptRun | undefined;
}

/** Starts many clients of a project: what is needed for it is fetched when somebody looks. */
export function StartMany(props: {
  project: { id: string; key: string };
  me: string;
  rows: readonly ClientRow[];
  view: Pick<ViewControl, 'run' | 'keepRun'>;
  /** Somebody looks, and the clients are there. */
  isReady: boolean;
  onOver(): void;
}) {
  const { words: around } = usePortfolioAround();
  const [opened, show] = useState<Opened>();
  const [attempt, setAttempt] = useState(0);
  const [isBegun, begin] = useState(false);
  if (props.isReady && !isBegun) begin(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    if (!isBegun) return;
    let isCurrent = true;
    const open = async () => {
      const [words, ready, kept] = await Promise.all([
        loadWords('startMany', around.language),
        callPortfolio('prepare', {}),
        keptAt(props.view.run, props.project.key, props.rows),
        import('./many-table'),
      ]);
      if (isCurrent) show({ words, ready, kept });
    };
    void open();
    return () => {
      isCurrent = false;
    };
  }, [isBegun, attempt, around.language]);

  const waiting = (
    <div role="status">
      <span className="visually-hidden">{around.portfolio.loading}</span>
      <Skeleton heights={COMING} />
    </div>
  );
  if (!opened) return waiting;
  const { words, ready, kept } = opened;
  if (!ready.ok) {
    return (
      <Callout
        tone="error"
        actions={
          <Button spacing="compact" onClick={() => setAttempt(attempt + 1)}>
            {words.many.retry}
          </Button>
        }
      >
        {words.many.refused(ready.error)}
      </Callout>
    );
  }
  return (
    <ManyWordsProvider value={words}>
      <Suspense fallback={waiting}>
        <ManyTable
          project={props.project}
          me={props.me}
          clients={props.rows}
          kept={kept}
          onKeep={props.view.keepRun}
          ready={ready.value}
          onOver={props.onOver}
        />
      </Suspense>
    </ManyWordsProvider>
  );
}

/** The table out of the page's address; where Jira does not say what its issues are, there is none, and the address stays. */
async function keptAt(run: string | undefined, projectKey: string, known: readonly ClientRow[]) {
  if (run === undefined) return undefined;
  const { readRun, restored } = await import('./kept-run');
  const read = readRun(run, projectKey);
  if (!read) return undefined;
  const keys = read.lines.map(({ key }) => key);
  const found = await findByKeys(askJira, keys, known);
  return found.ok ? restored(read, found.value) : undefined;
}
