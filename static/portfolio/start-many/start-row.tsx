import { memo } from 'react';
import type { ReadyToStart } from '../../../src/contract/portfolio-calls';
import { MODULES, type ModuleId, SCOPES } from '../../../src/domain/facts/facts';
import { IssueKey } from '../../shared/client-name';
import { DateField } from '../../shared/date-field';
import { SelectField } from '../../shared/fields';
import { Icon } from '../../shared/icons';
import { Lozenge } from '../../shared/lozenge';
import type { Ended } from '../../shared/many/run-many';
import { OutOfFrame } from '../../shared/out-link';
import { usePortfolioAround } from '../portfolio-around';
import { countOf, withChoice } from './many-draft';
import type { CellName, ManyRow, RowFailure, Started } from './many-row';
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
  const { many, common } = useManyWords();
  const { row, ready, onChange } = props;
  const { mayConfirm } = ready;
  const { key, client, fault } = row;
  // What was begun goes on as it was begun.
  const isBegun = props.ended && (props.ended.ok || props.ended.error.code === 'startedPartly');
  const isOpen = !fault && !isBegun;
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
              <Outcome row={row} ready={ready} isUnderWay={props.isUnderWay} ended={props.ended} />
            </span>
          </span>
        </div>
      </th>
      {MODULES.map((name) => (
        <td key={name} data-label={common.modules[name]}>
          <div>
            {isOpen ? (
              <ModuleCell {...{ name, row, mayConfirm, onChange }} />
            ) : (
              many.states[row.modules[name] ?? 'toConfirm']
            )}
          </div>
        </td>
      ))}
      <td data-label={many.columns.scope}>
        <div>{isOpen ? <ScopeCell row={row} onChange={onChange} /> : row.scope && common.scopes[row.scope]}</div>
      </td>
      <td data-label={many.columns.closedOn}>
        <div>{isOpen ? <DayCell {...{ row, ready, onChange }} /> : row.closedOn && common.date(row.closedOn)}</div>
      </td>
    </tr>
  );
});

interface CellProps {
  row: ManyRow;
  onChange(row: ManyRow): void;
}

function useWrong(row: ManyRow, cell: CellName): string | undefined {
  const { many } = useManyWords();
  const text = row.wrong[cell];
  return text === undefined ? undefined : many.notUnderstood(text);
}

function ModuleCell({ name, row, mayConfirm, onChange }: CellProps & { name: ModuleId; mayConfirm: boolean }) {
  const { many, common } = useManyWords();
  const { [name]: state, ...others } = row.modules;
  return (
    <SelectField
      label={`${common.modules[name]}: ${row.client}`}
      hideLabel
      value={state ?? 'toConfirm'}
      options={[
        { value: 'toConfirm', label: many.states.toConfirm },
        ...(mayConfirm || state === 'contracted'
          ? [{ value: 'contracted' as const, label: many.states.contracted }]
          : []),
        ...(mayConfirm || state === 'notContracted'
          ? [{ value: 'notContracted' as const, label: many.states.notContracted }]
          : []),
      ]}
      error={useWrong(row, name)}
      onChange={(chosen) =>
        onChange(withChoice(row, name, { modules: chosen === 'toConfirm' ? others : { ...others, [name]: chosen } }))
      }
    />
  );
}

function ScopeCell({ row, onChange }: CellProps) {
  const { many, common } = useManyWords();
  return (
    <SelectField
      label={`${many.columns.scope}: ${row.client}`}
      hideLabel
      value={row.scope ?? 'none'}
      options={[
        { value: 'none' as const, label: many.states.toConfirm },
        ...SCOPES.map((value) => ({ value, label: common.scopes[value] })),
      ]}
      error={useWrong(row, 'scope')}
      onChange={(chosen) => onChange(withChoice(row, 'scope', { scope: chosen === 'none' ? undefined : chosen }))}
    />
  );
}

function DayCell({ row, ready, onChange }: CellProps & { ready: ReadyToStart }) {
  const { many, error } = useManyWords();
  const wrong = useWrong(row, 'closedOn');
  const count = countOf(row, ready);
  return (
    <DateField
      label={`${many.columns.closedOn}: ${row.client}`}
      hideLabel
      value={row.closedOn}
      max={ready.today}
      error={wrong ?? (count.ok ? undefined : error(count.error))}
      onChange={(closedOn) => onChange(withChoice(row, 'closedOn', { closedOn }))}
    />
  );
}

function Outcome(props: {
  row: ManyRow;
  ready: ReadyToStart;
  isUnderWay: boolean;
  ended: Ended<Started, RowFailure> | undefined;
}) {
  const { many } = useManyWords();
  const { row, ended } = props;
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
  const count = countOf(row, props.ready);
  return <span className="subtle small">{row.isChosen && count.ok ? many.subtasks(count.value) : ''}</span>;
}
