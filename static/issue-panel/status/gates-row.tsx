import { lazy, Suspense } from 'react';
import type { Gate } from '../../../src/domain/procedure/gates';
import type { Onboarding } from '../../../src/domain/record/onboarding';
import { Icon } from '../../shared/icons';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';

const Exceptions = lazy(() => import('../exception/exceptions'));

/** The five points of control in a row: open, shut, and which one comes next. */
export function GatesRow({ gates, onboarding }: { gates: Gate[]; onboarding: Onboarding }) {
  const { panel, common } = useWords();
  const { view } = usePanel();
  const hasExceptions = view.settings.exceptions || onboarding.exceptions !== undefined;
  const next = gates.find((gate) => !gate.open);
  return (
    <section aria-labelledby="gates-title">
      <h2 id="gates-title">{panel.status.gates}</h2>
      <ol className="gates">
        {gates.map((gate) => {
          const state = gate.byException
            ? 'gate-exception'
            : gate.open
              ? 'gate-open'
              : gate === next
                ? 'gate-next'
                : 'gate-shut';
          const spoken = gate.open ? panel.status.gateOpen : panel.status.gateShut;
          return (
            <li key={gate.id} className={`gate ${state}`}>
              <Icon name={gate.byException ? 'warning' : gate.open ? 'check' : 'lock'} />
              {common.gates[gate.id]}
              <span className="visually-hidden">
                : {gate.byException ? panel.status.gateException : spoken}
                {gate === next && `, ${panel.status.gateNext}`}
              </span>
            </li>
          );
        })}
      </ol>
      {hasExceptions && (
        <Suspense>
          <Exceptions onboarding={onboarding} gates={gates} />
        </Suspense>
      )}
    </section>
  );
}
