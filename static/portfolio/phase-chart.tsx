import { useMemo } from 'react';
import type { ClientRow } from '../../src/domain/lists/client-row';
import { byPhase } from '../../src/domain/lists/portfolio';
import { Icon } from '../shared/icons';
import styles from './phase-chart.module.css';
import { usePortfolioAround } from './portfolio-around';
import type { ViewControl } from './use-view';

/**
 * How many clients stand where: a button for each, which shows its clients, and all again when it is pressed once more.
 * The number is written beside each bar, so that the picture needs no other description.
 */
export function PhaseChart({ rows, view }: { rows: readonly ClientRow[]; view: ViewControl }) {
  const { portfolio, facts, lists } = usePortfolioAround().words;
  const phases = useMemo(() => byPhase(rows), [rows]);
  const most = Math.max(1, ...phases.map(({ count }) => count));
  return (
    <section className={styles.chart} aria-label={portfolio.chart}>
      <ul className={styles.phases}>
        {phases.map(({ phase, count }) => {
          const isChosen = view.view === 'clients' && view.selection.phase === phase;
          return (
            <li key={phase}>
              <button
                type="button"
                aria-pressed={isChosen}
                onClick={() => {
                  view.show('clients');
                  view.select({ phase: isChosen ? undefined : phase });
                }}
              >
                <span className={styles.count}>
                  {lists.number(count)}
                  {isChosen && <Icon name="check" />}
                </span>{' '}
                <span>{phase === 'notStarted' ? lists.unreadable.none : facts.phases[phase]}</span>
                <span className={styles.bar} style={{ width: `${Math.round((100 * count) / most)}%` }} />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
