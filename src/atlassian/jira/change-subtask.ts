import type { JiraError } from '../../application/errors';
import type { RecordSettings } from '../../domain/onboarding';
import { ok, type Result } from '../../domain/result';
import type { Cause } from '../../domain/steps';
import { listAt, textAt } from '../json';
import type { Send } from '../send';
import { retiredComment } from '../subtask-text';
import { RETIRED_LABEL } from './properties';

/** Marks a subtask as *no aplica*: a label that boards and filters see, and a comment with the reason. */
export async function markRetired(
  send: Send,
  subtask: { id: string },
  because: Cause[],
  language: RecordSettings['language'],
): Promise<Result<void, JiraError>> {
  const labelled = await changeLabel(send, subtask.id, 'add');
  if (!labelled.ok) return labelled;
  const commented = await send('addComment', {
    path: { issue: subtask.id },
    body: { body: retiredComment(because, language) },
  });
  return commented.ok ? ok(undefined) : commented;
}

/** Takes the mark away, and leads a closed subtask out of its done status where the workflow allows. */
export async function reopen(
  send: Send,
  subtask: { id: string; closed: boolean; retired: boolean },
): Promise<Result<void, JiraError>> {
  if (subtask.retired) {
    const unlabelled = await changeLabel(send, subtask.id, 'remove');
    if (!unlabelled.ok) return unlabelled;
  }
  if (subtask.closed) {
    const moved = await moveTo(send, subtask.id, (category) => category !== 'done');
    if (!moved.ok) return moved;
  }
  return ok(undefined);
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

async function changeLabel(send: Send, id: string, change: 'add' | 'remove'): Promise<Result<unknown, JiraError>> {
  return send('editIssue', { path: { issue: id }, body: { update: { labels: [{ [change]: RETIRED_LABEL }] } } });
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
