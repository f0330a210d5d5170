import { memo } from 'react';
import { type ClientRow, copyOf, isNotStarted } from '../../src/domain/lists/client-row';
import { SORTS, type Sort } from '../../src/domain/lists/portfolio';
import type { ReadCopy } from '../../src/domain/lists/read-copy';
import { Avatar } from '../shared/avatar';
import { MissingOf, ScopeOf, WaitsOf } from '../shared/client-cells';
import list from '../shared/client-list.module.css';
import { ClientName } from '../shared/client-name';
import { Icon } from '../shared/icons';
import { Lozenge } from '../shared/lozenge';
import { PhaseLozenge } from '../shared/phase-lozenge';
import { Way } from '../shared/way';
import styles from './clients-table.module.css';
import { usePortfolioAround } from './portfolio-around';
import { StartLink } from './start-link';
import type { ViewControl } from './use-view';

const COLUMNS = ['client', 'phase', 'since', 'missing', 'assignee', 'scope'] as const;

/** The clients, a line for each; pressing a column's name sorts by it, pressing it again turns the order round. */
export function ClientsTable({ rows, view }: { rows: ClientRow[]; view: ViewControl }) {
  const { words } = usePortfolioAround();
  return (
    <section className={list.frame} aria-label={words.lists.list.caption}>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <Head key={column} column={column} view={view} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Head({ column, view }: { column: (typeof COLUMNS)[number]; view: ViewControl }) {
  const { portfolio } = usePortfolioAround().words;
  const sort: Sort | undefined = SORTS.find((each) => each === column);
  const { selection } = view;
  const isSorted = sort === selection.sort;
  const order = selection.descending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      className={column === 'missing' ? list.broad : column === 'assignee' ? styles.assignee : undefined}
      aria-sort={sort && isSorted ? order : undefined}
    >
      {sort ? (
        <button
          type="button"
          className={`${styles.sort} ${isSorted ? styles[order] : ''}`}
          title={portfolio.sortBy(portfolio.columns[column])}
          onClick={() => view.select({ sort, descending: isSorted && !selection.descending })}
        >
          {portfolio.columns[column]}
          {isSorted && <Icon name="down" />}
        </button>
      ) : (
        portfolio.columns[column]
      )}
    </th>
  );
}

const Line = memo(function Line({ row }: { row: ClientRow }) {
  const { words, siteUrl } = usePortfolioAround();
  const { lists, portfolio } = words;
  const copy = copyOf(row);
  return (
    <tr>
      <th scope="row">
        <ClientName row={row} siteUrl={siteUrl} opensNewTab={lists.opensNewTab} />
      </th>
      {copy ? <Standing copy={copy} /> : <NoStanding row={row} />}
      <td data-label={portfolio.columns.assignee}>
        <div className={styles.person}>
          <Avatar name={row.assignee?.name} />
          {row.assignee ? <span>{row.assignee.name}</span> : <span className="subtle">{portfolio.unassigned}</span>}
        </div>
      </td>
      <td data-label={portfolio.columns.scope}>
        <div>{copy && <ScopeOf copy={copy} words={words} />}</div>
      </td>
    </tr>
  );
});

/** A client without a copy that can be read: to be started, or why nothing is said of it. */
function NoStanding({ row }: { row: ClientRow }) {
  const { lists, portfolio } = usePortfolioAround().words;
  if (row.copy.kind === 'copy') return null;
  const isNew = isNotStarted(row);
  return (
    <>
      <td data-label={portfolio.columns.phase}>
        <div>
          <Lozenge tone={isNew ? 'neutral' : 'warning'}>{lists.unreadable[row.copy.kind]}</Lozenge>
        </div>
      </td>
      <td data-label={portfolio.columns.since}>
        <div />
      </td>
      <td data-label={portfolio.columns.missing}>
        <div>
          {isNew ? <StartLink row={row} /> : <span className="subtle small">{lists.unreadableWhy[row.copy.kind]}</span>}
        </div>
      </td>
    </>
  );
}

function Standing({ copy }: { copy: ReadCopy }) {
  const { words, now } = usePortfolioAround();
  const { lists, common, facts, portfolio } = words;
  const isOver = copy.phase === 'discarded';
  return (
    <>
      <td data-label={portfolio.columns.phase}>
        <div>
          <PhaseLozenge phase={copy.phase} words={facts} />{' '}
          {copy.attention && copy.attention.length > 0 && (
            <span className={styles.attention} title={copy.attention.map((each) => lists.attention[each]).join('\n')}>
              <Icon name="warning" />
              <span className="visually-hidden">
                {common.list(copy.attention.map((each) => lists.attention[each]))}
              </span>
            </span>
          )}
          {!isOver && (
            <>
              <span className={`subtle small ${styles.steps}`}>{portfolio.steps(copy.done, copy.total)}</span>
              <Way phase={copy.phase} />
            </>
          )}
        </div>
      </td>
      <td data-label={portfolio.columns.since}>
        <div>
          <WaitsOf copy={copy} now={now} words={words} />
        </div>
      </td>
      <td data-label={portfolio.columns.missing}>
        <div>
          <MissingOf copy={copy} words={words} />
        </div>
      </td>
    </>
  );
}
