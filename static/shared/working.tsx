import styles from './working.module.css';

/** What is being done, with a bar that moves as long as it takes: how long that is, nobody says. */
export function Working({ on }: { on: string | false }) {
  return (
    <div role="status" className={styles.working}>
      {on && (
        <>
          <span className="subtle small">{on}</span>
          <span className={styles.bar} />
        </>
      )}
    </div>
  );
}
