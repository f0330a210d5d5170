import { Fragment, useState } from 'react';
import { agreedScope } from '../../../src/domain/facts/branch';
import type { Facts } from '../../../src/domain/facts/facts';
import { PHASE_BEFORE } from '../../../src/domain/procedure/gate-places';
import { PHASES } from '../../../src/domain/procedure/step-id';
import type { Summary } from '../../../src/domain/procedure/summary';
import type { Onboarding } from '../../../src/domain/record/onboarding';
import { Icon } from '../../shared/icons';
import { useWords } from '../panel-words';
import { GateLine } from './gate-line';
import { MissingRow } from './missing-row';
import { isFolded, type PhaseId, phaseEnd, type Row, type Track } from './row-of';
import { StepMark } from './step-mark';
import { StepRow } from './step-row';
import styles from './track.module.css';
import { lastDay, useStepFacts } from './use-step-facts';

/** The client's procedure as one track: the steps of each phase, and between them the gates. What is done is folded. */
export function ProcedureTrack(props: { track: Track; summary: Summary; onboarding: Onboarding }) {
  const { track, summary, onboarding } = props;
  const { panel } = useWords();
  const { facts } = onboarding;
  const gates = facts.discarded ? [] : summary.gates;
  const next = gates.find((gate) => !gate.open);
  const hasScope = agreedScope(facts) !== undefined;
  return (
    <ol className={styles.track} aria-label={panel.track.title}>
      {PHASES.map((phase) => {
        const rows = track.rows.filter(({ step }) => step.phase === phase);
        return (
          <Fragment key={phase}>
            {rows.length > 0 && <Phase phase={phase} rows={rows} facts={facts} />}
            <Later phase={phase} hasRows={rows.length > 0} facts={facts} />
            {gates
              // Before the scope is known the gates after it stand between nothing.
              .filter((gate) => PHASE_BEFORE[gate.id] === phase && (rows.length > 0 || hasScope || gate === next))
              .map((gate) => (
                <GateLine key={gate.id} gate={gate} isNext={gate === next} exception={onboarding.exceptions?.[gate.id]}>
                  {gate === next && track.others.length > 0 && (
                    <ul className={styles.others}>
                      {track.others.map((group) => (
                        <MissingRow key={JSON.stringify(group.items)} group={group} />
                      ))}
                    </ul>
                  )}
                </GateLine>
              ))}
          </Fragment>
        );
      })}
    </ol>
  );
}

function Phase({ phase, rows, facts }: { phase: PhaseId; rows: Row[]; facts: Facts }) {
  const { facts: words } = useWords();
  const canFold = isFolded(rows);
  const [isOpen, open] = useState(false);
  return (
    <li className={styles.phase}>
      <h2 className={styles.name}>{words.phases[phase]}</h2>
      <ol className={styles.steps}>
        {canFold && <Folded rows={rows} facts={facts} isOpen={isOpen} onOpen={() => open(!isOpen)} />}
        {(!canFold || isOpen) && rows.map((row) => <StepRow key={row.step.id} row={row} facts={facts} />)}
      </ol>
    </li>
  );
}

/** A phase that is over, in one line: how many steps, and when the last was done, or that not all of them were. */
function Folded(props: { rows: Row[]; facts: Facts; isOpen: boolean; onOpen(): void }) {
  const { panel, facts: words } = useWords();
  const factsOf = useStepFacts(props.facts);
  const { rows } = props;
  const { is, done, total } = phaseEnd(rows);
  const day = lastDay(rows.flatMap(({ step }) => (step.state === 'done' ? factsOf(step.id) : [])));
  const said = {
    ended: [panel.track.folded(total), day && panel.track.ended(day)],
    cutShort: [panel.now.steps(done, total), words.phases.discarded],
    retired: [panel.track.folded(total), panel.status.retired],
  }[is];
  const phase = rows[0] ? words.phases[rows[0].step.phase] : '';
  return (
    <li className={styles.step}>
      <StepMark of={is === 'ended' ? 'done' : 'retired'} />
      <button
        type="button"
        className={styles.folded}
        aria-expanded={props.isOpen}
        aria-label={`${phase}: ${said.filter(Boolean).join(' · ')}`}
        onClick={props.onOpen}
      >
        <span>{said.filter(Boolean).join(' · ')}</span>
        <Icon name="down" isTurned={props.isOpen} />
      </button>
    </li>
  );
}

/** Where steps are still to come: what they depend on. */
function Later({ phase, hasRows, facts }: { phase: PhaseId; hasRows: boolean; facts: Facts }) {
  const { panel, facts: words } = useWords();
  if (hasRows || facts.discarded) return null;
  const isUnknown = agreedScope(facts) === undefined;
  const said =
    phase === 'credentials' && !isUnknown
      ? { name: words.phases.credentials, text: panel.track.credentialsLater }
      : phase === 'integration' && isUnknown
        ? { name: panel.track.laterPhase, text: panel.track.later }
        : undefined;
  if (!said) return null;
  return (
    <li className={styles.phase}>
      <h2 className={styles.name}>{said.name}</h2>
      <ol className={styles.steps}>
        <li className={styles.step}>
          <StepMark of="pending" />
          <p className={styles.later}>{said.text}</p>
        </li>
      </ol>
    </li>
  );
}
