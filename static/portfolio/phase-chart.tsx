import { useMemo } from 'react';
import type { ClientRow } from '../../src/domain/lists/client-row';
import { byPhase } from '../../src/domain/lists/portfolio';
import { useAround } from './portfolio-around';
import type { ViewControl } from './use-view';

/**
 * How many clients stand in each phase: bars, each a button that shows its clients. The number is written beside each
 * bar, so that the picture needs no other description.
 */
export function PhaseChart({ rows, view }: { rows: readonly ClientRow[]; view: ViewControl }) {
  const { portfolio, facts } = useAround().words;
  const phases = useMemo(() => byPhase(rows), [rows]);
  const most = Math.max(1, ...phases.map(({ count }) => count));
  return (
    <section className="chart" aria-label={portfolio.chart} title={portfolio.chartHint}>
      <ul>
        {phases.map(({ phase, count }) => {
          const isChosen = view.view === 'clients' && view.selection.phase === phase;
          return (
            <li key={phase}>
              <button
                type="button"
                aria-pressed={isChosen}
                aria-label={portfolio.inPhase(facts.phases[phase], count)}
                onClick={() => {
                  view.show('clients');
                  view.select({ phase: isChosen ? undefined : phase });
                }}
              >
                <span className="bar-space">
                  <span className="bar-count">{count.toLocaleString(document.documentElement.lang)}</span>
                  <span className={`bar bar-${phase}`} style={{ height: `${Math.round((48 * count) / most)}px` }} />
                </span>
                <span className="bar-name">{facts.phases[phase]}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
