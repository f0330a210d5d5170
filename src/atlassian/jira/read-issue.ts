import type { JiraError } from '../../application/errors';
import type { ClientIssue } from '../../application/ports';
import type { ExistingSubtask } from '../../domain/changes';
import { fail, ok, type Result } from '../../domain/result';
import { at, isObject, listAt, textAt } from '../json';
import type { Send } from '../send';
import { COPY_PROPERTY } from './properties';

/**
 * A client's issue as the actor may see it, with its subtasks and the read copy, in one request. Whether they may edit
 * it is told by `editmeta`: "for any fields to be editable the user must have the Edit issues project permission"
 * (Atlassian's documentation of Get edit issue metadata).
 */
export async function readIssue(send: Send, idOrKey: string): Promise<Result<ClientIssue, JiraError>> {
  const reply = await send('readIssue', {
    path: { issue: idOrKey },
    query: { fields: 'summary,project,parent,subtasks', properties: COPY_PROPERTY, expand: 'editmeta' },
  });
  if (!reply.ok) return reply;
  const issue = parseIssue(reply.value.body);
  return issue ? ok(issue) : fail({ code: 'jiraUnavailable' });
}

function parseIssue(body: unknown): ClientIssue | undefined {
  const id = textAt(body, 'id');
  const key = textAt(body, 'key');
  const projectId = textAt(body, 'fields', 'project', 'id');
  const client = textAt(body, 'fields', 'summary');
  if (!id || !key || !projectId || client === undefined) return undefined;
  const editable = at(body, 'editmeta', 'fields');
  const parentId = textAt(body, 'fields', 'parent', 'id');
  const copy = at(body, 'properties', COPY_PROPERTY);
  return {
    id,
    key,
    projectId,
    client,
    canEdit: isObject(editable) && Object.keys(editable).length > 0,
    subtasks: listAt(body, 'fields', 'subtasks').flatMap(parseSubtask),
    ...(parentId && { parentId }),
    ...(copy !== undefined && { copy }),
  };
}

function parseSubtask(value: unknown): ExistingSubtask[] {
  const id = textAt(value, 'id');
  const key = textAt(value, 'key');
  if (!id || !key) return [];
  const closed = textAt(value, 'fields', 'status', 'statusCategory', 'key') === 'done';
  return [{ id, key, summary: textAt(value, 'fields', 'summary') ?? '', closed }];
}
