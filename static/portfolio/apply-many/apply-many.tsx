import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { PortfolioError } from '../../../src/contract/errors';
import type { ClientRow } from '../../../src/domain/lists/client-row';
import { fail, ok } from '../../../src/domain/result';
import { callPortfolio } from '../../call-function';
import { Callout } from '../../shared/callout';
import { ClientName } from '../../shared/client-name';
import { ManyBar } from '../../shared/many/many-bar';
import type { Ended } from '../../shared/many/run-many';
import { useFocusOnTurns } from '../../shared/many/use-focus-on-turns';
import { useMany } from '../../shared/many/use-many';
import { useLaterWords } from '../../shared/use-later-words';
import { afterRefusal } from '../after-refusal';
import { usePortfolioAround } from '../portfolio-around';
import styles from './apply-many.module.css';
import { toApply } from './to-apply';

/**
 * Clients whose plan is to be applied, all at once: after the team's own steps were changed, most of all. Two at a time, each
 * as the person, with the reason where it failed.
 */
export function ApplyMany({ rows, onOver }: { rows: readonly ClientRow[]; onOver(): void }) {
  const { words, siteUrl } = usePortfolioAround();
  const { applyMany } = words.portfolio;
  const errorOf = useLaterWords('startMany', words.language)?.many.failure;
  // Once begun, the list stays: who is done does not leave it.
  const [begun, setBegun] = useState<ClientRow[]>();
  const [isOpen, open] = useState(false);
  const many = useMany<ClientRow, undefined, PortfolioError>({
    keyOf: ({ id }) => id,
    carryOut: applyOne,
    afterwards: afterRefusal,
  });
  const title = useFocusOnTurns<HTMLHeadingElement>(many.state);
  const all = begun ?? toApply(rows);
  if (all.length === 0) return null;
  const failed = all.filter(({ id }) => many.ended.get(id)?.ok === false);
  const left = all.filter(({ id }) => many.ended.get(id)?.ok !== true);
  const run = (clients: ClientRow[]) => {
    setBegun(all);
    open(true);
    void many.run(clients);
  };
  const isRunning = many.state !== 'idle';
  const done = all.length - left.length;
  return (
    <Callout
      tone={isRunning || !begun ? 'info' : failed.length > 0 ? 'warning' : 'success'}
      title={
        <h2 ref={title} tabIndex={-1}>
          {begun && !isRunning ? applyMany.done(done) : applyMany.title(all.length)}
        </h2>
      }
      actions={
        !isRunning && (
          <>
            {left.length > 0 && (
              <Button appearance="primary" spacing="compact" onClick={() => run(left)}>
                {failed.length > 0 ? applyMany.again(left.length) : applyMany.button(left.length)}
              </Button>
            )}
            {!isOpen && (
              <Button appearance="subtle" spacing="compact" aria-expanded={false} onClick={() => open(true)}>
                {applyMany.show}
              </Button>
            )}
            {begun && (
              <Button appearance="subtle" spacing="compact" onClick={onOver}>
                {applyMany.over}
              </Button>
            )}
          </>
        )
      }
    >
      {!begun && <p>{applyMany.hint}</p>}
      {isRunning && (
        <ManyBar words={applyMany.bar} state={many.state} ended={done} total={all.length} onStop={() => many.stop()} />
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

  function stateOf({ id }: ClientRow): string {
    const ended = many.ended.get(id);
    if (many.underWay.has(id)) return applyMany.underWay;
    if (!ended) return applyMany.waits;
    return ended.ok ? applyMany.applied : (errorOf?.(ended.error) ?? applyMany.failed);
  }
}

/** What is left undone is told by its first reason; asked again, that is all that is done. */
async function applyOne({ id }: ClientRow): Promise<Ended<undefined, PortfolioError>> {
  const answer = await callPortfolio('applyClient', { commandId: crypto.randomUUID(), issueId: id });
  if (!answer.ok) return answer;
  const [first] = answer.value.report.failed;
  return first ? fail(first.error) : ok(undefined);
}
