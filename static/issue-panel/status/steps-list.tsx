import type { Facts } from '../../../src/domain/facts/facts';
import type { Difference } from '../../../src/domain/procedure/changes';
import type { Away, StepStatus } from '../../../src/domain/procedure/plan';
import { PHASES } from '../../../src/domain/procedure/steps';
import type { Summary } from '../../../src/domain/procedure/summary';
import { useWords } from '../panel-words';
import { missingGroups } from './actions';
import { StepRow } from './step-row';

/** The steps by phase. A step that the list of what is missing does not name can be recorded here. */
export function StepsList({ summary, facts, difference }: { summary: Summary; facts: Facts; difference: Difference }) {
  const { panel, facts: words } = useWords();
  const all = summary.gates.at(-1)?.missing ?? [];
  const listed = [...summary.missing, ...summary.skipped.map(({ item }) => item)];
  const shown = new Set(listed.map((item) => item.ofStep));
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">{panel.status.steps}</h2>
      {PHASES.map((phase) => {
        const steps = summary.steps.filter((step) => step.phase === phase);
        if (steps.length === 0) return null;
        return (
          <div key={phase} className="phase">
            <h3>{words.phases[phase]}</h3>
            <ul className="rows">
              {steps.map((step) => (
                <StepRow
                  key={step.id}
                  step={step}
                  gone={goneOf(step, difference)}
                  isLeftOpen={difference.leftOpen.some((each) => each.step === step.id)}
                  isClosedWithoutFact={difference.closedWithoutFact.includes(step.id)}
                  actions={
                    shown.has(step.id)
                      ? []
                      : missingGroups(
                          all.filter((item) => item.ofStep === step.id),
                          facts,
                        )
                          .flatMap((group) => group.actions)
                          .slice(0, 1)
                  }
                />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function goneOf({ id, subtask }: StepStatus, { deleted, moved }: Difference): Away | undefined {
  if (deleted.includes(id)) return 'deleted';
  return moved.includes(id) ? subtask?.away : undefined;
}
