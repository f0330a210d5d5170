import type { PanelView } from '../../src/contract/panel-view';
import type { Facts } from '../../src/domain/facts/facts';
import { askedOfStep } from '../../src/domain/procedure/gates';
import type { StepState } from '../../src/domain/procedure/plan';
import { planDifference } from '../../src/domain/procedure/plan-difference';
import { summary } from '../../src/domain/procedure/summary';
import { gateInput } from '../../src/domain/record/gate-input';
import type { Onboarding } from '../../src/domain/record/onboarding';
import type { PanelWords } from '../../src/locales/page-words';
import { IssueLink } from './links';
import { missingGroups } from './missing-groups';
import { Awaited } from './now/awaited';
import { Card } from './now/card';
import { leadOf } from './now/now-of';
import styles from './on-subtask.module.css';
import { usePanel } from './panel-state';
import { useWords } from './panel-words';
import { FormButtons, FormSlot, OneFormAtATime } from './record/open-form';
import { useStepName } from './step-names';
import { OfClient } from './subtask-client';
import { SubtaskDetailsProvider, useAskedDetails } from './subtask-details';
import { type Coming, type SubtaskStand, subtaskStand } from './subtask-stand';
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
      {state && <p>{stateWords(panel, state, view.issue.closed)}</p>}
      <p className="subtle">
        {panel.onSubtask.recordIn} <IssueLink issueKey={issueKey} />
      </p>
    </Card>
  );
}

/** In words: of one that does not apply also whether there is anything left to be done about it. */
const stateWords = ({ onSubtask }: PanelWords['panel'], state: StepState, isClosed: boolean) =>
  state === 'retired' && isClosed ? onSubtask.retiredAndClosed : onSubtask.state[state];

type Of = NonNullable<PanelView['subtaskOf']>;

function OnStep({ of, onboarding }: { of: Of & { step: NonNullable<Of['step']> }; onboarding: Onboarding }) {
  const { panel } = useWords();
  const { view } = usePanel();
  const { facts } = onboarding;
  // What is missing at this step, whatever an exception lets pass: it makes no fact true.
  const { exceptions: _, ...input } = gateInput(onboarding, view.subtasks);
  const client = summary(input);
  const details = useAskedDetails();
  const difference = planDifference(onboarding, view.subtasks);
  const stand = subtaskStand(of.step, client, difference, view.subtasks);
  if (!stand) return null;
  const { step, is, coming } = stand;
  const groups = missingGroups(askedOfStep(step.id, input), facts);
  const [first, ...others] = is === 'asked' ? groups : [];
  const head = first?.items[0] ? (
    <Awaited lead={leadOf(first.items[0], first, view.today)} also={[]} summary={{ ...client, phase: step.phase }} />
  ) : (
    <Settled stand={stand} discarded={facts.discarded} />
  );
  const slot = `step:${step.id}`;
  return (
    <SubtaskDetailsProvider value={details}>
      <OneFormAtATime head={head}>
        {!view.canEdit && <p className="subtle">{panel.reader}</p>}
        {difference.closedWithoutFact.includes(step.id) && <p className="subtle">{panel.status.closedWithoutFact}</p>}
        {is !== 'changing' && coming && <p className="subtle">{panel.onSubtask.coming[coming]}</p>}
        {others.length > 0 && (
          <ul className={styles.others}>
            {others.map((group) => (
              <MissingRow key={JSON.stringify(group.items)} group={group} />
            ))}
          </ul>
        )}
        <StepDetail step={step} facts={facts}>
          {/* Nobody waits for it, and it can be recorded all the same, as in the client's panel. */}
          {is === 'changing' &&
            view.canEdit &&
            groups.map(({ actions, items }) => (
              <FormButtons key={JSON.stringify(items)} slot={slot} actions={actions.slice(0, 1)} about={of.client} />
            ))}
        </StepDetail>
        <FormSlot slot={slot} />
        <OfClient of={of} stand={client} />
      </OneFormAtATime>
    </SubtaskDetailsProvider>
  );
}

/** Nothing is asked here: the step is done, or does not apply, or *Aplicar* will change that; and nobody goes on with a client without agreement. */
function Settled({ stand, discarded }: { stand: SubtaskStand; discarded: Facts['discarded'] }) {
  const { panel, facts } = useWords();
  const stepName = useStepName();
  const { step, is, coming, isClosed } = stand;
  const isDone = is === 'done';
  const isChanging = is === 'changing' && coming !== undefined;
  const label = isChanging ? comingLabel(panel, coming) : isDone ? panel.status.done : panel.status.retired;
  return (
    <Card turn={isDone ? 'done' : 'ended'} about={[facts.phases[step.phase]]} title={`${label}: ${stepName(step.id)}`}>
      <p>{isChanging ? panel.onSubtask.coming[coming] : stateWords(panel, step.state, isClosed)}</p>
      {discarded && <p>{panel.status.discarded(discarded.on)}</p>}
    </Card>
  );
}

/** As the client's track has it at the step's row. */
const comingLabel = ({ track }: PanelWords['panel'], coming: Coming) =>
  ({
    retire: track.willRetire,
    revise: track.willRevise,
    unmark: track.willUnmark,
    reopenApplying: track.willReopen,
    reopenWithdrawn: track.willReopen,
  })[coming];
