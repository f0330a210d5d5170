import Button from '@atlaskit/button/new';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReadyToStart } from '../../../src/contract/portfolio-calls';
import type { ClientRow } from '../../../src/domain/lists/client-row';
import { clientKey } from '../../../src/domain/lists/same-client';
import { COLUMN_NAMES } from '../../../src/domain/lists/start-columns';
import { Callout } from '../../shared/callout';
import list from '../../shared/client-list.module.css';
import { CheckField } from '../../shared/fields';
import { ManyBar } from '../../shared/many/many-bar';
import { useFocusOnTurns } from '../../shared/many/use-focus-on-turns';
import { focusFirstWrong } from '../../shared/said';
import { useWarnBeforeLeaving } from '../../shared/use-warn-before-leaving';
import { BackingFields } from './backing-fields';
import { CELLS } from './cells';
import { type KeptRun, writeRun } from './kept-run';
import { countOf, isWrong, lackingBacking, rowsOfList, underWayByName } from './many-draft';
import type { Backing, ManyRow } from './many-row';
import { useManyWords } from './many-words';
import { Paste } from './paste';
import styles from './start-many.module.css';
import { StartRow } from './start-row';
import { useStarting } from './use-starting';

/** The table of those who are started, what it comes to, and the run. */
export function ManyTable(props: {
  project: { id: string; key: string };
  me: string;
  clients: readonly ClientRow[];
  ready: ReadyToStart;
  kept: KeptRun | undefined;
  /** Is told the table, in the form of an address. */
  onKeep(run: string): void;
  onOver(): void;
}) {
  const { many } = useManyWords();
  const { project, me, clients, ready, kept, onKeep } = props;
  const { today, mayConfirm } = ready;
  const [rows, setRows] = useState<ManyRow[]>(() => kept?.rows ?? rowsOfList(clients));
  const [backing, setBacking] = useState<Backing>(kept?.backing ?? { on: today });
  const [lacking, setLacking] = useState<ReturnType<typeof lackingBacking>>();
  const backingFields = useRef<HTMLDivElement>(null);
  const alike = useMemo(() => underWayByName(clients), [clients]);
  const run = useStarting({ backing, me, known: kept?.done ?? [] });
  const { ended, underWay, state } = run;
  const turns = useFocusOnTurns<HTMLElement>(state);
  const isRunning = state !== 'idle';
  const hasBegun = isRunning || ended.size > 0;

  const change = useCallback(
    (changed: ManyRow) => setRows((before) => before.map((row) => (row.id === changed.id ? changed : row))),
    [],
  );
  const sums = useMemo(() => sumsOf(rows, ready), [rows, ready]);
  const { toStart, subtasks, toSettle } = sums;
  const done = toStart.filter(({ id }) => ended.get(id)?.ok);
  const failed = toStart.filter(({ id }) => ended.get(id)?.ok === false);
  const left = toStart.filter(({ id }) => !ended.has(id));
  const start = (which: ManyRow[]) => {
    const lacks = lackingBacking(which, backing, today);
    setLacking(lacks);
    if (!lacks) return void run.run(which);
    // It stands away from the button.
    setTimeout(() => backingFields.current && focusFirstWrong(backingFields.current));
  };
  // What was begun is in the address; what is only chosen is nowhere else.
  useWarnBeforeLeaving(!hasBegun && rows.some(({ isChosen }) => isChosen));
  const doneIds = done.map(({ id }) => id).join();
  useEffect(() => {
    if (hasBegun) onKeep(writeRun({ rows: toStart, backing, done: doneIds.split(',') }));
  }, [hasBegun, toStart, backing, doneIds, onKeep]);
  // Once it has begun, what was not chosen is out of the way.
  const shown = hasBegun ? rows.filter(({ isChosen, fault }) => isChosen || fault) : rows;
  const choosable = rows.filter(({ fault }) => !fault);
  const areAll = choosable.length > 0 && choosable.every(({ isChosen }) => isChosen);

  const standing = (
    <>
      {toSettle > 0 && !isRunning && <Callout tone="warning">{many.toSettle(toSettle)}</Callout>}
      {run.stoppedBy && !isRunning && <Callout tone="error">{many.stoppedBy(run.stoppedBy)}</Callout>}
      {hasBegun && !isRunning && (
        <Callout tone={failed.length > 0 ? 'warning' : left.length > 0 ? 'info' : 'success'}>
          {many.soFar(done.length, failed.length, left.length)}
        </Callout>
      )}
      {!isRunning && (
        <div className={styles.actions}>
          {left.length > 0 && (
            <Button appearance="primary" onClick={() => start(left)}>
              {hasBegun ? many.goOn(left.length) : many.start(left.length)}
            </Button>
          )}
          {failed.length > 0 && <Button onClick={() => start(failed)}>{many.again(failed.length)}</Button>}
          {hasBegun && (
            <Button appearance={left.length > 0 ? 'subtle' : 'default'} onClick={props.onOver}>
              {many.over}
            </Button>
          )}
          {!hasBegun && <span className="subtle">{many.willCreate(toStart.length, subtasks)}</span>}
        </div>
      )}
    </>
  );

  return (
    <section className={styles.many} aria-label={many.title}>
      <p className="subtle">{many.intro}</p>
      {!mayConfirm && <Callout tone="info">{many.mayNotConfirm}</Callout>}
      {/* Above the table, whose rows change their height as they are started: what is pressed meanwhile stays where it is. */}
      {hasBegun && (
        <section ref={turns} tabIndex={-1} className={styles.end} aria-label={many.bar.label}>
          <ManyBar
            words={many.bar}
            state={state}
            ended={done.length + failed.length}
            total={toStart.length}
            onStop={run.stop}
          />
          {standing}
        </section>
      )}
      <fieldset disabled={isRunning}>
        <div className={styles.plain}>
          {!hasBegun && (
            <Paste
              projectKey={project.key}
              known={clients}
              onRead={(read) => {
                setRows(read);
                setLacking(undefined);
              }}
            />
          )}
          <div ref={backingFields}>
            <BackingFields backing={backing} today={today} lacking={lacking} isFixed={hasBegun} onChange={setBacking} />
          </div>
          {!hasBegun && choosable.length > 0 && (
            <CheckField
              label={many.chooseAll(choosable.length)}
              checked={areAll}
              onChange={(isChosen) => setRows(rows.map((row) => (row.fault ? row : { ...row, isChosen })))}
            />
          )}
          {shown.length === 0 ? (
            <p>{many.none}</p>
          ) : (
            <div className={`${list.frame} ${styles.table}`}>
              <table>
                <thead>
                  <tr>
                    <th scope="col" className={styles.broad}>
                      {many.columns.client}
                    </th>
                    {COLUMN_NAMES.map((column) => (
                      <th key={column} scope="col" className={CELLS[column].isWide ? styles.wide : undefined}>
                        {many.columns[column]}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {shown.map((row) => (
                    <StartRow
                      key={row.id}
                      row={row}
                      ready={ready}
                      alike={alike.get(clientKey(row.client))?.key}
                      isUnderWay={underWay.has(row.id)}
                      ended={ended.get(row.id)}
                      onChange={change}
                    />
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </div>
      </fieldset>
      {!hasBegun && <div className={styles.end}>{standing}</div>}
    </section>
  );
}

/** Those that will be started, the subtasks that they come to, and how many have something to be settled first. */
function sumsOf(rows: readonly ManyRow[], ready: ReadyToStart) {
  const toStart = rows.filter((row) => row.isChosen && !isWrong(row, ready));
  const counts = toStart.map((row) => countOf(row, ready));
  const toSettle = rows.filter((row) => (row.isChosen || row.fault) && isWrong(row, ready)).length;
  return { toStart, subtasks: counts.reduce((sum, count) => sum + (count.ok ? count.value : 0), 0), toSettle };
}
