import { memo } from 'react';
import type { ReadyToStart } from '../../../src/contract/portfolio-calls';
import { COLUMN_NAMES, type StartColumn } from '../../../src/domain/lists/start-columns';
import { IssueKey } from '../../shared/client-name';
import { Icon } from '../../shared/icons';
import { Lozenge } from '../../shared/lozenge';
import type { Ended } from '../../shared/many/run-many';
import { OutOfFrame } from '../../shared/out-link';
import { usePortfolioAround } from '../portfolio-around';
import { CELLS } from './cells';
import { countOf, withChoice } from './many-draft';
import type { ManyRow, RowFailure, Started } from './many-row';
import { useManyWords } from './many-words';
import styles from './start-many.module.css';

/** A client of the table: what is known of it, how many subtasks it gets, and what became of it. */
export const StartRow = memo(function StartRow(props: {
  row: ManyRow;
  ready: ReadyToStart;
  /** Key of a client of the same name that is under way. */
  alike: string | undefined;
  isUnderWay: boolean;
  ended: Ended<Started, RowFailure> | undefined;
  onChange(row: ManyRow): void;
}) {
  const { siteUrl } = usePortfolioAround();
  const { many, error } = useManyWords();
  const { row, ready, onChange } = props;
  const { key, client, fault } = row;
  // What was begun goes on as it was begun.
  const isBegun = props.ended && (props.ended.ok || props.ended.error.code === 'startedPartly');
  const isOpen = !fault && !isBegun;
  const count = isOpen ? countOf(row, ready) : undefined;
  const refusal = count?.ok === false ? error(count.error) : undefined;
  return (
    <tr>
      <th scope="row">
        <div className={styles.client}>
          <input
            type="checkbox"
            aria-label={many.choose(client || key)}
            checked={row.isChosen}
            disabled={fault !== undefined || props.ended?.ok === true}
            onChange={({ target }) => onChange({ ...row, isChosen: target.checked })}
          />
          <span>
            {fault ? (
              client || key
            ) : (
              <OutOfFrame href={`${siteUrl}/browse/${key}`} opensNewTab={many.opensNewTab}>
                {client}
              </OutOfFrame>
            )}{' '}
            <IssueKey of={key} />
            {row.calledThere && <span className={`${styles.line} small`}>{many.calledThere(row.calledThere)}</span>}
            {isOpen && props.alike && (
              <span className={`${styles.alike} small`}>
                <Icon name="warning" /> {many.alike(props.alike)}
              </span>
            )}
            <span className={styles.line}>
              <Outcome
                row={row}
                subtasks={count?.ok ? count.value : undefined}
                isUnderWay={props.isUnderWay}
                ended={props.ended}
              />
            </span>
          </span>
        </div>
      </th>
      {COLUMN_NAMES.map((column) => (
        <td key={column} data-label={many.columns[column]}>
          <div>
            <Cell {...{ column, row, ready, refusal, isOpen, onChange }} />
          </div>
        </td>
      ))}
    </tr>
  );
});

/** What is known of a client in one column, to be chosen as long as the row is open. */
function Cell<Column extends StartColumn>(props: {
  column: Column;
  row: ManyRow;
  ready: ReadyToStart;
  refusal: string | undefined;
  isOpen: boolean;
  onChange(row: ManyRow): void;
}) {
  const words = useManyWords();
  const { column, row } = props;
  const { Field, said } = CELLS[column];
  const value = row.values[column];
  const text = row.wrong[column];
  if (!props.isOpen) return said(value, words);
  return (
    <Field
      label={`${words.many.columns[column]}: ${row.client}`}
      value={value}
      wrong={text === undefined ? undefined : words.many.notUnderstood(text)}
      refusal={props.refusal}
      today={props.ready.today}
      mayConfirm={props.ready.mayConfirm}
      onChoose={(chosen) => props.onChange(withChoice(row, column, chosen))}
    />
  );
}

function Outcome(props: {
  row: ManyRow;
  subtasks: number | undefined;
  isUnderWay: boolean;
  ended: Ended<Started, RowFailure> | undefined;
}) {
  const { many } = useManyWords();
  const { row, subtasks, ended } = props;
  if (row.fault) return <span className={styles.wrong}>{many.faults[row.fault]}</span>;
  if (props.isUnderWay) return <Lozenge>{many.underWay}</Lozenge>;
  if (ended?.ok) {
    return (
      <span className={styles.done}>
        <Icon name="check" /> {many.done(ended.value)}
      </span>
    );
  }
  if (ended) return <span className={styles.wrong}>{many.failure(ended.error)}</span>;
  return <span className="subtle small">{row.isChosen && subtasks !== undefined && many.subtasks(subtasks)}</span>;
}
