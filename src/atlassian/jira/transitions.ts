import type { JiraError } from '../../contract/errors';
import { at, isObject, listAt, textAt } from '../../contract/json';
import { ok, type Result } from '../../domain/result';
import type { Send } from '../send';

/** A transition that leads out of the status that an issue is in. */
export interface Transition {
  id: string;
  name: string;
  to: { id: string; name: string; isDone: boolean };
  /** False where a condition hides it from who asked. */
  isAvailable: boolean;
  /** What its screen holds. */
  fields: unknown[];
}

/** All that lead out of the present status, those that a condition hides included, so that they are not taken for absent. */
export async function readTransitions(send: Send, id: string): Promise<Result<Transition[], JiraError>> {
  const query = { expand: 'transitions.fields', includeUnavailableTransitions: 'true' };
  const read = await send('readTransitions', { path: { issue: id }, query });
  return read.ok ? ok(listAt(read.value.body, 'transitions').flatMap(parseTransition)) : read;
}

function parseTransition(value: unknown): Transition[] {
  const [id, statusId] = [textAt(value, 'id'), textAt(value, 'to', 'id')];
  if (!id || !statusId) return [];
  const fields = at(value, 'fields');
  return [
    {
      id,
      name: textAt(value, 'name') ?? '',
      to: {
        id: statusId,
        name: textAt(value, 'to', 'name') ?? statusId,
        // By the category of the status: names are translated.
        isDone: textAt(value, 'to', 'statusCategory', 'key') === 'done',
      },
      isAvailable: at(value, 'isAvailable') !== false,
      // Named by their place: not every field says its own id.
      fields: isObject(fields)
        ? Object.entries(fields).map(([fieldId, field]) => ({ ...asObject(field), fieldId }))
        : [],
    },
  ];
}

const asObject = (value: unknown) => (isObject(value) ? value : {});

/** Takes a transition without filling in its screen, and says what Jira has against it: a gate of the app, too. */
export async function move(send: Send, id: string, transitionId: string): Promise<Result<void, JiraError>> {
  const moved = await send('transition', { path: { issue: id }, body: { transition: { id: transitionId } } });
  return moved.ok ? ok(undefined) : moved;
}
