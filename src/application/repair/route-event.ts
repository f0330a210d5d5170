import type { StorageError } from '../../contract/errors';
import { ok, type Result } from '../../domain/result';
import type { Records, TaskOf } from '../ports';

/** What Jira told about an issue: it was changed or deleted, or one of its properties was. */
export interface IssueEvent {
  issueId: string;
  issueKey: string;
  deleted: boolean;
  /** The issue that a subtask belongs to, where the event says so. */
  parentId?: string;
}

/**
 * Which onboarding an event is about. A subtask's event leads to its client's issue by the key that storage knows; a
 * key that nobody knows may be a moved issue's or a clone's, and is looked at by its id.
 *
 * @returns undefined where it is about nothing of ours: a deleted issue whose key nobody knows and that has no record
 */
export async function routeEvent(
  records: Pick<Records, 'findByKey' | 'read'>,
  event: IssueEvent,
): Promise<Result<TaskOf<'repair'> | undefined, StorageError>> {
  const { issueId, issueKey, parentId, deleted } = event;
  const pointer = await records.findByKey(issueKey);
  if (!pointer.ok) return pointer;
  const known = pointer.value?.issueId ?? parentId;
  if (!deleted) return ok({ kind: 'repair', issueId: known ?? issueId });
  if (known !== undefined) return ok({ kind: 'repair', issueId: known, ...(known === issueId && { deleted: true }) });
  // Deleted under a key it was given by a move that was not followed yet.
  const record = await records.read(issueId);
  if (!record.ok) return record;
  return ok(record.value && { kind: 'repair', issueId, deleted: true });
}
