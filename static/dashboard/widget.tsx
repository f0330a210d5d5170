import Button from '@atlaskit/button/new';
import { useMemo } from 'react';
import { byHolder, byPhase } from '../../src/domain/lists/portfolio';
import { usePortfolioAround } from '../portfolio/portfolio-around';
import { useClients } from '../portfolio/use-clients';
import { Waiting } from '../portfolio/waiting';
import { Callout } from '../shared/callout';
import { OutOfFrame } from '../shared/out-link';
import { Skeleton } from '../shared/skeleton';
import type { WidgetConfig } from './config';
import styles from './dashboard.module.css';

/** Clients that are named as those who have waited longest. */
const NAMED = 5;
/** Heights of what comes: how many, phases, holders, those who have waited longest. */
const COMING = [20, 44, 60, 150];

/** The portfolio in short, for a dashboard: how many, where they stand, who holds them, who has waited longest. */
export function Widget({ config }: { config: WidgetConfig | undefined }) {
  const { dashboard } = usePortfolioAround().words.portfolio;
  if (!config) {
    return (
      <Callout tone="info" title={dashboard.notConfigured.title}>
        {dashboard.notConfigured.text}
      </Callout>
    );
  }
  return <Summary config={config} />;
}

function Summary({ config }: { config: WidgetConfig }) {
  const { words, now, siteUrl } = usePortfolioAround();
  const { portfolio, facts, lists } = words;
  const { rows, state, error, goOn, isUnordered } = useClients(config.project);
  const phases = useMemo(() => byPhase(rows).filter(({ count }) => count > 0), [rows]);
  const holdings = useMemo(() => byHolder(rows, now), [rows, now]);
  const longest = holdings
    .flatMap(({ party, clients }) => clients.map((client) => ({ ...client, party })))
    .sort((a, b) => b.days - a.days)
    .slice(0, NAMED);
  const problem = state === 'stopped' && error ? portfolio.problem(error) : undefined;
  if (rows.length === 0 && state === 'reading') {
    return (
      <div role="status">
        <span className="visually-hidden">{portfolio.loading}</span>
        <Skeleton heights={COMING} />
      </div>
    );
  }
  return (
    <div className={styles.widget}>
      {problem && (
        <Callout
          tone="error"
          title={problem.title}
          actions={
            <Button spacing="compact" onClick={goOn}>
              {portfolio.goOn}
            </Button>
          }
        >
          {problem.text}
        </Callout>
      )}
      {rows.length === 0 && !problem && (
        <Callout tone="info" title={portfolio.empty.title}>
          {portfolio.empty.text}
        </Callout>
      )}
      {rows.length > 0 && (
        <>
          <h2>{portfolio.dashboard.clients(rows.length, state !== 'complete')}</h2>
          <ul className={styles.phases} aria-label={portfolio.chart}>
            {phases.map(({ phase, count }) => (
              <li key={phase}>
                <strong>{lists.number(count)}</strong>{' '}
                {phase === 'notStarted' ? lists.unreadable.none : facts.phases[phase]}
              </li>
            ))}
          </ul>
          <ul className="plain">
            {holdings.map(({ party, clients }) => (
              <li key={party}>{portfolio.holding(party, clients.length, clients[0]?.days)}</li>
            ))}
          </ul>
          {config.longest && longest.length > 0 && (
            <section aria-label={portfolio.dashboard.longest}>
              <h3>{portfolio.dashboard.longest}</h3>
              <ol>
                {longest.map(({ row, days, party }) => (
                  <li key={`${row.id}${party}`} className={styles.line}>
                    <OutOfFrame href={`${siteUrl}/browse/${row.key}`} opensNewTab={lists.opensNewTab}>
                      {row.client}
                    </OutOfFrame>
                    <span className="subtle small">
                      {lists.holders[party]} {lists.since(days)}
                    </span>
                  </li>
                ))}
              </ol>
            </section>
          )}
          {config.chart && <Waiting rows={rows} />}
          {isUnordered && <p className="subtle small">{lists.list.unordered}</p>}
        </>
      )}
    </div>
  );
}
