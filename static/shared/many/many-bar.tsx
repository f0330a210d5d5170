import Button from '@atlaskit/button/new';
import styles from './many-bar.module.css';

/** What is said of a run, in the page's words. */
export interface ManyWords {
  /** The bar's name: what is done. */
  label: string;
  /** "12 de 30". */
  progress(done: number, total: number): string;
  stop: string;
  /** While what is under way is waited for. */
  stopping: string;
  waiting: string;
}

/** How many of many ended, with the way to stop. */
export function ManyBar(props: {
  words: ManyWords;
  state: 'idle' | 'running' | 'waiting' | 'stopping';
  ended: number;
  total: number;
  onStop(): void;
}) {
  const { words, state, ended, total, onStop } = props;
  return (
    <div className={styles.many}>
      <progress aria-label={words.label} value={ended} max={Math.max(1, total)} />
      <span role="status" className="small">
        {words.progress(ended, total)}
        {state === 'stopping' && ` · ${words.stopping}`}
        {state === 'waiting' && ` · ${words.waiting}`}
      </span>
      {(state === 'running' || state === 'waiting') && (
        <Button spacing="compact" onClick={onStop}>
          {words.stop}
        </Button>
      )}
    </div>
  );
}
