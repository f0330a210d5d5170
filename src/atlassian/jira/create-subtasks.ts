import type { ClientIssue, CreateOutcome, Jira } from '../../application/ports';
import type { JiraError } from '../../contract/errors';
import { messagesOf } from '../../contract/jira/ask-jira';
import { MARKER_PROPERTY } from '../../contract/jira/properties';
import { at, isObject, listAt, textAt } from '../../contract/json';
import { ok, type Result } from '../../domain/result';
import type { SubtaskDraft } from '../../domain/settings/subtask-draft';
import type { Send } from '../send';
import { subtaskFields } from './subtask-fields';
import { settableNames } from './subtask-type';

/**
 * Creates the subtasks with one bulk request, each with its marker as a property in the same call, so that they can be
 * told apart even if the answer is lost. Jira may refuse some and create the others: 201 with both, or 400 of the same
 * shape when all were refused (OpenAPI, createIssues).
 *
 * What is given to nobody goes to the project's default assignee. Where that one cannot be assigned Jira makes nothing:
 * then it is asked once more for subtasks without an assignee.
 */
export async function createSubtasks(
  send: Send,
  parent: ClientIssue,
  drafts: SubtaskDraft[],
  options: Options,
): Promise<Result<CreateOutcome, JiraError>> {
  const first = await createOnce(send, parent, drafts, options, {});
  if (!first.ok) return first;
  const { created, refused } = first.value;
  const again = refused.filter(({ draft, fields }) => fields.includes('assignee') && !draft.assignee);
  if (again.length === 0 || !options.type.fields.includes('assignee')) {
    return ok(await named(send, parent, options, first.value));
  }
  const unassigned = again.map(({ draft }) => draft);
  const second = await createOnce(send, parent, unassigned, options, { assignee: null });
  if (!second.ok) {
    // In doubt, all that is there is looked for. Otherwise nothing more was made, and what was made first stands.
    if (second.error.code === 'jiraUnavailable') return second;
    return ok(await named(send, parent, options, first.value));
  }
  const left = refused.filter(({ draft }) => !unassigned.includes(draft));
  const both = { created: [...created, ...second.value.created], refused: [...left, ...second.value.refused] };
  return ok(await named(send, parent, options, both));
}

type Options = Parameters<Jira['createSubtasks']>[2];

interface Answered {
  created: CreateOutcome['created'];
  /** With the ids of the fields that Jira names. */
  refused: { draft: SubtaskDraft; fields: string[]; messages: string[] }[];
}

async function createOnce(
  send: Send,
  parent: ClientIssue,
  drafts: SubtaskDraft[],
  { attempt, type, settings }: Options,
  assignee: { assignee?: null },
): Promise<Result<Answered, JiraError>> {
  const markOf = (step: SubtaskDraft['step']) => {
    const token = attempt.tokens?.[step];
    return { attempt: attempt.number, step, parent: parent.id, ...(token && { token }) };
  };
  const issueUpdates = drafts.map((draft) => ({
    fields: { ...subtaskFields(parent, draft, type, settings), ...assignee },
    properties: [{ key: MARKER_PROPERTY, value: markOf(draft.step) }],
  }));
  const reply = await send('createIssues', { body: { issueUpdates }, accept: [400] });
  if (!reply.ok) return reply;
  return ok(pair(drafts, reply.value.body));
}

/** Failures are named by their index; the successes are the others, in the order they were sent. */
function pair(drafts: SubtaskDraft[], body: unknown): Answered {
  const failures = new Map<number, unknown>();
  for (const error of listAt(body, 'errors')) {
    const index = at(error, 'failedElementNumber');
    if (typeof index === 'number') failures.set(index, at(error, 'elementErrors'));
  }
  const issues = listAt(body, 'issues');
  const answered: Answered = { created: [], refused: [] };
  const succeeded = drafts.filter((_, index) => !failures.has(index));
  drafts.forEach((draft, index) => {
    const issue = failures.has(index) ? undefined : issues[succeeded.indexOf(draft)];
    const [id, key] = [textAt(issue, 'id'), textAt(issue, 'key')];
    if (id && key) answered.created.push({ step: draft.step, id, key });
    else answered.refused.push({ draft, ...wordsOf(failures.has(index) ? failures.get(index) : body) });
  });
  return answered;
}

function wordsOf(errors: unknown): { fields: string[]; messages: string[] } {
  const byField = at(errors, 'errors');
  return { fields: isObject(byField) ? Object.keys(byField) : [], messages: messagesOf(errors) };
}

/** The outcome, with the names of the fields that the settings can give a value, so that a person knows where to. */
async function named(
  send: Send,
  parent: ClientIssue,
  { type }: Options,
  { created, refused }: Answered,
): Promise<CreateOutcome> {
  const ids = [...new Set(refused.flatMap(({ fields }) => fields))];
  const names =
    ids.length === 0 ? new Map<string, string>() : await settableNames(send, parent.projectId, type.id, ids);
  const failed = refused.map(({ draft, fields, messages }) => {
    const settable = fields.flatMap((id) => names.get(id) ?? []);
    if (settable.length === 0) return { step: draft.step, error: { code: 'jiraRefused' as const, messages } };
    // Jira's own names of fields mean nothing to who reads them.
    const said = messages.map((message) => fields.reduce((text, id) => text.replace(`${id}: `, ''), message));
    return { step: draft.step, error: { code: 'fieldsRefused' as const, fields: settable, messages: said } };
  });
  return { created, failed };
}
