import type { ReactNode } from 'react';

/** A short label on a tinted ground. Atlaskit's own costs 20 kB. */
export function Lozenge({
  tone = 'neutral',
  children,
}: {
  tone?: 'neutral' | 'success' | 'warning';
  children: ReactNode;
}) {
  return <span className={`lozenge lozenge-${tone}`}>{children}</span>;
}
