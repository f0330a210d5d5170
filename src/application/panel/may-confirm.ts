import type { PanelError } from '../../contract/errors';
import { fail, ok, type Result } from '../../domain/result';
import type { ProjectSettings } from '../../domain/settings/settings';
import type { ClientIssue, PanelPorts } from '../ports';

/**
 * Whether the caller may confirm modules, besides being allowed to edit the issue. Where the settings name a role or a
 * group, Jira is asked, with one request.
 */
export async function mayConfirm(
  { asUser }: Pick<PanelPorts, 'asUser'>,
  { issue, settings }: { issue: Pick<ClientIssue, 'projectId'>; settings: Pick<ProjectSettings, 'confirmers'> },
): Promise<Result<void, PanelError>> {
  const { confirmers } = settings;
  if (confirmers.who === 'editors') return ok(undefined);
  const of = confirmers.who === 'role' ? { role: confirmers.id } : { group: confirmers.name };
  const member = await asUser.isMember(issue.projectId, of);
  if (!member.ok) return member;
  return member.value ? ok(undefined) : fail({ code: 'mayNotConfirm' });
}
