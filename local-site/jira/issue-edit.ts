import type { Caller } from '../forge-host/contracts';
import { type Json, jsonOf, listOf, textOf, textsOf } from '../forge-host/json';
import { findIssue, mayOn, projectOf } from './access';
import { addComment } from './comments';
import type { JiraSite } from './context';
import { moveToParent } from './convert';
import { fieldRefusal, notOnScreen, refusal } from './errors';
import { fieldOf } from './fields';
import type { Change, Issue } from './model';
import { saveChanged } from './store';
import { isEditable } from './transition-rules';
import { changeOf, parseValue } from './values';

/**
 * OpenAPI editIssue: `fields` and `update`, all or nothing. Screens are not looked at, as the document says.
 *
 * @param details IssueUpdateDetails; a transition in it is ignored
 * @throws RestError 400 with sentences by field
 */
export function editIssue(site: JiraSite, caller: Caller, accountId: string, issue: Issue, details: Json): void {
  const { parent: parentOf, ...fields } = jsonOf(details.fields);
  const { comment, ...update } = jsonOf(details.update);
  const parent = parentOf === undefined ? undefined : newParent(site, parentOf);
  const ids = [...new Set([...Object.keys(fields), ...Object.keys(update), ...(parent ? ['parent'] : [])])];
  if (!mayOn(site, accountId, 'EDIT_ISSUES', issue)) {
    // The document gives 400 where "the user does not have the necessary permission to edit one or more fields".
    throw fieldRefusal(Object.fromEntries(ids.map((id) => [id, notOnScreen(id)])));
  }
  // Unknown: Jira's sentence where the status does not let an issue be edited; nothing of the edit is done.
  if (!isEditable(site, issue)) throw refusal(400, 'You cannot edit this issue in its current status.');
  const errors: Record<string, string> = {};
  const values: Json = {};
  const project = projectOf(site, issue);
  for (const id of ids) {
    if (id === 'parent' && parent) continue;
    const given = Object.hasOwn(fields, id) ? fields[id] : updated(issue.values[id], listOf(update[id]));
    const isInBoth = Object.hasOwn(fields, id) && Object.hasOwn(update, id);
    const field = fieldOf(site, id);
    if (isInBoth || !field || field.operations.length === 0 || !isAllowed(site, accountId, issue, id)) {
      errors[id] = notOnScreen(id);
      continue;
    }
    const parsed = parseValue(site, project, id, given);
    if ('error' in parsed) errors[id] = parsed.error;
    else values[id] = parsed.value;
  }
  if (Object.keys(errors).length > 0) throw fieldRefusal(errors);
  if (parent) moveToParent(site, caller, accountId, issue, parent);
  change(site, caller, accountId, site.tables.issues.get(issue.id) ?? issue, values);
  for (const operation of listOf(comment)) {
    addComment(site, caller, accountId, issue.id, jsonOf(jsonOf(operation).add).body);
  }
}

function change(site: JiraSite, caller: Caller, accountId: string, issue: Issue, values: Json): void {
  const items: Change[] = Object.entries(values)
    .filter(([id, value]) => JSON.stringify(value ?? null) !== JSON.stringify(issue.values[id] ?? null))
    .map(([id, value]) => changeOf(site, id, issue.values[id], value));
  saveChanged(site, caller, accountId, { ...issue, values: { ...issue.values, ...values } }, items);
}

/** What a field holds after the operations of `update`: `set`, and for lists `add` and `remove`. */
function updated(value: unknown, operations: unknown[]): unknown {
  return operations.map(jsonOf).reduce<unknown>((current, operation) => {
    if (Object.hasOwn(operation, 'set')) return operation.set;
    const list = textsOf(current);
    if (Object.hasOwn(operation, 'add')) return [...list, operation.add];
    return list.filter((item) => item !== operation.remove);
  }, value);
}

function isAllowed(site: JiraSite, accountId: string, issue: Issue, id: string): boolean {
  if (id === 'assignee') return mayOn(site, accountId, 'ASSIGN_ISSUES', issue);
  if (id === 'reporter') return mayOn(site, accountId, 'MODIFY_REPORTER', issue);
  return id !== 'parent';
}

/** "The parent field may be set by key or ID." The site knows parents of subtasks only. */
function newParent(site: JiraSite, given: unknown): Issue {
  const { id, key } = jsonOf(given);
  const parent = findIssue(site, textOf(id) ?? textOf(key) ?? '');
  if (!parent) throw fieldRefusal({ parent: 'Could not find issue by id or key.' });
  return parent;
}
