import type { Gate } from '../../../src/domain/gates';
import { Icon } from '../../shared/icons';
import { useWords } from '../../shared/words';

/** The five points of control in a row: open, shut, and which one comes next. */
export function GatesRow({ gates }: { gates: Gate[] }) {
  const { panel, common } = useWords();
  const next = gates.find((gate) => !gate.open);
  return (
    <section aria-labelledby="gates-title">
      <h2 id="gates-title">{panel.status.gates}</h2>
      <ol className="gates">
        {gates.map((gate) => {
          const state = gate.open ? 'gate-open' : gate === next ? 'gate-next' : 'gate-shut';
          return (
            <li key={gate.id} className={`gate ${state}`}>
              <Icon name={gate.open ? 'check' : 'lock'} />
              {common.gates[gate.id]}
              <span className="visually-hidden">
                : {gate.open ? panel.status.gateOpen : panel.status.gateShut}
                {gate === next && `, ${panel.status.gateNext}`}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
