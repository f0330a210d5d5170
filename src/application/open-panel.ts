import type { Onboarding } from '../domain/onboarding';
import { ok, type Result } from '../domain/result';
import type { AppError } from './errors';
import type { PanelView } from './panel-calls';
import type { Caller, ClientIssue, PanelDeps } from './ports';

/** What the panel shows of an issue that the caller may see. One request of Jira, one read of storage. */
export async function openPanel(deps: PanelDeps, caller: Caller): Promise<Result<PanelView, AppError>> {
  const [issue, stored] = await Promise.all([deps.asUser.readIssue(caller.issueId), deps.records.read(caller.issueId)]);
  if (!issue.ok) return issue;
  if (!stored.ok) return stored;
  return ok(panelView(deps, issue.value, stored.value));
}

export function panelView(deps: PanelDeps, issue: ClientIssue, onboarding: Onboarding | undefined): PanelView {
  const { timeZone } = onboarding?.settings ?? deps.settings;
  return {
    issue: { id: issue.id, key: issue.key, client: issue.client },
    canEdit: issue.canEdit,
    today: deps.clock.today(timeZone),
    ...(onboarding && { onboarding }),
    subtasks: issue.subtasks,
    procedure: { url: deps.procedure.url, title: deps.procedure.title },
  };
}

/** The issue as the caller sees it, if they may edit it. */
export async function editableIssue(deps: PanelDeps, caller: Caller): Promise<Result<ClientIssue, AppError>> {
  const issue = await deps.asUser.readIssue(caller.issueId);
  if (!issue.ok) return issue;
  return issue.value.canEdit ? issue : { ok: false, error: { code: 'notAllowed' } };
}
