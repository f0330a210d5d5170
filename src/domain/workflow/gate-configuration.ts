import { isLocalDate, type LocalDate } from '../dates';
import { GATES, type GateId } from '../procedure/missing';

/** How a gate is set up on a transition. The workflow keeps it; whoever administers the workflow can change it. */
export interface GateConfiguration {
  /** One of the five gates, or `step`: only our own subtasks are looked at. */
  gate: GateId | 'step';
  /**
   * What to do where no onboarding was started. With a date, issues created before it pass, so that installing the app
   * freezes nobody's work.
   */
  notStarted: 'block' | 'pass' | { createdBefore: LocalDate };
  /** What to do where the onboarding was discarded: `pass` for a transition that closes such an issue. */
  discarded: 'block' | 'pass';
  /**
   * On a subtask of ours: its step's own rule, or nothing. `pass` is for a transition that does not close it, where a
   * client's issue and its subtasks share one workflow.
   */
  ownSubtask: 'step' | 'pass';
}

/** What a gate does where nothing else is said: it blocks. */
export const USUAL_CONFIGURATION: GateConfiguration = {
  gate: 'prerequisites',
  notStarted: 'block',
  discarded: 'block',
  ownSubtask: 'step',
};

/**
 * A gate's configuration as the workflow keeps it: an object, or JSON text of one (the platform hands over either).
 * What it does not say is as usual.
 *
 * @returns undefined where it cannot be read: then the gate stays shut and says so
 */
export function parseGateConfiguration(stored: unknown): GateConfiguration | undefined {
  const value = typeof stored === 'string' ? parseJson(stored) : stored;
  if (typeof value !== 'object' || value === null) return undefined;
  const said = new Map<string, unknown>(Object.entries(value));
  const gate = [...GATES, 'step' as const].find((known) => known === said.get('gate'));
  const notStarted = parseNotStarted(said.get('notStarted'));
  const discarded = oneOf(['block', 'pass'], said.get('discarded'));
  const ownSubtask = oneOf(['step', 'pass'], said.get('ownSubtask'));
  if (!gate || !notStarted || !discarded || !ownSubtask) return undefined;
  // A gate for nothing but our subtasks that lets them pass would be no gate.
  return gate === 'step' && ownSubtask === 'pass' ? undefined : { gate, notStarted, discarded, ownSubtask };
}

function parseNotStarted(said: unknown): GateConfiguration['notStarted'] | undefined {
  if (typeof said !== 'object' || said === null) return oneOf<'block' | 'pass'>(['block', 'pass'], said);
  const day: unknown = new Map<string, unknown>(Object.entries(said)).get('createdBefore');
  return typeof day === 'string' && isLocalDate(day) ? { createdBefore: day } : undefined;
}

/** The first choice where nothing is said; undefined where it is none of them. */
function oneOf<Choice extends string>(choices: [Choice, ...Choice[]], said: unknown): Choice | undefined {
  return said === undefined ? choices[0] : choices.find((choice) => choice === said);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
