import type { Command } from '../../domain/facts/commands';
import type { AccountId } from '../../domain/facts/facts';
import type { Opened } from '../panel/open-issue';
import { recordAllowed } from '../panel/record-fact';
import type { PanelPorts } from '../ports';

/** Records a fact in the name of the person that a rule runs as, whose rights were looked at. Each run is a press of its own. */
export function recordAsRule(
  ports: PanelPorts,
  accountId: AccountId,
  opened: Opened,
  command: Command,
): ReturnType<typeof recordAllowed> {
  const { id: issueId, projectId } = opened.issue;
  const request = { commandId: `action-${ports.chance.token()}`, command };
  return recordAllowed(ports, { accountId, issueId, projectId }, { opened }, request);
}
