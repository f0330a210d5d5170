import type { Instant } from '../../src/domain/dates';
import { changedOn } from '../../src/domain/lists/client-days';
import { type ClientRow, copyOf } from '../../src/domain/lists/client-row';
import type { Column } from '../../src/domain/lists/macro-config';
import { MissingOf, ScopeOf, WaitsOf } from '../shared/client-cells';
import list from '../shared/client-list.module.css';
import { ClientName } from '../shared/client-name';
import { Lozenge } from '../shared/lozenge';
import { PhaseLozenge } from '../shared/phase-lozenge';
import { Unbroken } from '../shared/unbroken';
import { ProgressBar } from './client-card';
import styles from './client-table.module.css';
import { useMacroAround } from './macro-around';

/** Several clients, a line for each, with the columns that were chosen. */
export function ClientTable(props: { rows: ClientRow[]; columns: Column[]; now: Instant }) {
  const { words, siteUrl } = useMacroAround();
  const { lists } = words;
  return (
    <section className={list.frame} aria-label={lists.list.caption}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" data-column="client">
              {lists.client}
            </th>
            {props.columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {lists.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <ClientName row={row} siteUrl={siteUrl} opensNewTab={lists.opensNewTab} />
              </th>
              {props.columns.map((column, index) => (
                <td key={column} data-label={lists.columns[column]}>
                  <div>
                    <Cell row={row} column={column} now={props.now} isFirst={index === 0} />
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What cannot be read says so once, in the first column. */
function Cell({ row, column, now, isFirst }: { row: ClientRow; column: Column; now: Instant; isFirst: boolean }) {
  const { words } = useMacroAround();
  const { lists, common, facts } = words;
  const copy = copyOf(row);
  if (!copy) {
    if (!isFirst || row.copy.kind === 'copy') return null;
    return (
      <span title={lists.unreadableWhy[row.copy.kind]}>
        <Lozenge tone={row.copy.kind === 'none' ? 'neutral' : 'warning'}>{lists.unreadable[row.copy.kind]}</Lozenge>
      </span>
    );
  }
  switch (column) {
    case 'phase':
      return (
        <span className={styles.whole}>
          <PhaseLozenge phase={copy.phase} words={facts} />
        </span>
      );
    case 'scope':
      return <ScopeOf copy={copy} words={words} />;
    case 'holder':
      return <WaitsOf copy={copy} now={now} words={words} />;
    case 'progress':
      return copy.phase === 'discarded' ? null : <ProgressBar copy={copy} brief />;
    case 'missing':
      return <MissingOf copy={copy} words={words} />;
    case 'changed': {
      const changed = changedOn(copy);
      return changed ? <Unbroken text={common.date(changed)} /> : null;
    }
  }
}
