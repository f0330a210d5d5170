import type { Jira } from '../../application/ports';
import type { JiraError } from '../../contract/errors';
import { RETIRED_LABEL } from '../../contract/jira/properties';
import { at, listAt, textAt } from '../../contract/json';
import type { LocalDate } from '../../domain/dates';
import type { NotTaken } from '../../domain/procedure/closing';
import { titleIn } from '../../domain/procedure/own-steps';
import type { Cause } from '../../domain/procedure/step-id';
import { ok, type Result } from '../../domain/result';
import { isCalled } from '../../domain/settings/form-field';
import type { Send } from '../send';
import { retiredComment, revisedComment, subtaskTitle } from '../subtask-text';
import { takeOneOf } from './take-transition';
import { readTransitions, type Transition } from './transitions';

/**
 * Marks a subtask as *no aplica*: a label that boards and filters see, and a comment with the reason. Both in one
 * request, so that the label always tells whether the comment was made. Then the transition that the settings name: where
 * it leads, an issue may not be editable any more. Where it cannot be edited now, the transition comes first.
 */
export async function markRetired(
  send: Send,
  subtask: Parameters<Jira['markRetired']>[0],
  because: Cause[],
  settings: Parameters<Jira['markRetired']>[2],
): ReturnType<Jira['markRetired']> {
  const { id, quietly } = subtask;
  const comment = [{ add: { body: retiredComment(because, settings.language) } }];
  const body = { update: { labels: [{ add: RETIRED_LABEL }], comment } };
  const mark = () => send('editWithComment', { path: { issue: id }, ...mailing(quietly), body });
  const marked = subtask.isMarked ? ok(undefined) : await mark();
  if (!marked.ok && marked.error.code !== 'jiraRefused') return marked;
  if (settings.retire.how === 'label') return ok({ isMarked: marked.ok });
  const { name: wanted } = settings.retire;
  const moved = await moveBy(send, id, ({ name }) => isCalled(name, wanted), settings.fieldValues);
  if (!moved.ok) return moved;
  if (moved.value !== 'taken') return ok({ isMarked: marked.ok, left: moved.value });
  if (marked.ok) return ok({ isMarked: true });
  const again = await mark();
  return again.ok || again.error.code === 'jiraRefused' ? ok({ isMarked: again.ok }) : again;
}

/**
 * Leads a closed subtask out of its done status where the workflow allows, and takes the mark away: in this order, since
 * a done status may not let it be edited. One that is to stay closed is led out only where it must be. The mark is taken
 * away also where Jira refuses the way out, which may be somebody else's validator: the two have nothing to do with each other.
 */
export async function reopen(
  send: Send,
  { id, isClosed, isToOpen, isMarked, quietly }: Parameters<Jira['reopen']>[0],
  { fieldValues }: Parameters<Jira['reopen']>[1],
): ReturnType<Jira['reopen']> {
  const leadOut = () => moveBy(send, id, ({ to }) => !to.isDone, fieldValues);
  const body = { update: { labels: [{ remove: RETIRED_LABEL }] } };
  const unmark = () => send('editIssue', { path: { issue: id }, ...mailing(quietly), body });
  let now: { isOpen: boolean; left?: NotTaken } = { isOpen: !isClosed };
  if (isClosed && isToOpen) {
    const moved = await leadOut();
    if (!moved.ok) return moved;
    now = moved.value === 'taken' ? { isOpen: true } : { isOpen: false, left: moved.value };
  }
  if (!isMarked) return ok({ ...now, isMarked: false });
  const unmarked = await unmark();
  if (unmarked.ok) return ok({ ...now, isMarked: false });
  if (unmarked.error.code !== 'jiraRefused') return unmarked;
  if (now.isOpen || isToOpen) return ok({ ...now, isMarked: true });
  const moved = await leadOut();
  if (!moved.ok) return moved;
  if (moved.value !== 'taken') return ok({ ...now, isMarked: true });
  const again = await unmark();
  return again.ok || again.error.code === 'jiraRefused' ? ok({ isOpen: true, isMarked: !again.ok }) : again;
}

/** In one request, so that a subtask with its new title has the comment too. A title that a person chose stays. */
export async function tellRevised(
  send: Send,
  { id, quietly, summary, isInDoubt }: Parameters<Jira['tellRevised']>[0],
  { before, after, client, text }: Parameters<Jira['tellRevised']>[1],
  { language }: Parameters<Jira['tellRevised']>[2],
): Promise<Result<void, JiraError>> {
  const isOurs = summary === subtaskTitle(titleIn(before, language), client, language);
  const renamed = isOurs && { fields: { summary: subtaskTitle(titleIn(after, language), client, language) } };
  const said = revisedComment(titleIn(after, language), text, language);
  if (isInDoubt) {
    const read = await send('readIssue', { path: { issue: id }, query: { fields: 'comment' } });
    if (!read.ok) return read;
    const comments = listAt(read.value.body, 'fields', 'comment', 'comments');
    if (comments.some((comment) => wordsOf(at(comment, 'body')) === wordsOf(said))) return ok(undefined);
  }
  const body = { ...renamed, update: { comment: [{ add: { body: said } }] } };
  const told = await send('editWithComment', { path: { issue: id }, ...mailing(quietly), body });
  return told.ok ? ok(undefined) : told;
}

/** What a document says, whatever Jira makes of its form. */
function wordsOf(node: unknown): string {
  return [textAt(node, 'text') ?? '', ...listAt(node, 'content').map(wordsOf)].join('');
}

/** A subtask that has a due date keeps it: somebody chose it, or an earlier call whose note was lost wrote it. */
export async function writeDue(
  send: Send,
  { id, quietly }: { id: string; quietly: boolean },
  due: LocalDate,
): Promise<Result<void, JiraError>> {
  const read = await send('readIssue', { path: { issue: id }, query: { fields: 'duedate' } });
  if (!read.ok) return read;
  if (textAt(read.value.body, 'fields', 'duedate')) return ok(undefined);
  const request = { path: { issue: id }, ...mailing(quietly), body: { fields: { duedate: due } } };
  const written = await send('editIssue', request);
  return written.ok ? ok(undefined) : written;
}

/** Without a mail to the watchers. Only for who administers the project: others are refused, or not heard. */
const mailing = (quietly: boolean) => (quietly ? { query: { notifyUsers: 'false' } } : {});

/** Takes the first such transition that Jira lets be taken. */
async function moveBy(
  send: Send,
  id: string,
  isWanted: (transition: Transition) => boolean,
  values: Record<string, string>,
): Promise<Result<'taken' | NotTaken, JiraError>> {
  const read = await readTransitions(send, id);
  if (!read.ok) return read;
  const ways = read.value.filter((transition) => transition.isAvailable && isWanted(transition));
  return takeOneOf(send, id, ways, values);
}
