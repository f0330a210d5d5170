import type { JiraError } from '../../contract/errors';
import { at, isObject, listAt, textAt } from '../../contract/json';
import { fail, ok, type Result } from '../../domain/result';
import { hasValue } from '../../domain/settings/form-field';
import { isPassingRefusal } from '../own-refusal';
import type { Send } from '../send';
import { formField, jiraValue } from './field-values';

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

/**
 * What is sent with a transition: for each field of its screen that the settings give a value that it can take.
 *
 * @returns the values, and the names of required fields that have none
 */
export function screenOf({ fields }: Transition, values: Record<string, string>) {
  const filled: [string, unknown][] = [];
  const missing: string[] = [];
  for (const field of fields) {
    for (const known of formField(field)) {
      const value = values[known.id];
      if (value !== undefined && hasValue(known, values)) filled.push([known.id, jiraValue(known, value)]);
      else if (known.isRequired) missing.push(known.name);
    }
  }
  return { filled: Object.fromEntries(filled), missing };
}

/**
 * Takes a transition. A conflict with another change, and a gate of the app itself that could not find out just
 * now, pass: they are no refusals.
 */
export async function take(
  send: Send,
  id: string,
  transition: Transition,
  fields: Record<string, unknown>,
): Promise<Result<void, JiraError>> {
  const withFields = Object.keys(fields).length > 0 && { fields };
  const body = { transition: { id: transition.id }, ...withFields };
  const moved = await send('transition', { path: { issue: id }, body, accept: [409] });
  if (moved.ok) return moved.value.status === 409 ? fail({ code: 'jiraUnavailable' }) : ok(undefined);
  const { error } = moved;
  return error.code === 'jiraRefused' && isPassingRefusal(error.messages) ? fail({ code: 'jiraUnavailable' }) : moved;
}
