import Button from '@atlaskit/button/new';
import { useMemo } from 'react';
import type { ClientRow } from '../../src/domain/lists/client-row';
import { byHolder, type Holding } from '../../src/domain/lists/portfolio';
import { OutOfFrame } from '../shared/out-link';
import styles from './holders.module.css';
import { usePortfolioAround } from './portfolio-around';
import type { ViewControl } from './use-view';
import { Waiting } from './waiting';

/** Clients that are named for each holder; the table has them all. */
const NAMED = 10;

/** Who is holding how many clients, and for how long: "Hauzd: 7 clientes, el más antiguo desde hace 21 días". */
export function HoldersView({ rows, view }: { rows: ClientRow[]; view: ViewControl }) {
  const { now } = usePortfolioAround();
  const holdings = useMemo(() => byHolder(rows, now), [rows, now]);
  return (
    <>
      <Waiting rows={rows} />
      <div className={styles.holders}>
        {holdings.map((holding) => (
          <HoldingCard key={holding.party} holding={holding} view={view} />
        ))}
      </div>
    </>
  );
}

function HoldingCard({ holding: { party, clients }, view }: { holding: Holding; view: ViewControl }) {
  const { words, siteUrl } = usePortfolioAround();
  const { portfolio, lists, facts } = words;
  const longest = Math.max(1, clients[0]?.days ?? 0);
  return (
    <section className={styles.holding} aria-label={lists.holders[party]}>
      <h2>{portfolio.holding(party, clients.length, clients[0]?.days)}</h2>
      <ol>
        {clients.slice(0, NAMED).map(({ row, days }) => (
          <li key={row.id}>
            <div className={styles.line}>
              <OutOfFrame href={`${siteUrl}/browse/${row.key}`} opensNewTab={lists.opensNewTab}>
                {row.client}
              </OutOfFrame>
              <span className="subtle small">{lists.since(days)}</span>
            </div>
            <div
              className={styles.bar}
              style={{ width: `${Math.round((100 * days) / longest)}%` }}
              aria-hidden="true"
            />
            <span className="subtle small">{row.copy.kind === 'copy' && facts.phases[row.copy.copy.phase]}</span>
          </li>
        ))}
      </ol>
      {clients.length > 0 && (
        <Button
          spacing="compact"
          onClick={() => {
            view.show('clients');
            view.select({ holder: party, phase: undefined });
          }}
        >
          {portfolio.showInTable(clients.length)}
        </Button>
      )}
    </section>
  );
}
