import type { PanelError } from '../../contract/errors';
import type { ExceptionCall } from '../../contract/panel-calls';
import type { PanelView } from '../../contract/panel-view';
import { notOpen } from '../../domain/procedure/plan';
import { recordException } from '../../domain/record/record-exception';
import { fail, ok, type Result } from '../../domain/result';
import type { Caller, PanelPorts } from '../ports';
import { refreshCopy } from '../repair/repair-issue';
import { openIssue } from './open-issue';
import { panelView } from './open-panel';
import { recordOnFresh } from './record-on-fresh';

/**
 * Lets a client pass a shut gate, or not any more. Only for who administers the project, as Jira says, and where its
 * settings allow it; an exception that was given can be taken back at any time.
 */
export async function authoriseException(
  ports: PanelPorts,
  caller: Caller,
  { commandId, ...request }: ExceptionCall,
): Promise<Result<PanelView, PanelError>> {
  const opened = await openIssue(ports, caller);
  if (!opened.ok) return opened;
  const { issue, settings } = opened.value;
  const may = await ports.rights.mayAdminister(issue.projectId);
  if (!may.ok) return may;
  if (!may.value.project && !may.value.jira) return fail({ code: 'notAdministrator' });
  if (!settings.exceptions && !request.revoke) return fail({ code: 'exceptionsNotAllowed' });
  const recorded = await recordOnFresh(ports, opened.value, caller, commandId, (onboarding, recording) =>
    recordException(onboarding, request, recording, notOpen(onboarding.plan, issue.subtasks)),
  );
  if (!recorded.ok) return recorded;
  // What lists show of it; repair would write it otherwise.
  const copied = await refreshCopy(ports.asApp, issue, recorded.value);
  return ok(panelView(ports, { ...opened.value, issue: copied.ok ? copied.value : issue, onboarding: recorded.value }));
}
