import type { ReactNode } from 'react';

export type LozengeTone = 'neutral' | 'info' | 'success' | 'warning';

/** A short label on a tinted ground. Atlaskit's own costs 20 kB. */
export function Lozenge({ tone = 'neutral', children }: { tone?: LozengeTone; children: ReactNode }) {
  return <span className={`lozenge lozenge-${tone}`}>{children}</span>;
}
