import type { Facts } from '../../../src/domain/facts/facts';
import { askedOwn } from '../../../src/domain/procedure/gates';
import { type Missing, sameItem } from '../../../src/domain/procedure/missing';
import type { StepStatus } from '../../../src/domain/procedure/plan';
import { type PlanDifference, SHOWN } from '../../../src/domain/procedure/plan-difference';
import type { PHASES, StepId } from '../../../src/domain/procedure/step-id';
import type { Summary } from '../../../src/domain/procedure/summary';
import { type MissingGroup, missingGroups } from '../missing-groups';
import type { Now } from '../now/now-of';

/** What the mark of a step says: what *Aplicar* will do comes before how it stands. */
export type MarkOf = 'done' | 'current' | 'pending' | 'retired' | 'create' | 'retire' | 'reopen' | 'revise';

/** A step as the track shows it. */
export interface Row {
  step: StepStatus;
  mark: MarkOf;
  /** What the first shut gate misses at it, or an exception lets pass, unless the card has it. */
  missing: MissingGroup[];
  /** An authorised exception lets it pass: it is still to be done. */
  byException: boolean;
  /** Its subtask is not as it should be: whoever looks has to see it. */
  isOdd: boolean;
  /** What can be recorded although nothing waits for it yet. */
  early: MissingGroup[];
}

/** What is missing, and is not shown in any row: a step that does not apply any more can have left a notice to be given. */
export interface Track {
  rows: Row[];
  others: MissingGroup[];
}

/** What *Aplicar* does to a step before anything is to be recorded of it. */
const CHANGING = ['create', 'retire', 'revise'] as const;

/** The steps of a client, each with what is to be done about it; nothing twice, and nothing that the card has. */
export function trackOf(
  now: Now,
  { missing, skipped, gates, steps: present }: Summary,
  facts: Facts,
  difference: PlanDifference,
): Track {
  const { after } = difference;
  // Those that the settings have since the plan was applied, and that it will add.
  const added = after.filter(({ id }) => !present.some((step) => step.id === id));
  const steps = [...present, ...added];
  const toChange = SHOWN.flatMap((what): StepId[] => difference[what]);
  const inCard = now.is === 'waiting' ? now.lead.group.items : [];
  const passed = skipped.map(({ item }) => item);
  const open = [...missing, ...passed].filter((item) => !inCard.some((each) => sameItem(each, item)));
  const all = gates.at(-1)?.missing ?? [];
  const later = all.filter((item) => ![...open, ...inCard].some((each) => sameItem(each, item)));
  const isOf = (id: StepId) => (item: Missing) => item.ofStep === id;
  const rows = steps.map((step): Row => {
    const isShown = step.state === 'pending';
    // First it is applied: until then one button stands out, and what can be recorded is in its detail.
    const isChanging = CHANGING.some((what) => difference[what].some((each) => each === step.id));
    const isFirstMade = now.is === 'toApply' && isChanging && !passed.some(isOf(step.id));
    const isHere = isShown && !isFirstMade;
    return {
      // As it will be: what it will be called, and why it will apply or not.
      step: (toChange.includes(step.id) && after.find(({ id }) => id === step.id)) || step,
      mark: markOf(step, difference, inCard.some(isOf(step.id))),
      missing: isHere
        ? missingGroups(waitedFor(step, open.filter(isOf(step.id)), facts, !added.includes(step)), facts)
        : [],
      byException: passed.some(isOf(step.id)),
      isOdd: isOdd(step.id, difference),
      early: isShown ? missingGroups((isHere ? later : all).filter(isOf(step.id)), facts).slice(0, 1) : [],
    };
  });
  const others = open.filter(
    (item) => !rows.some((row) => [...row.missing, ...row.early].some(({ items }) => items.includes(item))),
  );
  return { rows, others: missingGroups(others, facts) };
}

/** A step of the team's that holds nothing up can be recorded all the same, once it is part of the plan. */
function waitedFor({ own }: StepStatus, open: Missing[], facts: Facts, isInPlan: boolean): Missing[] {
  return own && isInPlan && !own.holdsUp ? [...open, askedOwn(facts, own)] : open;
}

function markOf(step: StepStatus, difference: PlanDifference, isCurrent: boolean): MarkOf {
  if (difference.create.includes(step.id)) return 'create';
  if (difference.retire.includes(step.id)) return 'retire';
  if (difference.reopen.includes(step.id)) return 'reopen';
  if (step.own && difference.revise.includes(step.own.id)) return 'revise';
  return step.state === 'pending' && isCurrent ? 'current' : step.state;
}

const isOdd = (step: StepId, { leftOpen, closedWithoutFact, deleted, moved }: PlanDifference) =>
  [...closedWithoutFact, ...deleted, ...moved, ...leftOpen.map((each) => each.step)].includes(step);

/** Whether a phase is folded to one line: all of it is done or does not apply, and nothing of it is to change. */
export const isFolded = (rows: Row[]) =>
  rows.length > 0 && rows.every(({ mark, isOdd }) => !isOdd && (mark === 'done' || mark === 'retired'));

/** How a folded phase came to its end, and how many of its steps were done. */
export interface PhaseEnd {
  /** `cutShort`: without agreement, with something of it still to be done. */
  is: 'ended' | 'cutShort' | 'retired';
  done: number;
  total: number;
}

export function phaseEnd(rows: Row[]): PhaseEnd {
  const done = rows.filter(({ step }) => step.state === 'done').length;
  // A step that the facts still ask for does not apply for one reason only: nobody goes on with the client.
  const left = rows.filter(({ step }) => step.state === 'retired' && step.causes.length > 0).length;
  if (done === 0) return { is: 'retired', done, total: rows.length };
  return left > 0 ? { is: 'cutShort', done, total: done + left } : { is: 'ended', done, total: rows.length };
}

export type PhaseId = (typeof PHASES)[number];
