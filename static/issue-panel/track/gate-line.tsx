import { lazy, type ReactNode, Suspense } from 'react';
import type { Exception } from '../../../src/domain/procedure/exceptions';
import type { Gate } from '../../../src/domain/procedure/gates';
import { Icon } from '../../shared/icons';
import { MoveButtons, useOffered } from '../now/move';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import styles from './track.module.css';

const GateException = lazy(() => import('../exception/gate-exception'));

/**
 * A gate between two phases, with the transitions that it guards, by the names that a blocked transition gives them. One
 * that is open is shown while a transition behind it can be pressed, or where an exception opened it.
 */
export function GateLine(props: {
  gate: Gate;
  isNext: boolean;
  exception: Exception | undefined;
  children?: ReactNode;
}) {
  const { panel, common } = useWords();
  const { view } = usePanel();
  const { gate, isNext, exception } = props;
  const offered = useOffered(gate.id);
  // Where only the last transition is left, the card has it.
  if (gate.open && (offered.length === 0 || gate.id === 'live') && !exception) return null;
  const transitions = view.guards.filter((guard) => guard.gate === gate.id).map(({ transition }) => transition);
  const state = gate.byException
    ? panel.track.exception
    : gate.open
      ? panel.track.open
      : isNext
        ? panel.track.shutMissing(gate.missing.length)
        : panel.track.shut;
  const look = gate.byException ? styles.excepted : gate.open ? styles.free : isNext ? styles.shutNext : '';
  const canExcept = exception !== undefined || (isNext && view.settings.exceptions);
  return (
    <li className={`${styles.gate} ${look}`}>
      <span className={styles.lock}>
        <Icon name={gate.open ? 'unlock' : 'lock'} />
      </span>
      <div className={styles.gateText}>
        <span>{panel.track.gate(common.gates[gate.id], [...new Set(transitions)])}</span> <strong>{state}</strong>
        {gate.open && offered.length > 0 && <MoveButtons transitions={offered} look="default" isCompact />}
        {canExcept && (
          <Suspense>
            <GateException gate={gate} exception={exception} />
          </Suspense>
        )}
        {props.children}
      </div>
    </li>
  );
}
