import { lazy, Suspense, useMemo } from 'react';
import { PARTIES } from '../../src/domain/facts/facts';
import type { ClientRow } from '../../src/domain/lists/client-row';
import { byWaiting } from '../../src/domain/lists/portfolio';
import { usePortfolioAround } from './portfolio-around';
import styles from './waiting.module.css';

/** The library for charts comes when somebody looks. */
const WaitingChart = lazy(() => import('./waiting-chart'));

/** How long clients have been waiting, and for whom: as a picture, and as a table for who cannot or will not see it. */
export function Waiting({ rows }: { rows: readonly ClientRow[] }) {
  const { words, now } = usePortfolioAround();
  const { waiting } = words.portfolio;
  const { holders, number } = words.lists;
  const bands = useMemo(() => byWaiting(rows, now), [rows, now]);
  const counts = useMemo(() => bands.map(({ clients }) => clients), [bands]);
  const names = useMemo(
    () => bands.map(({ band }) => waiting.band(band.from, 'to' in band ? band.to : undefined)),
    [bands, waiting],
  );
  const lines = bands.map(
    ({ clients }, index) =>
      `${names[index]}: ${PARTIES.map((party) => `${holders[party]} ${number(clients[party])}`).join(', ')}`,
  );
  return (
    <section className={styles.waiting} aria-label={waiting.title}>
      <h2>{waiting.title}</h2>
      <Suspense fallback={<div className={styles.canvas} />}>
        <WaitingChart
          label={waiting.summary(lines)}
          axis={waiting.days}
          bands={names}
          parties={holders}
          counts={counts}
          number={number}
        />
      </Suspense>
      <details>
        <summary>{waiting.asTable}</summary>
        <table className="small">
          <thead>
            <tr>
              <th scope="col">{waiting.days}</th>
              {PARTIES.map((party) => (
                <th key={party} scope="col">
                  {holders[party]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bands.map(({ clients }, index) => (
              <tr key={names[index]}>
                <th scope="row">{names[index]}</th>
                {PARTIES.map((party) => (
                  <td key={party}>{number(clients[party])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
