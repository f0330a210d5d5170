import type { Jira } from '../../application/ports';
import { listAt, textAt } from '../../contract/json';
import { ok } from '../../domain/result';
import type { Send } from '../send';

/**
 * Who brought a subtask into the done status that it is in, and when: the last change of its status in the changelog that
 * Jira gives with an issue, at least the 40 newest of it (OpenAPI getIssue, `expand=changelog`).
 */
export async function readClosing(send: Send, issueId: string): ReturnType<Jira['readClosing']> {
  const reply = await send('readIssue', { path: { issue: issueId }, query: { fields: 'status', expand: 'changelog' } });
  if (!reply.ok) return reply;
  const { body } = reply.value;
  if (textAt(body, 'fields', 'status', 'statusCategory', 'key') !== 'done') return ok(undefined);
  const moves = listAt(body, 'changelog', 'histories').flatMap((change) => {
    const isMove = listAt(change, 'items').some((item) => textAt(item, 'fieldId') === 'status');
    const by = textAt(change, 'author', 'accountId');
    const moment = Date.parse(textAt(change, 'created') ?? '');
    return isMove && !Number.isNaN(moment) ? [{ by, moment }] : [];
  });
  // Whatever order Jira lists them in.
  const last = moves.sort((a, b) => b.moment - a.moment)[0];
  if (!last?.by) return ok(undefined);
  return ok({ by: last.by, at: new Date(last.moment).toISOString() });
}
