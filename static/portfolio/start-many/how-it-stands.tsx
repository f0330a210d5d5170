import Button from '@atlaskit/button/new';
import { Callout } from '../../shared/callout';
import type { Running } from '../../shared/many/run-many';
import type { ManyRow, RowFailure, Started } from './many-row';
import { useManyWords } from './many-words';
import styles from './start-many.module.css';

/** What it will come to, or came to so far, and what can be done next. While it runs, the bar says it. */
export function HowItStands(props: {
  run: Pick<Running<Started, RowFailure>, 'state' | 'stoppedBy'>;
  hasBegun: boolean;
  /** How many have something to be settled. */
  toSettle: number;
  toStart: number;
  /** How many subtasks they get. */
  subtasks: number;
  done: number;
  failed: readonly ManyRow[];
  left: readonly ManyRow[];
  onStart(rows: readonly ManyRow[]): void;
  onOver(): void;
}) {
  const { many } = useManyWords();
  const { run, hasBegun, toSettle, done, failed, left, onStart } = props;
  if (run.state !== 'idle') return null;
  return (
    <>
      {toSettle > 0 && <Callout tone="warning">{many.toSettle(toSettle)}</Callout>}
      {run.stoppedBy && <Callout tone="error">{many.stoppedBy(run.stoppedBy)}</Callout>}
      {hasBegun && (
        <Callout tone={failed.length > 0 ? 'warning' : left.length > 0 ? 'info' : 'success'}>
          {many.soFar(done, failed.length, left.length)}
        </Callout>
      )}
      <div className={styles.actions}>
        {left.length > 0 && (
          <Button appearance="primary" onClick={() => onStart(left)}>
            {hasBegun ? many.goOn(left.length) : many.start(left.length)}
          </Button>
        )}
        {failed.length > 0 && <Button onClick={() => onStart(failed)}>{many.again(failed.length)}</Button>}
        {hasBegun && (
          <Button appearance={left.length > 0 ? 'subtle' : 'default'} onClick={props.onOver}>
            {many.over}
          </Button>
        )}
        {!hasBegun && <span className="subtle">{many.willCreate(props.toStart, props.subtasks)}</span>}
      </div>
    </>
  );
}
