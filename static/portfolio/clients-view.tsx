import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import type { ClientRow } from '../../src/domain/lists/client-row';
import { ClientsTable } from './clients-table';
import { Filters } from './filters';
import { useAround } from './portfolio-around';
import type { ViewControl } from './use-view';

/** Lines that are drawn at a time: enough to look through, few enough to be drawn at once. */
const STEP = 50;

/** The table with its filters. What does not fit on the first screens is drawn when asked for. */
export function ClientsView({ shown, count, view }: { shown: ClientRow[]; count: number; view: ViewControl }) {
  const { portfolio } = useAround().words;
  const [drawn, setDrawn] = useState(STEP);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection starts at its first lines
  useEffect(() => setDrawn(STEP), [view.selection]);
  const rest = shown.length - drawn;
  return (
    <section className="clients">
      <Filters view={view} />
      <p className="subtle small" role="status">
        {portfolio.shown(shown.length, count)}
      </p>
      {shown.length === 0 ? (
        <p className="nothing">{portfolio.noneFit}</p>
      ) : (
        <ClientsTable rows={shown.slice(0, drawn)} view={view} />
      )}
      {rest > 0 && (
        <div>
          <Button onClick={() => setDrawn(drawn + STEP)}>{portfolio.more(Math.min(STEP, rest))}</Button>
        </div>
      )}
    </section>
  );
}
