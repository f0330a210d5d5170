import type { ClientIssue } from '../../application/ports';
import type { JiraError } from '../../contract/errors';
import { personAt } from '../../contract/jira/person';
import { COPY_ALIAS, COPY_PROPERTY, MARKER_ALIAS } from '../../contract/jira/properties';
import { at, isObject, listAt, textAt } from '../../contract/json';
import type { OfferedTransition } from '../../contract/panel-view';
import type { ExistingSubtask } from '../../domain/procedure/plan-difference';
import { fail, ok, type Result } from '../../domain/result';
import { cutText } from '../../domain/text/cut-text';
import type { Send } from '../send';

/**
 * A client's issue as the actor may see it, with its subtasks, the transitions that Jira offers and the read copy, in one request. Whether they may edit
 * it is told by `editmeta`: "for any fields to be editable the user must have the Edit issues project permission"
 * (Atlassian's documentation of Get edit issue metadata).
 *
 * @param clientField the field that names the client
 */
export async function readIssue(
  send: Send,
  idOrKey: string,
  clientField = 'summary',
): Promise<Result<ClientIssue, JiraError>> {
  const reply = await send('readIssue', {
    path: { issue: idOrKey },
    query: {
      fields: [
        ...new Set(['summary', clientField]),
        'status,project,issuetype,parent,subtasks,created,assignee',
      ].join(),
      properties: COPY_PROPERTY,
      expand: 'editmeta,transitions',
    },
  });
  if (!reply.ok) return reply;
  const issue = parseIssue(reply.value.body, clientField);
  return issue ? ok(issue) : fail({ code: 'jiraUnavailable' });
}

/** Issues in one request (OpenAPI, bulkFetchIssues). */
const BATCH = 100;

/** The same of many issues, a hundred with one request; those that the actor may not see are left out. */
export async function readIssues(send: Send, issueIds: string[]): Promise<Result<ClientIssue[], JiraError>> {
  const found: ClientIssue[] = [];
  for (let first = 0; first < issueIds.length; first += BATCH) {
    const body = {
      issueIdsOrKeys: issueIds.slice(first, first + BATCH),
      fields: ['summary', 'status', 'project', 'issuetype', 'parent', 'subtasks'],
      properties: [COPY_PROPERTY],
    };
    const reply = await send('readIssues', { body });
    if (!reply.ok) return reply;
    found.push(...listAt(reply.value.body, 'issues').flatMap((issue) => parseIssue(issue) ?? []));
  }
  return ok(found);
}

/** Most issues that one look for changes takes: what is left is found by the events, or by the hour of its part. */
const MOST_CHANGED = 100;

/**
 * Clients and subtasks of ours that were changed in Jira lately, as ids of the clients. The search sees changes late
 * and may miss some: it is one of three ways in which a lost event is made good.
 */
export async function findChanged(send: Send, minutes: number): Promise<Result<string[], JiraError>> {
  const ours = `(${COPY_ALIAS} is not EMPTY OR ${MARKER_ALIAS} is not EMPTY)`;
  const body = {
    jql: `${ours} AND updated >= "-${minutes}m"`,
    fields: ['issuetype', 'parent'],
    maxResults: MOST_CHANGED,
  };
  const reply = await send('searchIssues', { body });
  if (!reply.ok) return reply;
  const ids = listAt(reply.value.body, 'issues').map((issue) => parentIdOf(issue) ?? textAt(issue, 'id'));
  return ok([...new Set(ids.filter((id) => id !== undefined))]);
}

function parseIssue(body: unknown, clientField = 'summary'): ClientIssue | undefined {
  const id = textAt(body, 'id');
  const key = textAt(body, 'key');
  const projectId = textAt(body, 'fields', 'project', 'id');
  const summary = textAt(body, 'fields', 'summary');
  const typeId = textAt(body, 'fields', 'issuetype', 'id');
  if (!id || !key || !projectId || !typeId || summary === undefined) return undefined;
  const editable = at(body, 'editmeta', 'fields');
  const parentId = parentIdOf(body);
  const created = textAt(body, 'fields', 'created');
  const copy = at(body, 'properties', COPY_PROPERTY);
  const assignee = personAt(body, 'fields', 'assignee');
  return {
    id,
    key,
    projectId,
    typeId,
    client: cutText(nameIn(at(body, 'fields', clientField)) || summary),
    canEdit: isObject(editable) && Object.keys(editable).length > 0,
    closed: isClosed(body),
    subtasks: listAt(body, 'fields', 'subtasks').flatMap(parseSubtask),
    transitions: listAt(body, 'transitions').flatMap(parseTransition),
    ...(assignee && { assignee }),
    ...(parentId && { parentId, parentName: textAt(body, 'fields', 'parent', 'fields', 'summary') ?? '' }),
    ...(created && { created }),
    ...(copy !== undefined && { copy }),
  };
}

/** A text, or an option of a choice. */
function nameIn(value: unknown): string {
  const name = typeof value === 'string' ? value : (textAt(value, 'value') ?? textAt(value, 'name') ?? '');
  return name.trim();
}

/** Of a subtask: the issue it belongs to. A client's issue may have a parent too, an epic; that one is not meant. */
function parentIdOf(issue: unknown): string | undefined {
  return at(issue, 'fields', 'issuetype', 'subtask') === true ? textAt(issue, 'fields', 'parent', 'id') : undefined;
}

function parseSubtask(value: unknown): ExistingSubtask[] {
  const id = textAt(value, 'id');
  const key = textAt(value, 'key');
  if (!id || !key) return [];
  const statusId = textAt(value, 'fields', 'status', 'id');
  const typeId = textAt(value, 'fields', 'issuetype', 'id');
  const status = textAt(value, 'fields', 'status', 'name');
  const isBegun = textAt(value, 'fields', 'status', 'statusCategory', 'key') === 'indeterminate';
  return [
    {
      id,
      key,
      summary: textAt(value, 'fields', 'summary') ?? '',
      closed: isClosed(value),
      ...(status && { status: { name: status, isBegun } }),
      ...(statusId && { statusId }),
      ...(typeId && { typeId }),
    },
  ];
}

function parseTransition(value: unknown): OfferedTransition[] {
  const [id, name] = [textAt(value, 'id'), textAt(value, 'name')];
  if (!id || !name || at(value, 'isAvailable') === false) return [];
  const isDone = textAt(value, 'to', 'statusCategory', 'key') === 'done';
  return [{ id, name, isDone, hasScreen: at(value, 'hasScreen') === true }];
}

/** By the category of its status: names are translated. */
const isClosed = (issue: unknown) => textAt(issue, 'fields', 'status', 'statusCategory', 'key') === 'done';
