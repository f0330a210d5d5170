import type { ReactNode } from 'react';
import styles from './go-to.module.css';

/** Leads to another section, within a sentence. */
export function GoTo({ onGo, children }: { onGo(): void; children: ReactNode }) {
  return (
    <button type="button" className={styles.go} onClick={onGo}>
      {children}
    </button>
  );
}
