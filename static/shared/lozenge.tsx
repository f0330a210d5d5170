import type { ReactNode } from 'react';
import styles from './lozenge.module.css';

export type LozengeTone = 'neutral' | 'info' | 'success' | 'warning';

/** A short label on a tinted ground. Atlaskit's own costs 20 kB. */
export function Lozenge({ tone = 'neutral', children }: { tone?: LozengeTone; children: ReactNode }) {
  return <span className={`${styles.lozenge} ${tone === 'neutral' ? '' : styles[tone]}`}>{children}</span>;
}
