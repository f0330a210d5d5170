import type { ReactNode } from 'react';

/** A part of the form with its heading. */
export function Section({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className="settings-section" aria-label={title}>
      <h2>{title}</h2>
      {hint && <p className="subtle small">{hint}</p>}
      {children}
    </section>
  );
}
