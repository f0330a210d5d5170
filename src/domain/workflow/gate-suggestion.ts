import { GATES, type GateId } from '../procedure/missing';
import type { GateConfiguration } from './gate-configuration';
import type { Workflow, WorkflowStatus, WorkflowTransition } from './workflow';

/** What a transition does in its workflow, and the gate that belongs on it, if any. */
export type Suggestion =
  | { advice: 'gate'; configuration: Pick<GateConfiguration, 'gate' | 'discarded' | 'ownSubtask'> }
  /** It goes on, but an earlier or later transition has the gate. */
  | { advice: 'none' }
  /** Nobody is to be kept from giving up, going back or starting again. */
  | { advice: 'cancelling' | 'backward' | 'reopening' }
  /** A new issue has no onboarding yet, and no key to ask with. */
  | { advice: 'creation' };

/**
 * The gate that belongs on each transition, by the order of the statuses: those still to do, those in progress from
 * the start on, and where it ends. The last gates stand before the end, the first one before the first step: between
 * them the workflow may have more statuses than the procedure has gates.
 *
 * @param forSubtasks the workflow is for subtasks only: closing one is guarded by its step's own rule
 * @returns by the transitions' ids
 */
export function suggestGates(workflow: Workflow, forSubtasks: boolean): Map<string, Suggestion> {
  const line = lineOf(workflow);
  return new Map(
    workflow.transitions.map((transition) => [
      transition.id,
      forSubtasks ? forSubtask(transition, line) : forClient(transition, line),
    ]),
  );
}

/** The way an issue takes. */
interface Line {
  status(reference: string | undefined): WorkflowStatus | undefined;
  /** 0 for the start; the higher, the later. Undefined for a status off the way: given up. */
  stage(reference: string): number | undefined;
  /** The gates before each stage after the start. */
  before: (GateId | undefined)[];
  end: number;
  hasCancelled: boolean;
}

function forClient(transition: WorkflowTransition, line: Line): Suggestion {
  if (transition.kind === 'initial') return { advice: 'creation' };
  const to = line.status(transition.to);
  if (!to) return { advice: 'none' };
  const stage = line.stage(to.reference);
  if (stage === undefined) return { advice: 'cancelling' };
  // From anywhere: the start is the strictest case.
  const stages = transition.kind === 'global' ? [0] : transition.from.map((from) => line.stage(from) ?? line.end);
  const from = Math.min(...stages);
  if (stage < from) return { advice: from === line.end && to.category !== 'DONE' ? 'reopening' : 'backward' };
  const passed = line.before.slice(from, stage).filter((gate) => gate !== undefined);
  // A gate holds the conditions of all earlier ones.
  const gate = passed.at(-1);
  if (!gate) return { advice: 'none' };
  const closes = to.category === 'DONE';
  return {
    advice: 'gate',
    configuration: {
      gate,
      // Where there is no status for it, an issue without agreement is closed this way.
      discarded: closes && !line.hasCancelled ? 'pass' : 'block',
      ownSubtask: closes ? 'step' : 'pass',
    },
  };
}

function forSubtask(transition: WorkflowTransition, line: Line): Suggestion {
  if (transition.kind === 'initial') return { advice: 'creation' };
  const isDone = (reference: string) => line.status(reference)?.category === 'DONE';
  const leavesDone = transition.from.length > 0 && transition.from.every(isDone);
  if (transition.to === undefined || !isDone(transition.to)) return { advice: leavesDone ? 'reopening' : 'none' };
  if (leavesDone) return { advice: 'none' };
  return { advice: 'gate', configuration: { gate: 'step', discarded: 'block', ownSubtask: 'step' } };
}

function lineOf(workflow: Workflow): Line {
  const distance = distances(workflow);
  const inOrder = (category: WorkflowStatus['category']) =>
    workflow.statuses
      .filter((status) => status.category === category)
      .sort((a, b) => (distance.get(a.reference) ?? 0) - (distance.get(b.reference) ?? 0));
  const toDo = inOrder('TODO');
  const inProgress = inOrder('IN_PROGRESS');
  const begun = toDo.length > 0 ? inProgress : inProgress.slice(1);
  const ends = endsOf(workflow);
  const end = begun.length + 1;

  const stages = new Map<string, number>([...toDo, ...inProgress].map(({ reference }) => [reference, 0]));
  for (const [index, { reference }] of begun.entries()) stages.set(reference, index + 1);
  for (const { reference } of ends) stages.set(reference, end);
  return {
    status: (reference) => workflow.statuses.find((status) => status.reference === reference),
    stage: (reference) => stages.get(reference),
    before: gatesBefore(end),
    end,
    hasCancelled: workflow.statuses.some(({ reference }) => !stages.has(reference)),
  };
}

/** Which gate stands before each of so many steps: the last ones at the end, the first one at the start. */
function gatesBefore(steps: number): (GateId | undefined)[] {
  if (steps === 1) return ['live'];
  // In a short workflow the middle one is where the work begins: prerequisites. Credentials come in with five steps.
  const short: GateId[] = GATES.filter((gate) => gate !== 'credentials');
  if (steps < GATES.length) return short.slice(-steps);
  const [first, ...others] = GATES;
  return [first, ...Array<undefined>(steps - GATES.length).fill(undefined), ...others];
}

/** Words by which statuses say that something was given up. */
const GIVEN_UP =
  /sin acuerdo|descart|cancel|anulad|rechaz|declin|abandon|perdid|no procede|duplic|won.?t|discard|reject|lost/i;

/** The done statuses in which work ends well. */
function endsOf({ statuses, transitions }: Workflow): WorkflowStatus[] {
  const done = statuses.filter(({ category, name }) => category === 'DONE' && !GIVEN_UP.test(name));
  const isLed = ({ reference }: WorkflowStatus) =>
    transitions.some(({ kind, to }) => kind === 'directed' && to === reference);
  const start = transitions.find(({ kind }) => kind === 'initial')?.to;
  const fromStart = ({ reference }: WorkflowStatus) =>
    transitions.some(({ to, from }) => to === reference && start !== undefined && from.includes(start));
  return firstNotEmpty(
    done.filter((status) => isLed(status) && !fromStart(status)),
    done.filter(isLed),
    done,
  );
}

const firstNotEmpty = <T>(...lists: T[][]): T[] => lists.find((list) => list.length > 0) ?? [];

/** Steps from the first status to each, along directed transitions; those that only a global one reaches come last. */
function distances({ statuses, transitions }: Workflow): Map<string, number> {
  const start = transitions.find(({ kind }) => kind === 'initial')?.to ?? statuses[0]?.reference;
  const found = new Map<string, number>(start === undefined ? [] : [[start, 0]]);
  for (const [reference, steps] of found) {
    for (const { from, to } of transitions) {
      if (to !== undefined && from.includes(reference) && !found.has(to)) found.set(to, steps + 1);
    }
  }
  for (const { reference } of statuses) if (!found.has(reference)) found.set(reference, statuses.length);
  return found;
}
