import type { PanelError } from '../../contract/errors';
import { dayIn } from '../../domain/dates';
import type { StepId } from '../../domain/procedure/step-id';
import {
  type ActionOf,
  type ApplyAction,
  adopt,
  type InForce,
  inDoubt,
  needsLease,
} from '../../domain/record/apply-actions';
import type { Attempt, Onboarding } from '../../domain/record/onboarding';
import { fail, ok, type Result } from '../../domain/result';
import type { Caller, PanelPorts } from '../ports';
import { findMade, LEASE_SECONDS, type Made } from './find-made';
import type { StartedClient } from './open-issue';
import { type Prepared, prepareSubtasks } from './prepare-subtasks';

/** A creation with what it is done by. */
export type LeasedCreation = ActionOf<'create'> & { attempt: Attempt; prepared: Prepared };
/** What is done under a lease. */
export type LeasedAction = Exclude<ApplyAction, { kind: 'create' }> | LeasedCreation;

export interface Lease {
  /** The record as it stands after the attempt was written. */
  onboarding: Onboarding;
  actions: LeasedAction[];
  /** The attempt that is over once the actions are done: to be taken off the record then. Absent where it goes on. */
  attempt?: number;
}

/**
 * Makes sure that nobody else changes the client's subtasks meanwhile, and that none is ever created twice. First the
 * record keeps the attempt; the subtasks carry its tokens. If an earlier attempt was cut short, what it made is found by
 * those and taken over, and nothing new is created or changed before its time is over.
 *
 * @param decided what is to be done
 * @param prepared what Jira asks of subtasks, where this call has found it out already
 */
export async function takeLease(
  ports: PanelPorts,
  caller: Caller,
  { issue, onboarding, settings }: StartedClient,
  decided: ApplyAction[],
  inForce: InForce,
  prepared?: Prepared,
): Promise<Result<Lease, PanelError>> {
  const earlier = onboarding.attempt;
  const made = earlier ? await findMade(ports.asUser, issue, onboarding, earlier) : ok([]);
  if (!made.ok) return made;
  const actions = earlier ? adopt(decided, made.value, onboarding, thatDay(earlier, inForce)) : decided;
  const wait = secondsLeft(earlier, ports.clock.now());
  if (!needsLease(actions)) {
    const isOver = earlier && (wait === 0 || isAllMade(earlier, made.value));
    return ok({ onboarding, actions: leased(actions), ...(isOver && { attempt: earlier.number }) });
  }
  if (wait > 0) return fail({ code: 'attemptUnderWay', secondsLeft: wait });

  const creating = actions.flatMap((action) => (action.kind === 'create' ? action.drafts.map(({ step }) => step) : []));
  const ready =
    creating.length > 0
      ? await (prepared ? ok(prepared) : prepareSubtasks(ports, settings, issue.projectId))
      : undefined;
  if (ready && !ready.ok) return ready;
  const attempt = nextAttempt(ports, caller, onboarding, creating);
  const plan = inDoubt(onboarding.plan, actions);
  const opened = await ports.records.replace({ ...onboarding, plan, attempt, attempts: attempt.number }, []);
  if (!opened.ok) return opened;
  const by = ready && { attempt, prepared: ready.value };
  return ok({ onboarding: opened.value, actions: leased(actions, by), attempt: attempt.number });
}

/** What it was to create is there, so that none of it is still on its way. */
const isAllMade = ({ steps }: Attempt, made: Made[]) =>
  steps.length > 0 && steps.every((step) => made.some((each) => each.step === step));

/** What an attempt made was created on its day, however late that is found. */
function thatDay({ until }: Attempt, { settings }: InForce): InForce {
  return { settings, today: dayIn(settings.timeZone, Date.parse(until) - LEASE_SECONDS * 1000) };
}

/** Nothing is created without an attempt. */
function leased(actions: ApplyAction[], by?: Pick<LeasedCreation, 'attempt' | 'prepared'>): LeasedAction[] {
  return actions.flatMap((action): LeasedAction[] => {
    if (action.kind !== 'create') return [action];
    return by ? [{ ...action, ...by }] : [];
  });
}

function nextAttempt(
  { clock, chance }: PanelPorts,
  caller: Caller,
  { attempts }: Onboarding,
  steps: StepId[],
): Attempt {
  const until = new Date(Date.parse(clock.now()) + LEASE_SECONDS * 1000).toISOString();
  const tokens = Object.fromEntries(steps.map((step) => [step, chance.token()]));
  return { number: attempts + 1, tokens, steps, by: caller.accountId, until };
}

function secondsLeft(attempt: Attempt | undefined, now: string): number {
  if (!attempt) return 0;
  return Math.max(0, Math.ceil((Date.parse(attempt.until) - Date.parse(now)) / 1000));
}
