import { daysBetween } from '../../src/domain/dates';
import { todayOf } from '../../src/domain/lists/client-days';
import type { ClientRow } from '../../src/domain/lists/client-row';
import { OutOfFrame } from '../shared/out-link';
import styles from './clients-table.module.css';
import { usePortfolioAround } from './portfolio-around';

/** One click to where a client is started: the panel on its issue. And since when the client has been there. */
export function StartLink({ row }: { row: ClientRow }) {
  const { words, siteUrl, now } = usePortfolioAround();
  const { lists, portfolio } = words;
  const today = todayOf(undefined, now);
  return (
    <div className={styles.start}>
      <OutOfFrame href={`${siteUrl}/browse/${row.key}`} opensNewTab={lists.opensNewTab} className={styles.button}>
        {portfolio.start}
        <span className="visually-hidden"> {row.client}</span>
      </OutOfFrame>
      {row.createdAt && (
        <span className="subtle small">
          {portfolio.created(Math.max(0, daysBetween(todayOf(undefined, row.createdAt), today)))}
        </span>
      )}
    </div>
  );
}
