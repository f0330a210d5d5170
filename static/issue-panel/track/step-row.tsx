import { lazy, Suspense, useId, useState } from 'react';
import { daysBetween } from '../../../src/domain/dates';
import type { Facts } from '../../../src/domain/facts/facts';
import type { ExistingSubtask } from '../../../src/domain/procedure/plan-difference';
import { factsOfStep } from '../../../src/domain/procedure/step-facts';
import { Avatar } from '../../shared/avatar';
import { IconButton } from '../../shared/icon-button';
import { Icon } from '../../shared/icons';
import { Lozenge, type LozengeTone } from '../../shared/lozenge';
import { useApplying } from '../apply/applying';
import { IssueLink } from '../links';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { FormButtons, FormSlot } from '../record/open-form';
import { useStepName } from '../step-names';
import { useSubtaskDetails } from '../subtask-details';
import { Why } from '../why';
import { MissingRow } from './missing-row';
import { isOverdue } from './overdue';
import type { Row } from './row-of';
import { StepMark } from './step-mark';
import styles from './track.module.css';
import { useStepFacts } from './use-step-facts';

/** What is asked for with a press, or rarely there, comes when it is. */
const StepDetail = lazy(() => import('./step-detail').then((room) => ({ default: room.StepDetail })));
const StepChoices = lazy(() => import('../apply/step-choices').then((room) => ({ default: room.StepChoices })));

/** One step: how it stands, its subtask as Jira has it, what is to be done about it; the rest on opening it. */
export function StepRow({ row, facts }: { row: Row; facts: Facts }) {
  const { panel, common } = useWords();
  const nameNow = useStepName();
  const { view, fresh } = usePanel();
  const isFresh = factsOfStep(row.step.id, facts).some((key) => fresh.includes(key));
  const { gone } = useApplying();
  const [isOpen, open] = useState(false);
  const id = useId();
  const { step, mark } = row;
  const title = common.stepName(step.id, step.own?.title);
  const before = nameNow(step.id);
  const slot = `step:${step.id}`;
  const isPending = step.state === 'pending';
  const subtask = view.subtasks.find((each) => each.id === step.subtask?.id);
  const isChanging = mark === 'create' || mark === 'retire' || mark === 'reopen' || mark === 'revise';
  return (
    <li className={styles.step} aria-current={mark === 'current' ? 'step' : undefined}>
      <StepMark of={mark} />
      <div className={`${styles.line} ${isFresh ? styles.fresh : ''}`}>
        <div className={styles.text}>
          <span className={mark === 'current' ? styles.now : isPending ? undefined : styles.past}>{title}</span>
          <span className="visually-hidden">, {panel.status[step.state]}</span>
          {isPending && <span className="subtle small">{panel.owedByShort[step.owedBy]}</span>}
          <Labels row={row} />
          {before !== title && (
            <span className="subtle small">
              {panel.history.before}: {before}
            </span>
          )}
        </div>
        <InJira row={row} subtask={subtask} />
        <IconButton
          className={styles.more}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={panel.track.more(title)}
          onClick={() => open(!isOpen)}
        >
          <Icon name="down" isTurned={isOpen} />
        </IconButton>
      </div>
      {!isOpen && <Done row={row} facts={facts} />}
      {isChanging && !isOpen && <Why step={step} />}
      {view.canEdit && (mark === 'create' || gone.includes(step.id)) && (
        <Suspense>
          <StepChoices step={step} facts={facts} />
        </Suspense>
      )}
      {row.missing.length > 0 && (
        <ul className={styles.missing}>
          {row.missing.map((group) => (
            <MissingRow
              key={JSON.stringify(group.items)}
              group={group}
              isQuiet
              {...(row.byException &&
                group.items[0] && {
                  note: panel.track.pending(panel.status.since(daysBetween(group.items[0].since, view.today))),
                })}
            />
          ))}
        </ul>
      )}
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <Suspense>
            <StepDetail step={step} facts={facts}>
              {view.canEdit &&
                row.early.map(({ actions, items }) => (
                  <FormButtons key={JSON.stringify(items)} slot={slot} actions={actions.slice(0, 1)} about={title} />
                ))}
            </StepDetail>
          </Suspense>
        )}
        <FormSlot slot={slot} />
      </div>
    </li>
  );
}

