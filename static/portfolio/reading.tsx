import Button from '@atlaskit/button/new';
import { Callout } from '../shared/callout';
import styles from './portfolio.module.css';
import { usePortfolioAround } from './portfolio-around';
import type { Clients } from './use-clients';

/** How many clients there are, how far reading has come, and what is not shown: one line that keeps its height. */
export function Count({ clients, shown }: { clients: Clients; shown: number }) {
  const { portfolio, lists } = usePortfolioAround().words;
  const { rows, read, state, isUnordered, notStarted } = clients;
  const isReading = state === 'reading';
  return (
    <div className={styles.count} aria-busy={isReading}>
      <span className="subtle small" role="status">
        {!isReading ? portfolio.shown(shown, rows.length) : read > 0 ? portfolio.loaded(read) : portfolio.loading}
      </span>
      {isReading && <progress aria-label={portfolio.loading} />}
      {notStarted === 'more' && <span className="subtle small">{portfolio.moreNotStarted}</span>}
      {notStarted === 'failed' && <span className="subtle small">{portfolio.notStartedFailed}</span>}
      {isUnordered && <span className="subtle small">{lists.list.unordered}</span>}
    </div>
  );
}

/** Why reading stopped, and the way on. */
export function Stopped({ clients: { read, state, error, goOn } }: { clients: Clients }) {
  const { portfolio } = usePortfolioAround().words;
  if (state !== 'stopped' || !error) return null;
  const { title, text } = portfolio.problem(error);
  return (
    <Callout
      tone="error"
      title={title}
      actions={
        <Button spacing="compact" onClick={goOn}>
          {portfolio.goOn}
        </Button>
      }
    >
      {text} {read > 0 && portfolio.stopped(read)}
    </Callout>
  );
}
