import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ClientRow } from '../../../src/domain/lists/client-row';
import { Callout } from '../../shared/callout';
import { ClientName } from '../../shared/client-name';
import { ManyBar } from '../../shared/many/many-bar';
import { useFocusOnTurns } from '../../shared/many/use-focus-on-turns';
import { useLaterWords } from '../../shared/use-later-words';
import { usePortfolioAround } from '../portfolio-around';
import styles from './apply-many.module.css';
import { toApply } from './to-apply';
import { useApplyingMany } from './use-applying-many';

/**
 * Clients whose plan is to be applied, all at once: after the team's own steps were changed, most of all. Two at a time, each
 * as the person, with the reason where it failed.
 */
export function ApplyMany({ rows, onOver }: { rows: readonly ClientRow[]; onOver(): void }) {
  const { words, siteUrl } = usePortfolioAround();
  const { applyMany } = words.portfolio;
  const said = useLaterWords('startMany', words.language)?.many;
  // Once begun, the list stays: who is done does not leave it.
  const [begun, setBegun] = useState<ClientRow[]>();
  const [isOpen, open] = useState(false);
  const many = useApplyingMany();
  const title = useFocusOnTurns<HTMLHeadingElement>(many.state);
  const all = begun ?? toApply(rows);
  if (all.length === 0) return null;
  const done = all.filter((row) => endOf(row)?.ok);
  const failed = all.filter((row) => endOf(row)?.ok === false);
  const left = all.filter((row) => !endOf(row));
  const isRunning = many.state !== 'idle';
  const stoppedBy = isRunning ? undefined : many.stoppedBy;
  // Refused to all: it is said once, and tried again by nobody. Nothing was done, unless it was before.
  const mayNone = stoppedBy?.code === 'mayEditNone';
  const isUntouched = !begun || (mayNone && left.length === all.length);
  const run = (clients: readonly ClientRow[]) => {
    setBegun(all);
    open(true);
    void many.run(clients);
  };
  return (
    <Callout
      tone={isRunning ? 'info' : failed.length > 0 || mayNone ? 'warning' : left.length > 0 ? 'info' : 'success'}
      title={
        <h2 ref={title} tabIndex={-1}>
          {isRunning
            ? applyMany.applying(all.length)
            : isUntouched
              ? applyMany.title(all.length)
              : applyMany.soFar(done.length, failed.length, left.length)}
        </h2>
      }
      actions={
        !isRunning && (
          <>
            {left.length > 0 && !mayNone && (
              <Button appearance="primary" spacing="compact" onClick={() => run(left)}>
                {begun ? applyMany.goOn(left.length) : applyMany.button(left.length)}
              </Button>
            )}
            {failed.length > 0 && !mayNone && (
              <Button spacing="compact" onClick={() => run(failed)}>
                {applyMany.again(failed.length)}
              </Button>
            )}
            {!isOpen && (
              <Button appearance="subtle" spacing="compact" aria-expanded={false} onClick={() => open(true)}>
                {applyMany.show}
              </Button>
            )}
            {!isUntouched && (
              <Button appearance="subtle" spacing="compact" onClick={onOver}>
                {applyMany.over}
              </Button>
            )}
          </>
        )
      }
    >
      {!begun && <p>{applyMany.hint}</p>}
      {stoppedBy && (
        <p role="alert">{stoppedBy.code === 'mayEditNone' ? applyMany.mayEditNone : said?.stoppedBy(stoppedBy)}</p>
      )}
      {isRunning && (
        <ManyBar
          words={applyMany.bar}
          state={many.state}
          ended={done.length + failed.length}
          total={all.length}
          onStop={() => many.stop()}
        />
      )}
      {isOpen && (
        <ul className={styles.list}>
          {all.map((row) => (
            <li key={row.id}>
              <div>
                <ClientName row={row} siteUrl={siteUrl} opensNewTab={words.lists.opensNewTab} />
              </div>
              <div className="subtle small">{stateOf(row)}</div>
            </li>
          ))}
        </ul>
      )}
    </Callout>
  );

  /** How it ended for one. What is refused to all is said above, and it stays as it was. */
  function endOf({ id }: ClientRow) {
    const ended = many.ended.get(id);
    if (!ended || ended.ok) return ended;
    const { error } = ended;
    return error.code === 'mayEditNone' ? undefined : { ok: false as const, error };
  }

  function stateOf(row: ClientRow): string {
    const ended = endOf(row);
    if (many.underWay.has(row.id)) return applyMany.underWay;
    if (!ended) return applyMany.waits;
    return ended.ok ? applyMany.applied : (said?.failure(ended.error) ?? applyMany.failed);
  }
}
