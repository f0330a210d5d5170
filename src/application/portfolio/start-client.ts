import type { PortfolioError } from '../../contract/errors';
import type { StartClientRequest, StartReport } from '../../contract/portfolio-calls';
import type { AccountId } from '../../domain/facts/facts';
import { plannedSubtasks } from '../../domain/procedure/plan';
import { fail, ok, type Result } from '../../domain/result';
import { openToEdit } from '../panel/open-issue';
import { startOpened } from '../panel/start-onboarding';
import type { PanelPorts } from '../ports';

/** Who asks, on the page of which project. Taken from the platform's context, never from what a page sends. */
export interface ProjectPerson {
  accountId: AccountId;
  projectId: string;
}

/**
 * Starts one of many clients of a project, as the person: the same start as the panel's, with the same checks. The issue is
 * the page's word, so it has to be of the page's project, and the person allowed to edit it. One with subtasks that
 * somebody made by hand is left to its panel: which of them is which step, a person says.
 */
export async function startClient(
  ports: PanelPorts,
  { accountId, projectId }: ProjectPerson,
  { issueId, ...request }: StartClientRequest,
): Promise<Result<StartReport, PortfolioError>> {
  const caller = { accountId, issueId, projectId };
  const opened = await openToEdit(ports, caller);
  if (!opened.ok) return opened;
  const { issue, onboarding } = opened.value;
  if (issue.projectId !== projectId) return fail({ code: 'otherProject' });
  const count = issue.subtasks.length;
  // Those of a start that was cut short are its own, and found by it.
  if (!onboarding && count > 0) return fail({ code: 'hasSubtasks', count });
  const started = await startOpened(ports, caller, opened.value, { ...request, link: {} });
  if (!started.ok) return started;
  const { report, view } = started.value;
  const planned = plannedSubtasks(view.onboarding?.plan ?? {});
  const here = planned.filter(({ subtask }) => view.subtasks.some(({ id }) => id === subtask.id));
  return ok({ report, subtasks: here.length });
}
