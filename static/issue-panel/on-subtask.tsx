import type { PanelView } from '../../src/contract/panel-view';
import { daysBetween } from '../../src/domain/dates';
import { askedOfStep } from '../../src/domain/procedure/gates';
import { planDifference } from '../../src/domain/procedure/plan-difference';
import { PHASES, type StepPhase } from '../../src/domain/procedure/step-id';
import { type Summary, summary } from '../../src/domain/procedure/summary';
import { gateInput } from '../../src/domain/record/gate-input';
import type { Onboarding } from '../../src/domain/record/onboarding';
import { IssueLink } from './links';
import { missingGroups } from './missing-groups';
import { Awaited } from './now/awaited';
import { Card } from './now/card';
import { leadOf } from './now/now-of';
import styles from './on-subtask.module.css';
import { usePanel } from './panel-state';
import { useWords } from './panel-words';
import { OneFormAtATime } from './record/open-form';
import { useStepName } from './step-names';
import { SubtaskDetailsProvider, useAskedDetails } from './subtask-details';
import { MissingRow } from './track/missing-row';
import { StepDetail } from './track/step-detail';

/**
 * On a subtask: its own step, with the fact to be recorded, and the way to the client. On one that is no step, or whose
 * client the reader may not see, only what it is.
 */
export function OnSubtask({ of }: { of: NonNullable<PanelView['subtaskOf']> }) {
  const { panel } = useWords();
  const stepName = useStepName();
  const { view } = usePanel();
  const { issueKey, client, step, state } = of;
  if (step && view.onboarding) return <OnStep of={{ ...of, step }} onboarding={view.onboarding} />;
  return (
    <Card
      turn="theirs"
      about={[]}
      title={step ? panel.onSubtask.step(stepName(step), client) : panel.onSubtask.other(client)}
    >
      {state && <p>{panel.onSubtask.state[state]}</p>}
      <p className="subtle">
        {panel.onSubtask.recordIn} <IssueLink issueKey={issueKey} />
      </p>
    </Card>
  );
}

type Of = NonNullable<PanelView['subtaskOf']>;

function OnStep({ of, onboarding }: { of: Of & { step: NonNullable<Of['step']> }; onboarding: Onboarding }) {
  const { panel } = useWords();
  const { view } = usePanel();
  const { facts } = onboarding;
  // What is missing at this step, whatever an exception lets pass: it makes no fact true.
  const { exceptions: _, ...input } = gateInput(onboarding, view.subtasks);
  const stand = summary(input);
  const details = useAskedDetails();
  const step = stand.steps.find(({ id }) => id === of.step);
  if (!step) return null;
  const groups = missingGroups(askedOfStep(step.id, input), facts);
  const [first, ...others] = step.state === 'pending' ? groups : [];
  const head = first?.items[0] ? (
    <Awaited lead={leadOf(first.items[0], first, view.today)} also={[]} summary={{ ...stand, phase: step.phase }} />
  ) : (
    <Settled of={of} phase={step.phase} />
  );
  const { closedWithoutFact, reopen } = planDifference(onboarding, view.subtasks);
  return (
    <SubtaskDetailsProvider value={details}>
      <OneFormAtATime head={head}>
        {!view.canEdit && <p className="subtle">{panel.reader}</p>}
        {closedWithoutFact.includes(step.id) && <p className="subtle">{panel.status.closedWithoutFact}</p>}
        {step.state === 'pending' && reopen.includes(step.id) && <p className="subtle">{panel.onSubtask.toReopen}</p>}
        {others.length > 0 && (
          <ul className={styles.others}>
            {others.map((group) => (
              <MissingRow key={JSON.stringify(group.items)} group={group} />
            ))}
          </ul>
        )}
        <StepDetail step={step} facts={facts} />
        <OfClient of={of} stand={stand} />
      </OneFormAtATime>
    </SubtaskDetailsProvider>
  );
}

/** The step is done, or does not apply. */
function Settled({ of, phase }: { of: Of; phase: StepPhase }) {
  const { panel, facts } = useWords();
  const stepName = useStepName();
  const isDone = of.state === 'done';
  return (
    <Card
      turn={isDone ? 'done' : 'ended'}
      about={[facts.phases[phase]]}
      title={of.step ? `${isDone ? panel.status.done : panel.status.retired}: ${stepName(of.step)}` : ''}
    >
      {of.state && <p>{panel.onSubtask.state[of.state]}</p>}
    </Card>
  );
}

/** Whose step it is: the client with the way there, how far they are, and the phase in which they stand. */
function OfClient({ of, stand }: { of: Of; stand: Summary }) {
  const { panel, facts: words } = useWords();
  const { view } = usePanel();
  const { done, total } = stand.progress;
  const [holder] = stand.holders;
  const isOurs = stand.holders.some(({ party }) => party === 'planok');
  const now = holder && [
    panel.now[isOurs ? 'turn' : 'waiting'](stand.holders.map(({ party }) => panel.now.whom[party])),
    panel.status.since(daysBetween(holder.since, view.today)),
  ];
  return (
    <section className={styles.client} aria-label={of.client}>
      <p>
        <IssueLink issueKey={of.issueKey}>{of.client}</IssueLink>{' '}
        <span className="subtle">
          {of.issueKey} · {panel.now.steps(done, total)}
        </span>
      </p>
      {now && <p className="subtle small">{now.join(' ')}</p>}
      <ol className={styles.phases}>
        {PHASES.map((phase) => (
          <li key={phase} aria-current={phase === stand.phase ? 'step' : undefined}>
            {words.phases[phase]}
          </li>
        ))}
      </ol>
    </section>
  );
}
