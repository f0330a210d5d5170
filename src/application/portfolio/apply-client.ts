import type { PortfolioError } from '../../contract/errors';
import type { ApplyClientRequest, ClientReport } from '../../contract/portfolio-calls';
import { ok, type Result } from '../../domain/result';
import { applyPlan } from '../panel/apply-plan';
import type { PanelPorts } from '../ports';
import type { ProjectPerson } from './start-client';

/**
 * Applies one of many clients of a project, as the person: the panel's own *Aplicar*, with the same checks, of all that the
 * plan has to be changed to now. The issue is the page's word, so it has to be of the page's project. Asked again it does
 * nothing more.
 */
export async function applyClient(
  ports: PanelPorts,
  { accountId, projectId }: ProjectPerson,
  { issueId, commandId }: ApplyClientRequest,
): Promise<Result<ClientReport, PortfolioError>> {
  const caller = { accountId, issueId, projectId };
  const applied = await applyPlan<PortfolioError>(ports, caller, { commandId, link: {}, recreate: [] }, (issue) =>
    issue.projectId === projectId ? undefined : { code: 'otherProject' },
  );
  return applied.ok ? ok({ report: applied.value.report }) : applied;
}
