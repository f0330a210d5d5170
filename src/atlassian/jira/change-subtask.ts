import type { JiraError } from '../../application/errors';
import type { RecordSettings } from '../../domain/onboarding';
import { ok, type Result } from '../../domain/result';
import type { Cause } from '../../domain/steps';
import { listAt, textAt } from '../json';
import type { Send } from '../send';
import { retiredComment } from '../subtask-text';
import { RETIRED_LABEL } from './properties';

/**
 * Marks a subtask as *no aplica*: a label that boards and filters see, and a comment with the reason. Both in one
 * request, so that the label always tells whether the comment was made.
 */
export async function markRetired(
  send: Send,
  subtask: { id: string },
  because: Cause[],
  language: RecordSettings['language'],
): Promise<Result<void, JiraError>> {
  const comment = [{ add: { body: retiredComment(because, language) } }];
  const marked = await send('editWithComment', {
    path: { issue: subtask.id },
    body: { update: { labels: [{ add: RETIRED_LABEL }], comment } },
  });
  return marked.ok ? ok(undefined) : marked;
}

/** Takes the mark away, and leads a closed subtask out of its done status where the workflow allows. */
export async function reopen(
  send: Send,
  subtask: { id: string; closed: boolean; retired: boolean },
): Promise<Result<'reopened' | 'noTransition', JiraError>> {
  if (subtask.retired) {
    const unlabelled = await send('editIssue', {
      path: { issue: subtask.id },
      body: { update: { labels: [{ remove: RETIRED_LABEL }] } },
    });
    if (!unlabelled.ok) return unlabelled;
  }
  if (!subtask.closed) return ok('reopened');
  const moved = await moveTo(send, subtask.id, (category) => category !== 'done');
  if (!moved.ok) return moved;
  return ok(moved.value ? 'reopened' : 'noTransition');
}

/** Closes a subtask through a transition that leads to a done status, where its workflow has one. */
export async function finish(
  send: Send,
  subtask: { id: string },
): Promise<Result<'finished' | 'noTransition', JiraError>> {
  const moved = await moveTo(send, subtask.id, (category) => category === 'done');
  if (!moved.ok) return moved;
  return ok(moved.value ? 'finished' : 'noTransition');
}

/** Takes the first transition that leads to a status of such a category. False where there is none. */
async function moveTo(
  send: Send,
  id: string,
  wanted: (category: string) => boolean,
): Promise<Result<boolean, JiraError>> {
  const read = await send('readTransitions', { path: { issue: id } });
  if (!read.ok) return read;
  const transition = listAt(read.value.body, 'transitions').find((each) => {
    const category = textAt(each, 'to', 'statusCategory', 'key');
    return category !== undefined && wanted(category);
  });
  const transitionId = textAt(transition, 'id');
  if (!transitionId) return ok(false);
  const moved = await send('transition', { path: { issue: id }, body: { transition: { id: transitionId } } });
  return moved.ok ? ok(true) : moved;
}
