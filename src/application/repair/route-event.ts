import type { StorageError } from '../../contract/errors';
import { ok, type Result } from '../../domain/result';
import type { Records, TaskOf } from '../ports';

/** What Jira told about an issue: it was changed or deleted, or one of its properties was. */
export interface IssueEvent {
  issueId: string;
  issueKey: string;
  deleted: boolean;
}

/**
 * Which onboarding an event is about. A subtask's event leads to its client's issue by the key that storage knows; a
 * key that nobody knows may be a moved issue's or a clone's, or a subtask's, and is looked at by its id. Which parent an
 * event names does not count: no document lists it among the fields, and a client's may be an epic.
 *
 * @returns undefined where it is about nothing of ours: a deleted issue whose key nobody knows and that has no record
 */
export async function routeEvent(
  records: Pick<Records, 'findByKey' | 'read'>,
  event: IssueEvent,
): Promise<Result<TaskOf<'repair'> | undefined, StorageError>> {
  const { issueId, issueKey, deleted } = event;
  const pointer = await records.findByKey(issueKey);
  if (!pointer.ok) return pointer;
  const known = pointer.value?.issueId;
  if (!deleted) return ok({ kind: 'repair', issueId: known ?? issueId });
  if (known !== undefined) return ok({ kind: 'repair', issueId: known, ...(known === issueId && { deleted: true }) });
  // Deleted under a key it was given by a move that was not followed yet.
  const record = await records.read(issueId);
  if (!record.ok) return record;
  return ok(record.value && { kind: 'repair', issueId, deleted: true });
}
