import type { PanelError } from '../../contract/errors';
import { toBe } from '../../domain/procedure/plan-difference';
import type { StepId } from '../../domain/procedure/step-id';
import { type ActionOf, type ApplyAction, inDoubt, needsLease } from '../../domain/record/apply-actions';
import type { Attempt, Onboarding } from '../../domain/record/onboarding';
import { fail, ok, type Result } from '../../domain/result';
import { type ProjectSettings, recordSettings } from '../../domain/settings/settings';
import type { Caller, PanelPorts } from '../ports';
import type { Adopted } from '../repair/adopt-made';
import { LEASE_SECONDS } from '../repair/find-made';
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
 * record keeps the attempt; the subtasks carry its tokens. If an earlier attempt was cut short, what it made was taken
 * over, and nothing new is created or changed before its time is over.
 *
 * @param earlier what became of the attempt that the record keeps, if it keeps one
 * @param actions what is to be done
 * @param prepared what Jira asks of subtasks, where this call has found it out already
 */
export async function takeLease(
  ports: PanelPorts,
  caller: Caller,
  { issue, settings }: StartedClient,
  { onboarding, wait, isOver }: Adopted,
  actions: ApplyAction[],
  prepared?: Prepared,
): Promise<Result<Lease, PanelError>> {
  if (!needsLease(actions)) {
    const { attempt } = onboarding;
    return ok({ onboarding, actions: leased(actions), ...(attempt && isOver && { attempt: attempt.number }) });
  }
  if (wait > 0) return fail({ code: 'attemptUnderWay', secondsLeft: wait });

  const creating = actions.flatMap((action) => (action.kind === 'create' ? action.drafts.map(({ step }) => step) : []));
  const ready =
    creating.length > 0
      ? await (prepared ? ok(prepared) : prepareSubtasks(ports, settings, issue.projectId))
      : undefined;
  if (ready && !ready.ok) return ready;
  const attempt = nextAttempt(ports, caller, onboarding, creating, settings);
  const plan = inDoubt(onboarding.plan, actions);
  const opened = await ports.records.replace({ ...onboarding, plan, attempt, attempts: attempt.number }, []);
  if (!opened.ok) return opened;
  const by = ready && { attempt, prepared: ready.value };
  return ok({ onboarding: opened.value, actions: leased(actions, by), attempt: attempt.number });
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
  onboarding: Onboarding,
  steps: StepId[],
  settings: ProjectSettings,
): Attempt {
  const until = new Date(Date.parse(clock.now()) + LEASE_SECONDS * 1000).toISOString();
  const tokens = Object.fromEntries(steps.map((step) => [step, chance.token()]));
  const all = toBe({ ...onboarding, settings: recordSettings(settings) });
  const ownSteps = all.flatMap(({ id, own }) =>
    own && steps.includes(id)
      ? [{ id: own.id, title: { es: own.title.es }, owedBy: own.owedBy, phase: own.phase }]
      : [],
  );
  const { attempts } = onboarding;
  return {
    ...{ number: attempts + 1, tokens, steps, by: caller.accountId, until },
    ...(ownSteps.length > 0 && { ownSteps }),
  };
}
