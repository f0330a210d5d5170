import type { JiraError } from '../../application/errors';
import type { Jira } from '../../application/ports';
import type { LocalDate } from '../../domain/dates';
import { ok, type Result } from '../../domain/result';
import type { Cause } from '../../domain/steps';
import { listAt, textAt } from '../json';
import type { Send } from '../send';
import { retiredComment } from '../subtask-text';
import { RETIRED_LABEL } from './properties';

/**
 * Marks a subtask as *no aplica*: a label that boards and filters see, and a comment with the reason. Both in one
 * request, so that the label always tells whether the comment was made. A transition that the settings name comes
 * first: cut short after it, the mark is still missing and all of it is done again.
 */
export async function markRetired(
  send: Send,
  subtask: { id: string },
  because: Cause[],
  { language, retire }: Parameters<Jira['markRetired']>[2],
): Promise<Result<void, JiraError>> {
  if (retire.how === 'transition') {
    const wanted = retire.name.trim().toLowerCase();
    const moved = await moveBy(send, subtask.id, (transition) => nameOf(transition) === wanted);
    if (!moved.ok && moved.error.code !== 'jiraRefused') return moved;
  }
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
  const moved = await moveBy(
    send,
    subtask.id,
    leadsTo((category) => category !== 'done'),
  );
  if (!moved.ok) return moved;
  return ok(moved.value ? 'reopened' : 'noTransition');
}

export async function writeDue(send: Send, id: string, due: LocalDate): Promise<Result<void, JiraError>> {
  const written = await send('editIssue', { path: { issue: id }, body: { fields: { duedate: due } } });
  return written.ok ? ok(undefined) : written;
}

/** Closes a subtask through a transition that leads to a done status, where its workflow has one. */
export async function finish(
  send: Send,
  subtask: { id: string },
): Promise<Result<'finished' | 'noTransition', JiraError>> {
  const moved = await moveBy(
    send,
    subtask.id,
    leadsTo((category) => category === 'done'),
  );
  if (!moved.ok) return moved;
  return ok(moved.value ? 'finished' : 'noTransition');
}

/** Takes the first such transition. False where there is none. */
async function moveBy(
  send: Send,
  id: string,
  isWanted: (transition: unknown) => boolean,
): Promise<Result<boolean, JiraError>> {
  const read = await send('readTransitions', { path: { issue: id } });
  if (!read.ok) return read;
  const transition = listAt(read.value.body, 'transitions').find(isWanted);
  const transitionId = textAt(transition, 'id');
  if (!transitionId) return ok(false);
  const moved = await send('transition', { path: { issue: id }, body: { transition: { id: transitionId } } });
  return moved.ok ? ok(true) : moved;
}

/** By the category of the status that it leads to: names are translated. */
function leadsTo(wanted: (category: string) => boolean) {
  return (transition: unknown) => {
    const category = textAt(transition, 'to', 'statusCategory', 'key');
    return category !== undefined && wanted(category);
  };
}

const nameOf = (transition: unknown) => textAt(transition, 'name')?.trim().toLowerCase();
