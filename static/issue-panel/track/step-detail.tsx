import type { ReactNode } from 'react';
import type { Facts } from '../../../src/domain/facts/facts';
import type { StepStatus } from '../../../src/domain/procedure/plan';
import { useNames } from '../names';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { useFactName } from '../step-names';
import { Why } from '../why';
import styles from './track.module.css';
import { useStepFacts } from './use-step-facts';

/** What a step is there for, and what is recorded of it: each fact with its day and who recorded it. */
export function StepDetail({ step, facts, children }: { step: StepStatus; facts: Facts; children?: ReactNode }) {
  const { panel, common } = useWords();
  const factName = useFactName();
  const recorded = useStepFacts(facts)(step.id);
  const { view } = usePanel();
  const toDo = view.settings.ownSteps.find(({ id }) => id === step.id)?.text;
  const nameOf = useNames(recorded.flatMap(({ by }) => by ?? []));
  return (
    <div className={styles.detail}>
      {toDo && <p className={styles.toDo}>{toDo}</p>}
      <dl>
        <div>
          <dt>{panel.status.why}</dt>
          <dd>
            <Why step={step} />
          </dd>
        </div>
        {recorded.map(({ key, value, on, by, note }) => (
          <div key={key}>
            <dt>{factName(key)}</dt>
            <dd>{[value, on && common.date(on), note, by && nameOf(by)].filter(Boolean).join(' · ')}</dd>
          </div>
        ))}
      </dl>
      {children && <div className="buttons">{children}</div>}
    </div>
  );
}
