import type { ReactNode } from 'react';
import type { StepStatus } from '../../../src/domain/procedure/plan';
import type { ExistingSubtask } from '../../../src/domain/procedure/plan-difference';
import { Icon } from '../../shared/icons';
import { Lozenge } from '../../shared/lozenge';
import { DueLine } from '../due-line';
import { LinkSelect, type Links } from '../linking/link-select';
import { useWords } from '../panel-words';
import { useStepName } from '../step-names';
import { Why } from '../why';
import styles from './start.module.css';
import type { PlanPreview } from './start-draft';

/** The plan as the person picks: each step with who owes it, why it is there and by when. */
export function PlanPreviewList(props: {
  preview: PlanPreview;
  counts: { create: number; link: number };
  subtasks: ExistingSubtask[];
  links: Links;
  onLink(links: Links): void;
}) {
  const { panel } = useWords();
  const { facts, now, later } = props.preview;
  return (
    <section className={styles.plan} aria-labelledby="plan-title">
      <h2 id="plan-title" aria-live="polite">
        {panel.start.willCreate(props.counts.create, props.counts.link)}
      </h2>
      <ol className={styles.steps}>
        {now.map((step) => (
          <PreviewStep key={step.id} step={step}>
            {step.state === 'pending' && (
              <>
                {props.links[step.id] === undefined && <DueLine step={step} facts={facts} />}
                <LinkSelect step={step.id} subtasks={props.subtasks} links={props.links} onChange={props.onLink} />
              </>
            )}
          </PreviewStep>
        ))}
      </ol>
      {later.length > 0 && (
        <>
          <p className="subtle small">{panel.start.laterSteps}</p>
          <ol className={styles.steps}>
            {later.map((step) => (
              <PreviewStep key={step.id} step={step} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function PreviewStep({ step, children }: { step: StepStatus; children?: ReactNode }) {
  const { panel } = useWords();
  const stepName = useStepName();
  const isDone = step.state === 'done';
  return (
    <li>
      <Icon name={isDone ? 'check' : 'circle'} className={`${styles.icon} ${isDone ? styles.done : ''}`} />
      <div className={styles.step}>
        <div className={styles.title}>
          <span>{stepName(step.id)}</span>
          {!isDone && <Lozenge>{panel.owedByShort[step.owedBy]}</Lozenge>}
        </div>
        {isDone ? <div className="subtle small">{panel.start.already}</div> : <Why step={step} />}
        {children}
      </div>
    </li>
  );
}
