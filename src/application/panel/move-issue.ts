import type { PanelError } from '../../contract/errors';
import type { PanelView } from '../../contract/panel-view';
import type { Result } from '../../domain/result';
import type { Caller, PanelPorts } from '../ports';
import { openPanel } from './open-panel';

/**
 * Moves the issue that the panel is shown on through a transition, as the person: Jira decides whether they may, and the
 * app's own gates with it. Nothing is recorded: the issue's status is no fact of the procedure.
 *
 * @returns the issue as it stands then; `jiraRefused` with what was said against it
 */
export async function moveIssue(
  ports: PanelPorts,
  caller: Caller,
  { transitionId }: { transitionId: string },
): Promise<Result<PanelView, PanelError>> {
  const moved = await ports.asUser.move(caller.issueId, transitionId);
  return moved.ok ? openPanel(ports, caller) : moved;
}
