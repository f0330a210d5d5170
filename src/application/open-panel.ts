import type { Onboarding } from '../domain/onboarding';
import { ok, type Result } from '../domain/result';
import type { AppError } from './errors';
import { openIssue } from './open-issue';
import type { PanelView } from './panel-calls';
import type { Caller, ClientIssue, PanelDeps, PanelPorts } from './ports';

/** What the panel shows of an issue that the caller may see. One request of Jira, one read of storage. */
export async function openPanel(ports: PanelPorts, caller: Caller): Promise<Result<PanelView, AppError>> {
  const opened = await openIssue(ports, caller);
  if (!opened.ok) return opened;
  const { deps, issue, onboarding } = opened.value;
  return ok(panelView(deps, issue, onboarding));
}

export function panelView(
  { settings, clock, procedure: seen }: PanelDeps,
  issue: ClientIssue,
  onboarding: Onboarding | undefined,
): PanelView {
  const { language, timeZone, backingDays, exceptions, messages, procedure } = settings;
  const isClient = settings.issueTypes.length === 0 || settings.issueTypes.includes(issue.typeId);
  return {
    issue: { id: issue.id, key: issue.key, client: issue.client },
    canEdit: issue.canEdit,
    canStart: isClient && issue.parentId === undefined,
    today: clock.today(timeZone),
    ...(onboarding && { onboarding }),
    subtasks: issue.subtasks,
    procedure: { ...procedure, ...(seen && { version: seen.version }) },
    settings: { language, backingDays, exceptions, messages },
  };
}
