import type { JiraError } from '../../application/errors';
import type { RequiredField, SubtaskType } from '../../application/ports';
import { ok, type Result } from '../../domain/result';
import { at, listAt, textAt } from '../json';
import type { Send } from '../send';

/** Filled in by the app, or by Jira for whoever creates. */
const FILLED_IN = ['summary', 'project', 'issuetype', 'parent', 'reporter', 'description'];

/**
 * The subtask type that the caller may create in a project, and what it asks for: the one with this id, or the first.
 * Recognised by its nature
 * (`subtask`, hierarchy level −1), never by its name, which is translated. Jira lists the types that the caller may
 * create: every project has some, so an empty list is about the caller.
 */
export async function readSubtaskType(
  send: Send,
  projectId: string,
  typeId?: string,
): Promise<Result<SubtaskType | 'none' | 'mayNotCreate', JiraError>> {
  const types = await send('readIssueTypes', { path: { project: projectId }, query: { maxResults: '200' } });
  if (!types.ok) return types;
  const all = listAt(types.value.body, 'issueTypes');
  const type = all.find((each) => isSubtask(each) && (typeId === undefined || textAt(each, 'id') === typeId));
  const id = textAt(type, 'id');
  if (!id) return ok(all.length === 0 ? 'mayNotCreate' : 'none');
  const path = { project: projectId, issueType: id };
  const fields = await send('readCreateFields', { path, query: { maxResults: '200' } });
  if (!fields.ok) return fields;
  const listed = listAt(fields.value.body, 'fields');
  return ok({
    id,
    fields: listed.flatMap((field) => textAt(field, 'fieldId') ?? []),
    required: listed.filter(isBlocking).flatMap(requiredField),
  });
}

const isSubtask = (type: unknown) => at(type, 'subtask') === true || at(type, 'hierarchyLevel') === -1;

function isBlocking(field: unknown): boolean {
  const id = textAt(field, 'fieldId') ?? '';
  return at(field, 'required') === true && at(field, 'hasDefaultValue') !== true && !FILLED_IN.includes(id);
}

function requiredField(field: unknown): RequiredField[] {
  const id = textAt(field, 'fieldId');
  if (!id) return [];
  const options = listAt(field, 'allowedValues').flatMap((each) => {
    const optionId = textAt(each, 'id');
    return optionId ? [{ id: optionId, name: textAt(each, 'value') ?? textAt(each, 'name') ?? optionId }] : [];
  });
  const kind = kindOf(field);
  const isChoice = kind === 'option' || kind === 'options';
  return [{ id, name: textAt(field, 'name') ?? id, kind, ...(isChoice && { options }) }];
}

/** By the field's schema: a paragraph is a text to Jira, too, but is written as a document (REST API v3). */
function kindOf(field: unknown): RequiredField['kind'] {
  const type = textAt(field, 'schema', 'type');
  const isParagraph = (textAt(field, 'schema', 'custom') ?? '').endsWith(':textarea');
  if (type === 'string') return isParagraph ? 'paragraph' : 'text';
  if (type === 'number' || type === 'date') return type;
  if (type === 'option' || type === 'priority') return 'option';
  const isChoice = ['option', 'component', 'version'].includes(textAt(field, 'schema', 'items') ?? '');
  return type === 'array' && isChoice ? 'options' : 'other';
}
