import { memo } from 'react';
import { type ClientRow, copyOf, scopeOf, waits } from '../../src/domain/lists/client-row';
import { SORTS, type Sort } from '../../src/domain/lists/portfolio';
import type { ReadCopy } from '../../src/domain/lists/read-copy';
import { Icon } from '../shared/icons';
import { Lozenge } from '../shared/lozenge';
import { OutOfFrame } from '../shared/out-link';
import { PhaseLozenge } from '../shared/phase-lozenge';
import { useAround } from './portfolio-around';
import type { ViewControl } from './use-view';

const COLUMNS = ['client', 'phase', 'scope', 'since', 'missing', 'progress'] as const;

/** The clients, a line for each; pressing a column's name sorts by it, pressing it again turns the order round. */
export function ClientsTable({ rows, view }: { rows: ClientRow[]; view: ViewControl }) {
  const { words } = useAround();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls; whoever has no mouse reaches it by keyboard
    <section className="table-frame" aria-label={words.macro.list.caption} tabIndex={0}>
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
  const { portfolio } = useAround().words;
  const sort: Sort | undefined = SORTS.find((each) => each === column);
  const { selection } = view;
  const isSorted = sort === selection.sort;
  const order = selection.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" className={`column-${column}`} aria-sort={isSorted ? order : undefined}>
      {sort ? (
        <button
          type="button"
          className={`sort ${isSorted ? `sort-${order}` : ''}`}
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
  const { words, siteUrl } = useAround();
  const { macro, portfolio } = words;
  const copy = copyOf(row);
  return (
    <tr>
      <th scope="row">
        <OutOfFrame href={`${siteUrl}/browse/${row.key}`} opensNewTab={macro.opensNewTab}>
          {row.client}
        </OutOfFrame>
        <span className="subtle small">{row.key}</span>
      </th>
      {copy ? (
        <Cells copy={copy} />
      ) : (
        <td colSpan={COLUMNS.length - 1} data-label={portfolio.columns.phase}>
          <div className="cell">
            {row.copy.kind !== 'copy' && (
              <>
                <Lozenge tone="warning">{macro.unreadable[row.copy.kind]}</Lozenge>{' '}
                <span className="subtle small">{macro.unreadableWhy[row.copy.kind]}</span>
              </>
            )}
          </div>
        </td>
      )}
    </tr>
  );
});

function Cells({ copy }: { copy: ReadCopy }) {
  const { words, now } = useAround();
  const { macro, common, facts, portfolio } = words;
  const scope = scopeOf(copy);
  const isOver = copy.phase === 'discarded';
  const [first, ...others] = isOver ? [] : copy.items;
  return (
    <>
      <td data-label={portfolio.columns.phase}>
        <div className="cell">
          <PhaseLozenge phase={copy.phase} words={facts} />
          {copy.attention && copy.attention.length > 0 && (
            <span className="attention" title={copy.attention.map((each) => macro.attention[each]).join('\n')}>
              <Icon name="warning" />
              <span className="visually-hidden">
                {common.list(copy.attention.map((each) => macro.attention[each]))}
              </span>
            </span>
          )}
        </div>
      </td>
      <td className="column-scope" data-label={portfolio.columns.scope}>
        <div className="cell">
          {scope ? common.scopes[scope.scope] : <span className="subtle">{macro.noScope}</span>}
          {scope?.isExpected && (
            <>
              {' '}
              <Lozenge>{portfolio.modules.expected}</Lozenge>
            </>
          )}
        </div>
      </td>
      <td className="column-since" data-label={portfolio.columns.since}>
        <div className="cell">
          {waits(copy, now).map(({ party, days }) => (
            <div key={party}>
              {macro.holders[party]} <span className="subtle">{macro.since(days)}</span>
            </div>
          ))}
        </div>
      </td>
      <td className="column-missing" data-label={portfolio.columns.missing}>
        <div className="cell">
          {first && common.missing(first)}
          {others.length > 0 && (
            <span className="subtle" title={others.map(common.missing).join('\n')}>
              {' '}
              {macro.more(others.length)}
              <span className="visually-hidden">: {common.list(others.map(common.missing))}</span>
            </span>
          )}
        </div>
      </td>
      <td data-label={portfolio.columns.progress}>
        <div className="cell">
          {!isOver && (
            <span className="progress">
              <progress value={copy.done} max={Math.max(copy.total, 1)} aria-label={macro.progress} />
              <span className="subtle">
                {copy.done}/{copy.total}
              </span>
            </span>
          )}
        </div>
      </td>
    </>
  );
}
