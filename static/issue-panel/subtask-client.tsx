import type { PanelView } from '../../src/contract/panel-view';
import { daysBetween } from '../../src/domain/dates';
import { PHASES } from '../../src/domain/procedure/step-id';
import type { Summary } from '../../src/domain/procedure/summary';
import { PhaseLozenge } from '../shared/phase-lozenge';
import { IssueLink } from './links';
import styles from './on-subtask.module.css';
import { usePanel } from './panel-state';
import { useWords } from './panel-words';

/**
 * Whose step it is: the client with the way there, how far they are, and the phase in which they stand. One that is live, or
 * that nobody goes on with, stands in none: that is said beside the name. Without agreement no progress is told: of what
 * is left all is done.
 */
export function OfClient({ of, stand }: { of: NonNullable<PanelView['subtaskOf']>; stand: Summary }) {
  const { panel, facts } = useWords();
  const { view } = usePanel();
  const { phase, progress } = stand;
  const isUnderWay = phase !== 'live' && phase !== 'discarded';
  const [holder] = stand.holders;
  const isOurs = stand.holders.some(({ party }) => party === 'planok');
  const now = holder && [
    panel.now[isOurs ? 'turn' : 'waiting'](stand.holders.map(({ party }) => panel.now.whom[party])),
    panel.status.since(daysBetween(holder.since, view.today)),
  ];
  const about = [of.issueKey, ...(phase === 'discarded' ? [] : [panel.now.steps(progress.done, progress.total)])];
  return (
    <section className={styles.client} aria-label={of.client}>
      <p>
        <IssueLink issueKey={of.issueKey}>{of.client}</IssueLink>{' '}
        {!isUnderWay && <PhaseLozenge phase={phase} words={facts} />}{' '}
        <span className="subtle">{about.join(' · ')}</span>
      </p>
      {now && <p className="subtle small">{now.join(' ')}</p>}
      {isUnderWay && (
        <ol className={styles.phases}>
          {PHASES.map((each) => (
            <li key={each} aria-current={each === phase ? 'step' : undefined}>
              {facts.phases[each]}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
