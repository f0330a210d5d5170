import type { JiraError } from '../../contract/errors';
import { at, textAt } from '../../contract/json';
import type { AccountId } from '../../domain/facts/facts';
import { ok, type Result } from '../../domain/result';
import type { Send } from '../send';

/** Which of these people can be assigned issues of a project, with one request for each: somebody who left cannot. */
export async function readAssignable(
  send: Send,
  projectId: string,
  people: AccountId[],
): Promise<Result<AccountId[], JiraError>> {
  const assignable: AccountId[] = [];
  for (const accountId of people) {
    const reply = await send('findAssignable', { query: { project: projectId, accountId, maxResults: '1' } });
    if (!reply.ok) return reply;
    const found = Array.isArray(reply.value.body) ? reply.value.body : [];
    if (found.some((each) => textAt(each, 'accountId') === accountId)) assignable.push(accountId);
  }
  return ok(assignable);
}

/**
 * Whether the caller has a role in a project, or is in a group. Asked with a Jira expression, since nobody but an
 * administrator may read who else is in a role (Atlassian, "Jira expressions type reference", User).
 */
export async function isMember(
  send: Send,
  projectId: string,
  of: { role: string } | { group: string },
): Promise<Result<boolean, JiraError>> {
  const expression =
    'role' in of
      ? `user.getProjectRoles(project).some(role => role.id == ${Number(of.role)})`
      : `user.groups.includes(${JSON.stringify(of.group)})`;
  const body = { expression, context: { project: { id: Number(projectId) } } };
  const reply = await send('evaluateExpression', { body });
  return reply.ok ? ok(at(reply.value.body, 'value') === true) : reply;
}
