import { useId, useState } from 'react';
import type { Away, StepStatus } from '../../../src/domain/procedure/plan';
import { Icon, type IconName } from '../../shared/icons';
import { Lozenge } from '../../shared/lozenge';
import { IssueLink } from '../links';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import type { FormAction } from '../record/form-request';
import { FormButtons, FormSlot } from '../record/open-form';
import { Why } from '../why';

const icons: Record<StepStatus['state'], IconName> = { done: 'check', pending: 'circle', retired: 'dash' };

/** One step: its state, its subtask, who owes it; why it is there on demand. */
export function StepRow(props: {
  step: StepStatus;
  /** What became of its subtask, where the issue has it no more and the step is pending. */
  gone: Away | undefined;
  isClosedWithoutFact: boolean;
  isLeftOpen: boolean;
  actions: FormAction[];
}) {
  const { panel, common } = useWords();
  const { view } = usePanel();
  const [isOpen, open] = useState(false);
  const id = useId();
  const { step } = props;
  const title = common.steps[step.id];
  const slot = `step:${step.id}`;
  const isPending = step.state === 'pending';
  return (
    <li className={`step step-${step.state}`}>
      <div className="row">
        <Icon name={icons[step.state]} className="step-icon" />
        <div className="row-text">
          <span className="step-title">{title}</span>
          <span className="visually-hidden">, {panel.status[step.state]}</span>
          {step.state === 'retired' && <Lozenge>{panel.status.retired}</Lozenge>}
          {isPending && <Lozenge>{panel.owedByShort[step.owedBy]}</Lozenge>}
          {props.isClosedWithoutFact && <Lozenge tone="warning">{panel.status.closedWithoutFact}</Lozenge>}
          {props.isLeftOpen && <Lozenge tone="warning">{panel.openInJira.short}</Lozenge>}
          {props.gone && <Lozenge tone="warning">{panel.status[props.gone]}</Lozenge>}
          {isPending && !step.subtask && <span className="subtle small">{panel.status.notCreated}</span>}
        </div>
        {isPending && view.canEdit && props.actions.length > 0 && (
          <FormButtons slot={slot} actions={props.actions} about={title} subtle />
        )}
        {step.subtask && props.gone !== 'deleted' && <IssueLink issueKey={step.subtask.key} />}
        <button
          type="button"
          className={`why-button ${isOpen ? 'is-open' : ''}`}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={panel.status.whyOf(title)}
          title={panel.status.why}
          onClick={() => open(!isOpen)}
        >
          <Icon name="down" />
        </button>
      </div>
      <div id={id} hidden={!isOpen} className="step-why">
        {isOpen && <Why step={step} />}
      </div>
      <FormSlot slot={slot} />
    </li>
  );
}
