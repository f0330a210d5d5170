import { stages } from '../../src/domain/lists/client-row';
import type { Phase } from '../../src/domain/procedure/step-id';
import styles from './way.module.css';

/** Where a client stands on its way through the phases, as a picture; the phase is written beside it. */
export function Way({ phase }: { phase: Phase }) {
  return (
    <div className={styles.way} aria-hidden="true">
      {stages(phase).map((stage) => (
        <span key={stage.phase} className={styles[stage.state]} />
      ))}
    </div>
  );
}
