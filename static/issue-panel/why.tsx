import type { PlannedSubtask, StepState } from '../../src/domain/procedure/plan';
import type { Cause, Clause } from '../../src/domain/procedure/step-id';
import { useWords } from './panel-words';

/** Why a step is there, or does not apply: its clause of the procedure and the facts. */
export function Why({
  step,
}: {
  step: { clause?: Clause; causes: Cause[]; retiredBecause: Cause[]; state: StepState; subtask?: PlannedSubtask };
}) {
  const { panel, facts } = useWords();
  const causes = step.retiredBecause.length > 0 ? step.retiredBecause : step.causes;
  // What brought a done step in may be over: it is told as what it was.
  const then = step.state === 'done' && step.subtask?.because ? ` (${panel.status.whyThen})` : '';
  return (
    <div className="subtle small">
      {[step.clause ? panel.status.clause(step.clause) : panel.status.own, ...causes.map(facts.cause)].join(' · ')}
      {causes.length > 0 && then}
    </div>
  );
}
