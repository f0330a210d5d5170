import type { MarkOf } from './row-of';
import styles from './track.module.css';

const paths: Record<MarkOf, string> = {
  done: 'M5 8.3l2.2 2.2L11.2 6',
  current: 'M8 6.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z',
  pending: '',
  retired: 'M5 8h6',
  retire: 'M5 8h6',
  create: 'M5 8h6M8 5v6',
  revise: 'M5.5 10.5l1.6-.4 3.6-3.6-1.2-1.2L5.9 8.9z',
  reopen: 'M10.6 6.2A3.2 3.2 0 1 0 11.2 8M11 4.8v1.8H9.2',
};

/** The mark of a step on the rail. It says nothing by itself: the row says the same in words. */
export function StepMark({ of }: { of: MarkOf }) {
  return (
    <svg className={`${styles.mark} ${styles[of] ?? ''}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="7" />
      <path d={paths[of]} />
    </svg>
  );
}
