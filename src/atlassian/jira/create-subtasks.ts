import type { JiraError } from '../../application/errors';
import type { ClientIssue, CreateOutcome, Jira, SubtaskDraft } from '../../application/ports';
import { ok, type Result } from '../../domain/result';
import { at, listAt, textAt } from '../json';
import { messagesOf, type Send } from '../send';
import { MARKER_PROPERTY } from './properties';
import { subtaskFields } from './subtask-fields';

/**
 * Creates the subtasks with one bulk request, each with its marker as a property in the same call, so that they can be
 * told apart even if the answer is lost. Jira may refuse some and create the others: 201 with both, or 400 of the same
 * shape when all were refused (OpenAPI, createIssues).
 */
export async function createSubtasks(
  send: Send,
  parent: ClientIssue,
  drafts: SubtaskDraft[],
  { attempt, type, settings }: Parameters<Jira['createSubtasks']>[2],
): Promise<Result<CreateOutcome, JiraError>> {
  const markOf = (step: SubtaskDraft['step']) => {
    const token = attempt.tokens?.[step];
    return { attempt: attempt.number, step, parent: parent.id, ...(token && { token }) };
  };
  const issueUpdates = drafts.map((draft) => ({
    fields: subtaskFields(parent, draft, type, settings),
    properties: [{ key: MARKER_PROPERTY, value: markOf(draft.step) }],
  }));
  const reply = await send('createIssues', { body: { issueUpdates }, accept: [400] });
  if (!reply.ok) return reply;
  return ok(pair(drafts, reply.value.body));
}

/** Failures are named by their index; the successes are the others, in the order they were sent. */
function pair(drafts: SubtaskDraft[], body: unknown): CreateOutcome {
  const failures = new Map<number, JiraError>();
  for (const error of listAt(body, 'errors')) {
    const index = at(error, 'failedElementNumber');
    const messages = messagesOf(at(error, 'elementErrors'));
    if (typeof index === 'number') failures.set(index, { code: 'jiraRefused', messages });
  }
  const issues = listAt(body, 'issues');
  const outcome: CreateOutcome = { created: [], failed: [] };
  const succeeded = drafts.filter((_, index) => !failures.has(index));
  drafts.forEach((draft, index) => {
    const error = failures.get(index);
    if (error) {
      outcome.failed.push({ step: draft.step, error });
      return;
    }
    const issue = issues[succeeded.indexOf(draft)];
    const id = textAt(issue, 'id');
    const key = textAt(issue, 'key');
    if (id && key) outcome.created.push({ step: draft.step, id, key });
    else outcome.failed.push({ step: draft.step, error: { code: 'jiraRefused', messages: messagesOf(body) } });
  });
  return outcome;
}
