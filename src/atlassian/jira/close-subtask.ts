import type { Jira } from '../../application/ports';
import type { JiraError } from '../../contract/errors';
import { at, listAt, textAt } from '../../contract/json';
import type { Closing, NotClosed } from '../../domain/procedure/closing';
import { ok, type Result } from '../../domain/result';
import { isCalled, isOption } from '../../domain/settings/form-field';
import type { Send } from '../send';
import { takeOneOf } from './take-transition';
import { readTransitions, type Transition } from './transitions';

type Status = { id: string; name: string };

/**
 * Closes a subtask by the transition that the settings mean; where they say nothing, by those that lead to the only
 * status that is done. Which ones the workflow has is asked of the project: from where a subtask stands, *Cancelada* may be
 * the only one in reach. Where Jira refuses one, the next is tried.
 */
export async function finish(
  send: Send,
  subtask: Parameters<Jira['finish']>[0],
  { by, values = {} }: Closing,
): Promise<Result<'finished' | NotClosed, JiraError>> {
  const read = await readTransitions(send, subtask.id);
  if (!read.ok) return read;
  const toDone = read.value.filter(({ to }) => to.isDone);
  const ways = by === undefined ? toDone : toDone.filter((transition) => isMeant(transition, by));
  if (by === undefined) {
    const known = await statusesInReach(send, subtask, toDone);
    if (!known.ok) return known;
    const names = known.value.map(({ name }) => name);
    if (names.length > 1) return ok({ why: 'notChosen', ways: names });
  }
  const open = ways.filter(({ isAvailable }) => isAvailable);
  if (open.length === 0) return ok({ why: ways.length > 0 ? 'hidden' : 'noWay' });
  const outcome = await takeOneOf(send, subtask.id, open, values);
  if (!outcome.ok) return outcome;
  return ok(outcome.value === 'taken' ? 'finished' : outcome.value);
}

/** By the name of the transition, or the name or id of the status that it leads to. */
function isMeant({ name, to }: Transition, by: string): boolean {
  return isCalled(name, by) || isOption(to, by);
}

/** Every done status that the subtask could end in. Two in reach are too many already: then nobody is asked. */
async function statusesInReach(
  send: Send,
  { projectId, typeId }: Parameters<Jira['finish']>[0],
  toDone: Transition[],
): Promise<Result<Status[], JiraError>> {
  const inReach = distinct(toDone.map(({ to }) => to));
  if (inReach.length > 1) return ok(inReach);
  const known = await readDoneStatuses(send, projectId, typeId);
  return known.ok ? ok(distinct([...inReach, ...known.value])) : known;
}

const distinct = (statuses: Status[]) => [...new Map(statuses.map((status) => [status.id, status])).values()];

/** The done statuses of a type of subtask; of all types of subtask where none is named. */
export async function readDoneStatuses(
  send: Send,
  projectId: string,
  typeId?: string,
): Promise<Result<Status[], JiraError>> {
  const read = await send('readStatuses', { path: { project: projectId } });
  if (!read.ok) return read;
  const types = Array.isArray(read.value.body) ? read.value.body : [];
  const meant = types.filter((type) =>
    typeId === undefined ? at(type, 'subtask') === true : textAt(type, 'id') === typeId,
  );
  const done = meant.flatMap((type) => listAt(type, 'statuses')).filter(isDone);
  const statuses = done.flatMap((status) => {
    const id = textAt(status, 'id');
    return id ? [{ id, name: textAt(status, 'name') ?? id }] : [];
  });
  return ok(distinct(statuses));
}

const isDone = (status: unknown) => textAt(status, 'statusCategory', 'key') === 'done';
