import Button from '@atlaskit/button/new';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ClientRow } from '../../src/domain/lists/client-row';
import { toApply } from './apply-many/to-apply';
import { ClientsTable } from './clients-table';
import { Filters } from './filters';
import styles from './portfolio.module.css';
import { usePortfolioAround } from './portfolio-around';
import type { Anew } from './use-anew';
import type { ViewControl } from './use-view';

const ApplyMany = lazy(() => import('./apply-many/apply-many').then((room) => ({ default: room.ApplyMany })));

/** Lines that are drawn at a time: enough to look through, few enough to be drawn at once. */
const STEP = 50;

/**
 * The table with its filters. What does not fit on the first screens is drawn when asked for. Out of sight, only what is being
 * applied stays: a run goes on while somebody looks at another tab.
 */
export function ClientsView(props: {
  rows: readonly ClientRow[];
  shown: ClientRow[];
  view: ViewControl;
  isInSight: boolean;
  applying: Anew;
}) {
  const { rows, shown, view, isInSight, applying } = props;
  const { portfolio } = usePortfolioAround().words;
  const [drawn, setDrawn] = useState(STEP);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection starts at its first lines
  useEffect(() => setDrawn(STEP), [view.selection]);
  const rest = shown.length - drawn;
  // Fetched when there is something to apply; then kept, since others may be read while it runs.
  const [isWanted, want] = useState(false);
  if (!isWanted && toApply(rows).length > 0) want(true);
  return (
    <section className={styles.part} aria-label={portfolio.views.clients}>
      {isWanted && applying.isRead && (
        <Suspense>
          <ApplyMany key={applying.key} rows={rows} onOver={applying.end} />
        </Suspense>
      )}
      {isInSight && (
        <>
          <Filters view={view} rows={rows} />
          {shown.length === 0 ? (
            <p className={styles.nothing}>{portfolio.noneFit}</p>
          ) : (
            <ClientsTable rows={shown.slice(0, drawn)} view={view} />
          )}
          {rest > 0 && (
            <div>
              <Button onClick={() => setDrawn(drawn + STEP)}>{portfolio.more(Math.min(STEP, rest))}</Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
