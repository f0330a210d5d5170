import type { ActionRefusal, GateState } from '../../contract/action-view';
import type { AccountId } from '../../domain/facts/facts';
import { gateOf } from '../../domain/procedure/gates';
import type { GateId } from '../../domain/procedure/missing';
import { gateInput } from '../../domain/record/gate-input';
import { ok, type Result } from '../../domain/result';
import type { ReadingPorts } from '../panel/open-issue';
import { onClient } from './client-of';

/**
 * Whether a gate is open for a client, and what it lacks: what the gate itself answers, but for what an administrator
 * chose on one transition (what to do with clients that were not started, or have no agreement).
 */
export function gateState(
  ports: ReadingPorts,
  accountId: AccountId,
  { issueKey, gate: id }: { issueKey: string; gate: GateId },
): Promise<Result<GateState, ActionRefusal>> {
  return onClient(ports, accountId, issueKey, async ({ client, opened: { issue, onboarding } }) =>
    ok({ ...client, id, ...(onboarding && { gate: gateOf(id, gateInput(onboarding, issue.subtasks)) }) }),
  );
}
