import type { ExistingSubtask } from '../../../src/domain/procedure/plan-difference';
import type { StepId } from '../../../src/domain/procedure/step-id';
import { unaccented } from '../../../src/domain/text/folded';

/** From how much resemblance on a subtask is suggested: half of the words of both titles together. */
const ENOUGH = 0.5;

/**
 * Which of the subtasks made by hand could be which step's, by their titles: the closest pairs first, each subtask
 * once. Only a suggestion, for a person to look at.
 *
 * @param steps titles of the steps that need a subtask
 * @param client the client's name, which says nothing about the step
 * @returns ids of subtasks by step; steps without a resembling one are absent
 */
export function suggestLinks(
  steps: { id: StepId; title: string }[],
  subtasks: ExistingSubtask[],
  client: string,
): Partial<Record<StepId, string>> {
  const ignored = wordsOf(client);
  const pairs = steps
    .flatMap((step) =>
      subtasks.map((subtask) => ({
        step: step.id,
        subtask: subtask.id,
        score: resemblance(wordsOf(step.title), wordsOf(subtask.summary), ignored),
      })),
    )
    .filter((pair) => pair.score >= ENOUGH)
    .sort((a, b) => b.score - a.score);

  const links: Partial<Record<StepId, string>> = {};
  const taken = new Set<string>();
  for (const { step, subtask } of pairs) {
    if (links[step] !== undefined || taken.has(subtask)) continue;
    links[step] = subtask;
    taken.add(subtask);
  }
  return links;
}

/** Words in common ÷ words of both. */
function resemblance(a: Set<string>, b: Set<string>, ignored: Set<string>): number {
  const others = [...b].filter((word) => !ignored.has(word) || a.has(word));
  const common = others.filter((word) => a.has(word)).length;
  const all = a.size + others.length - common;
  return all === 0 ? 0 : common / all;
}

const SMALL = new Set(
  'a al con de del el en la las lo los para por su sus un una y the of to and for from in'.split(' '),
);

/** The words that count, without accents and endings: "Confirmación" and "confirmar" are the same. */
function wordsOf(text: string): Set<string> {
  const words = unaccented(text).match(/[a-z0-9]+/g) ?? [];
  return new Set(words.filter((word) => !SMALL.has(word)).map((word) => word.slice(0, 5)));
}
