import { daysBetween } from '../../../src/domain/dates';
import type { Facts } from '../../../src/domain/facts/facts';
import { needsApplying, type PlanDifference } from '../../../src/domain/procedure/plan-difference';
import type { Summary } from '../../../src/domain/procedure/summary';
import { ApplyButton, ApplyCounts } from '../apply/apply-parts';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import type { FormAction } from '../record/form-request';
import { FormButtons, FormSlot } from '../record/open-form';
import { Awaited } from './awaited';
import { Card } from './card';
import { MoveButtons, useOffered } from './move';
import styles from './now.module.css';
import type { Now } from './now-of';

/** The first thing on the panel: where the client is, who has to do what, since when, and the button that records it. */
export function NowCard(props: { now: Now; summary: Summary; facts: Facts; difference: PlanDifference }) {
  const { now, summary, facts, difference } = props;
  switch (now.is) {
    case 'waiting':
      return <Awaited lead={now.lead} also={now.also} summary={summary} />;
    case 'toApply':
      return <ToApply summary={summary} />;
    case 'finished':
      return <Finished summary={summary} facts={facts} />;
    case 'discarded':
      return <Discarded facts={facts} difference={difference} />;
  }
}

function ToApply({ summary }: { summary: Summary }) {
  const { panel, facts: words } = useWords();
  const { view } = usePanel();
  const { done, total } = summary.progress;
  const about = [words.phases[summary.phase], panel.now.steps(done, total)];
  if (!view.canEdit) {
    return (
      <Card turn="theirs" about={about} title={panel.now.toApplyReader}>
        <ApplyCounts />
      </Card>
    );
  }
  return (
    <Card turn="ours" about={about} title={`${panel.now.turn([panel.now.you])}: ${panel.now.toApply}`}>
      <ApplyCounts />
      <p className="subtle">{panel.now.nothingYet}</p>
      <ApplyButton />
    </Card>
  );
}

function Finished({ summary, facts }: { summary: Summary; facts: Facts }) {
  const { panel, facts: words } = useWords();
  const { view } = usePanel();
  const offered = useOffered('live');
  const isToMove = !view.issue.closed && offered.length > 0;
  const { done, total } = summary.progress;
  const last = Object.values(facts.integrations)
    .map(({ on }) => on)
    .sort()
    .at(-1);
  const about = [panel.now.steps(done, total), ...(last ? [panel.track.ended(last)] : [])];
  return (
    <Card
      turn="done"
      about={[words.phases.live, ...about]}
      title={isToMove ? panel.now.onlyToMove : panel.now.finished}
    >
      {isToMove && (
        <div className={styles.actions}>
          <MoveButtons transitions={offered} look="primary" />
        </div>
      )}
    </Card>
  );
}

const RESUME: FormAction[] = [{ label: 'resume', request: { form: 'resume' } }];

function Discarded({ facts, difference }: { facts: Facts; difference: PlanDifference }) {
  const { panel, facts: words } = useWords();
  const { view } = usePanel();
  const slot = 'now';
  if (!facts.discarded) return null;
  const { on, reason } = facts.discarded;
  const isToApply = needsApplying(difference);
  const toClose = view.issue.transitions.filter(({ isDone }) => isDone);
  const since = panel.status.since(daysBetween(on, view.today));
  return (
    <Card turn="ended" about={[words.phases.discarded, since]} title={panel.status.discarded(on)}>
      <p>{panel.status.reason(reason)}</p>
      {isToApply && <ApplyCounts />}
      {!isToApply && !view.issue.closed && <p className="subtle">{panel.now.toClose}</p>}
      <div className={styles.actions}>
        {isToApply && view.canEdit && <ApplyButton />}
        {!isToApply && !view.issue.closed && <MoveButtons transitions={toClose} look="default" />}
        {view.canEdit && <FormButtons slot={slot} actions={RESUME} about={view.issue.client} isTall />}
      </div>
      <FormSlot slot={slot} />
    </Card>
  );
}
