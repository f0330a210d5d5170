import { EVERY_FACT } from './every-fact';
import type { FactKey, Facts, FactValue, Stamp } from './facts';
import { isStampedAside } from './stamps';

/** A fact that a command changed: what was recorded, and what is. */
export interface FactChange {
  fact: FactKey;
  before?: unknown;
  after?: unknown;
  /** Who had recorded what it was before, where the fact has no room for that itself. */
  stamp?: Stamp;
}

const recorded = (facts: Facts): [FactKey, FactValue][] => EVERY_FACT.flatMap((rule) => rule.recorded(facts));

/** Every fact that is recorded, by its name. */
export function factsByKey(facts: Facts): Partial<Record<FactKey, FactValue>> {
  return Object.fromEntries(recorded(facts));
}

/** Whether a text names a fact. */
export const isFactKey = (text: string): text is FactKey => EVERY_FACT.some(({ isKey }) => isKey(text));

/** The facts that differ, each by its name, before and after. */
export function factChanges(before: Facts, after: Facts): FactChange[] {
  const [was, is] = [factsByKey(before), factsByKey(after)];
  const names = new Set([...recorded(before), ...recorded(after)].map(([fact]) => fact));
  return [...names].flatMap((fact) => {
    const [old, now] = [was[fact], is[fact]];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    const stamp = isStampedAside(fact) ? before.stamps?.[fact] : undefined;
    return [
      {
        ...{ fact, ...(old !== undefined && { before: old }), ...(now !== undefined && { after: now }) },
        ...(stamp && { stamp }),
      },
    ];
  });
}
