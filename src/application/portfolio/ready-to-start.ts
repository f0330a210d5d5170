import type { PortfolioError } from '../../contract/errors';
import type { ReadyToStart } from '../../contract/portfolio-calls';
import { fail, ok, type Result } from '../../domain/result';
import { mayConfirm } from '../panel/may-confirm';
import { prepareSubtasks } from '../panel/prepare-subtasks';
import type { PanelPorts } from '../ports';
import type { ProjectPerson } from './start-client';

/**
 * What whoever is about to start many clients has to know, and what would be refused to each of them: the rights to edit and to
 * create, and all that Jira asks of subtasks. One read of storage; one request of Jira where that is remembered, one more where the settings
 * say who confirms modules.
 */
export async function readyToStart(
  ports: PanelPorts,
  { projectId }: ProjectPerson,
): Promise<Result<ReadyToStart, PortfolioError>> {
  const may = await ports.rights.mayWrite(projectId);
  if (!may.ok) return may;
  if (!may.value.edit) return fail({ code: 'notAllowed' });
  if (!may.value.create) return fail({ code: 'mayNotCreate' });
  const stored = await ports.records.readFirst([], projectId);
  if (!stored.ok) return stored;
  const { settings } = stored.value;
  const prepared = await prepareSubtasks(ports, settings, projectId);
  if (!prepared.ok) return prepared;
  const confirms = await mayConfirm(ports, { issue: { projectId }, settings });
  if (!confirms.ok && confirms.error.code !== 'mayNotConfirm') return confirms;
  const { ownSteps, timeZone } = settings;
  return ok({ today: ports.clock.today(timeZone), ownSteps, mayConfirm: confirms.ok });
}
