import type { PanelError } from '../../contract/errors';
import type { AccountId } from '../../domain/facts/facts';
import { ok, type Result } from '../../domain/result';
import { type OpenedClient, openClient } from '../panel/open-client';
import { openIssue, openRead, type ReadingPorts } from '../panel/open-issue';

/**
 * The client whose issue, or subtask of ours, has this key, as the person may see it. A key comes out of a rule or a model's
 * text: it says what is asked about and nothing else, so Jira is asked as the person, and what storage knows of the key
 * counts only where Jira's answer bears it out (decision 16).
 *
 * Of a client that was started one request, of a subtask of ours too: its client's issue names it. Of another issue one,
 * of a moved one or somebody's subtask up to three.
 */
export async function openByKey(
  ports: ReadingPorts,
  accountId: AccountId,
  key: string,
): Promise<Result<OpenedClient, PanelError>> {
  const known = await openKnown(ports, accountId, key);
  if (known) return ok(known);
  const issue = await ports.asUser.readIssue(key);
  if (!issue.ok) return issue;
  const { id: issueId, projectId, parentId } = issue.value;
  if (parentId) return openClient(ports, { accountId, issueId, projectId });
  const opened = await openRead(ports, issue.value);
  return opened.ok ? ok({ opened: opened.value }) : opened;
}

/** The client that storage knows this key of; undefined where it knows none, or Jira says otherwise. */
async function openKnown(ports: ReadingPorts, accountId: AccountId, key: string): Promise<OpenedClient | undefined> {
  const pointer = await ports.records.findByKey(key);
  if (!pointer.ok || !pointer.value) return undefined;
  const { issueId, projectId, step } = pointer.value;
  if (!projectId) return undefined;
  const opened = await openIssue(ports, { accountId, issueId, projectId });
  if (!opened.ok) return undefined;
  const { issue } = opened.value;
  const bearsOut = step ? issue.subtasks.some((subtask) => subtask.key === key) : issue.key === key;
  return bearsOut ? { opened: opened.value } : undefined;
}
