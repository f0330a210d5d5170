import type { LocalDate } from '../dates';
import type { Party } from '../facts/facts';
import { type Gate, type GateInput, gates } from './gates';
import { type GateId, type Missing, sameItem } from './missing';
import type { OwnSteps } from './own-steps';
import { planSteps, type StepStatus } from './plan';
import { PHASES, type Phase } from './step-id';
import { phaseOf } from './steps';

export interface Holder {
  party: Party;
  /** The day since which it is their turn. */
  since: LocalDate;
}

/** Where an onboarding stands. A pure function of the record and the subtasks' states. */
export interface Summary {
  phase: Phase;
  progress: { done: number; total: number };
  /** The parties whose turn it is at the first shut gate; nobody while discarded, or when all is done. */
  holders: Holder[];
  /** What is missing at the first shut gate, the next thing first. Empty when every gate is open. */
  missing: Missing[];
  /** Those of them that the holders owe: within one gate a later phase waits for an earlier one. */
  next: Missing[];
  /** What an authorised exception lets pass and is still to be done, with the gate it was given for. */
  skipped: { item: Missing; gate: GateId }[];
  gates: Gate[];
  steps: StepStatus[];
}

export function summary(input: GateInput): Summary {
  const steps = planSteps(input.facts, input.plan, input.ownSteps);
  const all = gates(input);
  const missing = all.find((gate) => !gate.open)?.missing ?? [];
  const withoutStep = lackingWithoutStep(input, steps);
  const next = input.facts.discarded ? [] : nextOf(missing, input.ownSteps);
  return {
    phase: standingIn(input, steps, withoutStep),
    progress: progressOf(steps, withoutStep.length),
    holders: holdersOf(next),
    missing,
    next,
    skipped: skippedBy(all, missing),
    gates: all,
    steps,
  };
}

/**
 * What a gate but the last lacks although no step is left for it: the notice to Hauzd, where PlanOK's APIKEY was handed
 * over on a branch that the client left (2.1.2). An exception lets pass, and makes nothing true.
 */
function lackingWithoutStep({ exceptions: _, ...input }: GateInput, steps: StepStatus[]): Missing[] {
  if (input.facts.discarded) return [];
  const lacking = gates(input).findLast(({ id }) => id !== 'live')?.missing ?? [];
  return lacking.filter(({ ofStep }) => !steps.some((step) => step.id === ofStep && step.state === 'pending'));
}

/**
 * Whether the issue of such a client should not be closed: they are not live, nobody discarded them, and nobody
 * authorised that.
 */
export function isClosedEarly(input: GateInput): boolean {
  const { phase } = summary(input);
  return phase !== 'live' && phase !== 'discarded' && input.exceptions?.live === undefined;
}

/**
 * The phase of the first thing, in the order of the phases, that is still to be done: a step that is neither done nor
 * retired, or what a gate lacks without one. So nobody is *en marcha* past a shut gate. An own step that holds nothing up
 * keeps nobody in its phase.
 */
function standingIn(input: GateInput, steps: StepStatus[], withoutStep: Missing[]): Phase {
  if (input.facts.discarded) return 'discarded';
  const isLeft = (step: StepStatus) => step.state === 'pending' && step.own?.holdsUp !== false;
  const left = steps.filter(isLeft).map((step) => step.phase);
  const also = withoutStep.map(({ ofStep }) => ofStep && phaseOf(ofStep, input.ownSteps));
  return PHASES.find((phase) => left.includes(phase) || also.includes(phase)) ?? 'live';
}

/** Done ÷ not retired. What is lacking without a step counts as one that is not done. */
function progressOf(steps: StepStatus[], withoutStep: number): { done: number; total: number } {
  const counted = steps.filter((step) => step.state !== 'retired');
  return { done: counted.filter((step) => step.state === 'done').length, total: counted.length + withoutStep };
}

/** Each thing once, at the first gate that skips it; what a later gate asks for itself is not skipped. */
function skippedBy(all: Gate[], missing: Missing[]): Summary['skipped'] {
  const skipped: Summary['skipped'] = [];
  for (const { id, byException, missing: lacking } of all) {
    if (!byException) continue;
    for (const item of lacking) {
      const isKnown = [...missing, ...skipped.map((each) => each.item)].some((each) => sameItem(each, item));
      if (!isKnown) skipped.push({ item, gate: id });
    }
  }
  return skipped;
}

/**
 * What can be done now. Within one gate a later phase waits for an earlier one: while PlanOK has not arranged the
 * demonstration, Hauzd is not holding the agreement.
 */
function nextOf(missing: Missing[], ownSteps: OwnSteps): Missing[] {
  const first = Math.min(...missing.map((item) => order(item, ownSteps)));
  return missing.filter((item) => order(item, ownSteps) === first);
}

/** Whose turn it is, each with the day since which. */
function holdersOf(next: Missing[]): Holder[] {
  const holders: Holder[] = [];
  for (const { owedBy, since } of next) {
    for (const party of owedBy) {
      const known = holders.find((holder) => holder.party === party);
      if (!known) holders.push({ party, since });
      else if (since < known.since) known.since = since;
    }
  }
  return holders;
}

/** The place of an item's phase. Subtasks to be closed wait for nobody: they count with the last one. */
function order({ code, ofStep }: Missing, ownSteps: OwnSteps): number {
  const phase = ofStep && code !== 'subtaskOpen' ? phaseOf(ofStep, ownSteps) : undefined;
  return phase ? PHASES.indexOf(phase) : PHASES.length - 1;
}
