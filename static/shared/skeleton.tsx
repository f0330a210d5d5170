import styles from './skeleton.module.css';

/** Where something is being read: lines in the heights, in pixels, of what is coming, so that nothing moves when it is there. */
export function Skeleton({ heights }: { heights: readonly number[] }) {
  return (
    <div className={styles.lines} aria-hidden="true">
      {heights.map((height, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines that never change places
        <div key={index} className={styles.line} style={{ height }} />
      ))}
    </div>
  );
}
