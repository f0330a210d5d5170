import type { JiraError } from '../../contract/errors';
import { ok, type Result } from '../../domain/result';
import type { Send } from '../send';

/** Whether Jira shows the actor a project: not where it was deleted, or is hidden from them. */
export async function isProjectThere(send: Send, projectId: string): Promise<Result<boolean, JiraError>> {
  const reply = await send('readProject', { path: { project: projectId } });
  if (reply.ok) return ok(true);
  return reply.error.code === 'issueNotFound' ? ok(false) : reply;
}
