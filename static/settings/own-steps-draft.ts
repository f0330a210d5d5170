import type { OwnStepId } from '../../src/domain/facts/facts';
import type { OwnStepSetting } from '../../src/domain/settings/settings';

/** With one more, of which nothing is chosen but where it is likeliest to stand. */
export function addedTo(steps: readonly OwnStepSetting[]): OwnStepSetting[] {
  const step: OwnStepSetting = {
    id: newId(steps),
    title: { es: '' },
    owedBy: 'planok',
    phase: 'preparation',
    when: {},
    holdsUp: false,
    byClosing: false,
  };
  return [...steps, step];
}

/** The steps with one moved before, or behind, the next one of its phase. */
export function movedIn(steps: readonly OwnStepSetting[], id: OwnStepId, by: -1 | 1): OwnStepSetting[] {
  const phase = steps.find((step) => step.id === id)?.phase;
  const places = steps.flatMap((step, index) => (step.phase === phase ? [index] : []));
  const from = places.findIndex((index) => steps[index]?.id === id);
  const [here, there] = [places[from], places[from + by]];
  if (here === undefined || there === undefined) return [...steps];
  const moved = [...steps];
  const [one, other] = [steps[here], steps[there]];
  if (one && other) [moved[here], moved[there]] = [other, one];
  return moved;
}

/** Known in clients' records for good: never one that is taken. Eight figures and letters. */
function newId(steps: readonly OwnStepSetting[]): OwnStepId {
  const figures = crypto.getRandomValues(new Uint32Array(2));
  const text = [...figures].map((figure) => figure.toString(36).padStart(7, '0').slice(-4)).join('');
  const id: OwnStepId = `own:${text}`;
  return steps.some((step) => step.id === id) ? newId(steps) : id;
}
