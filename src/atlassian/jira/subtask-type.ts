import type { SubtaskType } from '../../application/ports';
import type { JiraError } from '../../contract/errors';
import { at, listAt, textAt } from '../../contract/json';
import { ok, type Result } from '../../domain/result';
import { type FormField, isByRules } from '../../domain/settings/form-field';
import type { Send } from '../send';
import { formField } from './screen-fields';

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
  const listed = await readForm(send, projectId, id);
  if (!listed.ok) return listed;
  return ok({
    id,
    fields: listed.value.flatMap((field) => textAt(field, 'fieldId') ?? []),
    form: formOf(listed.value),
  });
}

async function readForm(send: Send, projectId: string, typeId: string): Promise<Result<unknown[], JiraError>> {
  const path = { project: projectId, issueType: typeId };
  const fields = await send('readCreateFields', { path, query: { maxResults: '200' } });
  return fields.ok ? ok(listAt(fields.value.body, 'fields')) : fields;
}

/** The names of those of these fields that the settings can give a value, by id; none where Jira does not say. */
export async function settableNames(
  send: Send,
  projectId: string,
  typeId: string,
  ids: string[],
): Promise<Map<string, string>> {
  const listed = await readForm(send, projectId, typeId);
  const form = listed.ok ? formOf(listed.value).filter(({ id }) => ids.includes(id)) : [];
  return new Map(form.map(({ id, name }) => [id, name]));
}

const isSubtask = (type: unknown) => at(type, 'subtask') === true || at(type, 'hierarchyLevel') === -1;

function formOf(listed: unknown[]): FormField[] {
  const form = listed.flatMap(formField).filter(({ id }) => !FILLED_IN.includes(id));
  return form.filter(({ id, kind, isRequired }) => isRequired || (kind !== 'other' && !isByRules({ id })));
}