/** What there is to say of it in a word or two. */
function Labels({ row: { step, mark, byException } }: { row: Row }) {
  const { panel } = useWords();
  const { view } = usePanel();
  const { difference, links, unmark } = useApplying();
  const { id, state, subtask } = step;
  const linked = view.subtasks.find((each) => each.id === links[id]);
  const changes = {
    create: linked ? panel.track.willLink(linked.key) : panel.track.willCreate,
    retire: panel.track.willRetire,
    reopen: unmark.includes(id) ? panel.track.willUnmark : panel.track.willReopen,
  };
  const gone = difference.deleted.includes(id) ? 'deleted' : difference.moved.includes(id) ? subtask?.away : undefined;
  const labels: (readonly [LozengeTone, string] | false | undefined)[] = [
    mark === 'create' && ['success', changes.create],
    (mark === 'retire' || mark === 'reopen') && ['warning', changes[mark]],
    mark === 'revise' && ['warning', panel.track.willRevise],
    state === 'retired' && mark === 'retired' && ['neutral', panel.status.retired],
    byException && ['warning', panel.track.byException],
    difference.closedWithoutFact.includes(id) && ['warning', panel.status.closedWithoutFact],
    difference.leftOpen.some((each) => each.step === id) && ['warning', panel.openInJira.short],
    gone && ['warning', panel.status[gone]],
    state === 'pending' && !subtask && mark !== 'create' && ['neutral', panel.status.notCreated],
  ];
  return labels.map(
    (label) =>
      label && (
        <Lozenge key={label[1]} tone={label[0]}>
          {label[1]}
        </Lozenge>
      ),
  );
}

/** Its subtask: key, status, who has it, when it is due. */
function InJira({ row: { step }, subtask }: { row: Row; subtask: ExistingSubtask | undefined }) {
  const { panel, common } = useWords();
  const { view } = usePanel();
  const details = useSubtaskDetails();
  const { difference } = useApplying();
  if (!step.subtask || difference.deleted.includes(step.id)) return null;
  const { closed } = subtask ?? {};
  const { assignee, due, ...asked } = (subtask && details?.get(subtask.id)) ?? {};
  const status = asked.status ?? subtask?.status;
  const isLate = isOverdue(step, subtask, due, view.today);
  const tone: LozengeTone = closed ? 'success' : status?.isBegun ? 'info' : 'neutral';
  return (
    <div className={styles.jira}>
      <span className={styles.key}>
        <IssueLink issueKey={step.subtask.key} />
      </span>
      <span>{status && <Lozenge tone={tone}>{status.name}</Lozenge>}</span>
      <span className={styles.assignee}>
        {(assignee || (details && subtask && !closed)) && (
          <>
            <Avatar name={assignee?.name} />
            <span className="visually-hidden">
              {assignee ? `${panel.track.assignee}: ${assignee.name}` : panel.track.unassigned}
            </span>
          </>
        )}
      </span>
      <span className={`${styles.due} ${isLate ? styles.overdue : ''}`}>
        {due && !closed && (
          <>
            {isLate && <Icon name="warning" />}
            <span aria-hidden="true">{common.date(due)}</span>
            <span className="visually-hidden">{isLate ? panel.track.overdue(due) : panel.track.due(due)}</span>
          </>
        )}
      </span>
    </div>
  );
}

/** Of a done step: what was recorded, and on which day. */
function Done({ row: { step }, facts }: { row: Row; facts: Facts }) {
  const { common } = useWords();
  const factsOf = useStepFacts(facts);
  const last = factsOf(step.id)
    .filter(({ on }) => on)
    .at(-1);
  if (step.state !== 'done' || !last?.on) return null;
  // Of several, what each one says stands in the detail.
  const value = step.id === 'confirmModules' ? '' : last.value;
  return <p className="subtle small">{[value, common.date(last.on)].filter(Boolean).join(' · ')}</p>;
}
