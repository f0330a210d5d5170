import type { Cause, Clause } from '../../src/domain/steps';
import { useWords } from '../shared/words';

/** Why a step is there, or does not apply: its clause of the procedure and the facts. */
export function Why({ step }: { step: { clause: Clause; causes: Cause[]; retiredBecause: Cause[] } }) {
  const { panel, facts } = useWords();
  const causes = step.retiredBecause.length > 0 ? step.retiredBecause : step.causes;
  return (
    <div className="subtle small">{[panel.status.clause(step.clause), ...causes.map(facts.cause)].join(' · ')}</div>
  );
}
