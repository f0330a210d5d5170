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
import { HowItStands } from './how-it-stands';
import { type KeptRun, writeRun } from './kept-run';
import {
  countOf,
  hasModules,
  isWrong,
  type Lacking,
  lackingBacking,
  lackOf,
  rowsOfList,
  underWayByName,
} from './many-draft';
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
  const [lacking, setLacking] = useState<Lacking>();
  /** Some were begun with modules, and so with this backing: they go on as the same press. */
  const [isBacked, setBacked] = useState(kept !== undefined && lackOf(kept.backing, today) === undefined);
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
  const { toStart, toKeep, subtasks, toSettle } = sums;
  const done = toStart.filter(({ id }) => ended.get(id)?.ok);
  const failed = toStart.filter(({ id }) => ended.get(id)?.ok === false);
  const left = toStart.filter(({ id }) => !ended.has(id));
  const start = (which: readonly ManyRow[]) => {
    const lacks = lackingBacking(which, backing, today);
    setLacking(lacks);
    if (!lacks) {
      if (which.some(hasModules)) setBacked(true);
      // What was not chosen by now is out of the way; what is left out later stays in sight.
      if (!hasBegun) setRows(rows.filter(({ isChosen, fault }) => isChosen || fault));
      return void run.run(which);
    }
    // It stands away from the button.
    setTimeout(() => backingFields.current && focusFirstWrong(backingFields.current));
  };
  // What was begun is in the address; what is only chosen is nowhere else.
  useWarnBeforeLeaving(!hasBegun && rows.some(({ isChosen }) => isChosen));
  const doneIds = done.map(({ id }) => id).join();
  useEffect(() => {
    if (hasBegun) onKeep(writeRun({ rows: toKeep, backing, done: doneIds.split(',') }));
  }, [hasBegun, toKeep, backing, doneIds, onKeep]);
  const choosable = rows.filter(({ fault }) => !fault);
  const areAll = choosable.length > 0 && choosable.every(({ isChosen }) => isChosen);

  const standing = (
    <HowItStands
      {...{ run, hasBegun, toSettle, subtasks, failed, left }}
      toStart={toStart.length}
      done={done.length}
      onStart={start}
      onOver={props.onOver}
    />
  );
  // Once begun it is asked for where it was not, and what is left needs it.
  const asksBacking = !hasBegun || isBacked || [...left, ...failed].some(hasModules);

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
            {asksBacking && (
              <BackingFields {...{ backing, today, lacking }} isFixed={hasBegun && isBacked} onChange={setBacking} />
            )}
          </div>
          {!hasBegun && choosable.length > 0 && (
            <CheckField
              label={many.chooseAll(choosable.length)}
              checked={areAll}
              onChange={(isChosen) => setRows(rows.map((row) => (row.fault ? row : { ...row, isChosen })))}
            />
          )}
          {rows.length === 0 ? (
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
                  {rows.map((row) => (
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

/** Those that will be started and those left out for now, the subtasks they come to, and how many have something to settle. */
function sumsOf(rows: readonly ManyRow[], ready: ReadyToStart) {
  const toKeep = rows.filter((row) => !isWrong(row, ready));
  const toStart = toKeep.filter(({ isChosen }) => isChosen);
  const counts = toStart.map((row) => countOf(row, ready));
  const toSettle = rows.filter((row) => (row.isChosen || row.fault) && isWrong(row, ready)).length;
  return { toStart, toKeep, subtasks: counts.reduce((sum, count) => sum + (count.ok ? count.value : 0), 0), toSettle };
}
