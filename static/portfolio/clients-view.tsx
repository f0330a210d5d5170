import Button from '@atlaskit/button/new';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ClientRow } from '../../src/domain/lists/client-row';
import { toApply } from './apply-many/to-apply';
import { ClientsTable } from './clients-table';
import { Filters } from './filters';
import styles from './portfolio.module.css';
import { usePortfolioAround } from './portfolio-around';
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
  /** The clients are to be read anew. */
  onChanged(): void;
}) {
  const { rows, shown, view, isInSight } = props;
  const { portfolio } = usePortfolioAround().words;
  const [drawn, setDrawn] = useState(STEP);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection starts at its first lines
  useEffect(() => setDrawn(STEP), [view.selection]);
  const rest = shown.length - drawn;
  return (
    <section className={styles.part} aria-label={portfolio.views.clients}>
      {toApply(rows).length > 0 && (
        <Suspense>
          <ApplyMany rows={rows} onOver={props.onChanged} />
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
