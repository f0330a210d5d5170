import type { GateInput } from '../procedure/gates';
import { notOpen } from '../procedure/plan';
import type { Onboarding } from './onboarding';

/**
 * What the rules about gates read, of a client.
 *
 * @param subtasks of the client's issue as Jira shows them; only the gate `live` asks, so that `[]` does for the others
 */
export function gateInput(
  { facts, plan, ownSteps, exceptions }: Onboarding,
  subtasks: readonly { id: string; closed: boolean }[],
): GateInput {
  return { facts, plan, ownSteps, exceptions, closed: notOpen(plan, subtasks) };
}
