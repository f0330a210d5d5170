import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { GateSettingsError } from '../../src/contract/errors';
import type { GateSettingsView, TransitionView, WorkflowView } from '../../src/contract/gate-settings-calls';
import type { LocalDate } from '../../src/domain/dates';
import type { GateConfiguration } from '../../src/domain/workflow/gate-configuration';
import { callGateSettings } from '../call-function';
import { Callout } from '../shared/callout';
import { Lozenge } from '../shared/lozenge';
import { changeRequestOf, choose, type Draft, following, needsGate, withSuggestions } from './gate-draft';
import { useGateSettingsWords } from './gate-settings-words';
import { gateSummary } from './gate-summary';
import styles from './gates.module.css';
import { OtherGates } from './other-gates';
import { TransitionRow } from './transition-row';

/** One workflow: its transitions with their gates, and one button that carries out what was chosen. */
export function WorkflowGates(props: {
  workflow: WorkflowView;
  today: LocalDate;
  notStarted: GateConfiguration['notStarted'];
  onChange(view: GateSettingsView): void;
}) {
  const { workflow, notStarted } = props;
  const { page, error: errorWords } = useGateSettingsWords();
  const [draft, setDraft] = useState<Draft>(new Map());
  const [followed, follow] = useState(notStarted);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<GateSettingsError>();
  const [said, say] = useState('');

  if (followed !== notStarted) {
    follow(notStarted);
    setDraft(following(draft, workflow, followed, notStarted));
  }

  async function apply() {
    // A date that is not there is said at its field.
    const wrong = document.querySelector<HTMLElement>(`.${styles.page} [aria-invalid="true"]`);
    if (wrong) return wrong.focus();
    setBusy(true);
    setError(undefined);
    say('');
    const answer = await callGateSettings('changeGates', changeRequestOf(workflow.id, draft));
    setBusy(false);
    if (!answer.ok) return setError(answer.error);
    setDraft(new Map());
    say(page.applied);
    props.onChange(answer.value);
  }

  const open = workflow.transitions.filter(needsGate);
  const canUse = open.some(({ id }) => !draft.has(id));
  const canChange = !workflow.hindrance && !busy;
  const isGuarded = (transition: TransitionView) => transition.gates.length > 0 || needsGate(transition);
  const free = workflow.transitions.filter((transition) => !isGuarded(transition));
  const row = (transition: TransitionView) => (
    <TransitionRow
      key={transition.id}
      workflow={workflow}
      transition={transition}
      draft={draft}
      notStarted={notStarted}
      today={props.today}
      canChange={canChange}
      onChoose={(choice) => setDraft(choose(draft, transition, choice))}
    />
  );
  return (
    <section className={styles.workflow} aria-labelledby={`workflow-${workflow.id}`}>
      <div className={styles.head}>
        <h3 id={`workflow-${workflow.id}`}>{workflow.name}</h3>
        <span className="subtle">{workflow.issueTypes.map(({ name }) => name).join(', ')}</span>
      </div>
      <Summary workflow={workflow} />
      <Count workflow={workflow} notStarted={notStarted} isAdding={canUse || draft.size > 0} />
      <OtherGates workflow={workflow} onChange={props.onChange} />
      {workflow.hindrance && <Callout tone="info">{page.hindrance[workflow.hindrance]}</Callout>}
      <ul className={styles.transitions}>{workflow.transitions.filter(isGuarded).map(row)}</ul>
      {free.length > 0 && (
        <details>
          <summary>{page.free(free.length)}</summary>
          <ul className={styles.transitions}>{free.map(row)}</ul>
        </details>
      )}
      {!workflow.hindrance && (canUse || draft.size > 0) && (
        <div className={styles.actions}>
          {draft.size > 0 && (
            <Button appearance="primary" isLoading={busy} onClick={() => void apply()}>
              {page.apply(draft.size)}
            </Button>
          )}
          {canUse && (
            <Button isDisabled={busy} onClick={() => setDraft(withSuggestions(draft, workflow, notStarted))}>
              {page.useSuggested}
            </Button>
          )}
          {draft.size > 0 && (
            <Button appearance="subtle" isDisabled={busy} onClick={() => setDraft(new Map())}>
              {page.discard}
            </Button>
          )}
          {draft.size > 0 && workflow.isGlobal && <span className="subtle small">{page.shared}</span>}
        </div>
      )}
      {error && <Callout tone="error">{errorWords(error)}</Callout>}
      <div role="status" className={said ? 'subtle small' : 'visually-hidden'}>
        {said}
      </div>
    </section>
  );
}

/** How many transitions have a gate, of all that could; and whether those are all that should. */
function Summary({ workflow }: { workflow: WorkflowView }) {
  const { page } = useGateSettingsWords();
  const summary = gateSummary(workflow);
  return (
    <p className={styles.head}>
      <span>{page.guarded(summary)}</span>
      {summary.missing > 0 && <Lozenge tone="warning">{page.missing(summary.missing)}</Lozenge>}
      {summary.missing === 0 && summary.guarded > 0 && <Lozenge tone="success">{page.complete}</Lozenge>}
    </p>
  );
}

/** How many open issues a new gate would hold: said before one is attached. */
function Count(props: { workflow: WorkflowView; notStarted: GateConfiguration['notStarted']; isAdding: boolean }) {
  const { page } = useGateSettingsWords();
  const { notStarted: count, hindrance } = props.workflow;
  if (count === undefined) return null;
  if (count === 0 || hindrance || !props.isAdding) return <p className="subtle">{page.count(count)}</p>;
  const { notStarted } = props;
  if (notStarted === 'block') return <p className={styles.held}>{page.countHeld(count)}</p>;
  return (
    <p className="subtle">
      {notStarted === 'pass' ? page.countFree(count) : page.countDated(count, notStarted.createdBefore)}
    </p>
  );
}
