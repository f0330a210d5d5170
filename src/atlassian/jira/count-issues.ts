import type { JiraError } from '../../contract/errors';
import { at } from '../../contract/json';
import { fail, ok, type Result } from '../../domain/result';
import type { Send } from '../send';

/** About how many issues a query finds (Atlassian, "Count issues using JQL": an estimate). */
export async function countIssues(send: Send, jql: string): Promise<Result<number, JiraError>> {
  const reply = await send('countIssues', { body: { jql } });
  if (!reply.ok) return reply;
  const count = at(reply.value.body, 'count');
  return typeof count === 'number' ? ok(count) : fail({ code: 'jiraUnavailable' });
}
