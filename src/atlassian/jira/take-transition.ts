import type { JiraError } from '../../contract/errors';
import { at } from '../../contract/json';
import type { NotTaken } from '../../domain/procedure/closing';
import { fail, ok, type Result } from '../../domain/result';
import { type FormField, hasValue } from '../../domain/settings/form-field';
import { isPassingRefusal } from '../own-refusal';
import type { Send } from '../send';
import { formField, jiraValue } from './screen-fields';
import type { Transition } from './transitions';

type Values = Record<string, string>;

/**
 * Takes the first of these transitions that Jira lets be taken: the next one where a screen asks for what nobody gave,
 * or Jira refuses. A field of a screen that the subtask holds a value in is left as it is, whatever the settings say:
 * theirs are for what is empty, and somebody may have changed it by hand since.
 *
 * @returns why none was taken; what Jira itself said counts for more than what was not even tried
 */
export async function takeOneOf(
  send: Send,
  id: string,
  ways: Transition[],
  values: Values,
): Promise<Result<'taken' | NotTaken, JiraError>> {
  const held = await readHeld(send, id, ways, values);
  if (!held.ok) return held;
  const reasons: NotTaken[] = [];
  for (const way of ways) {
    const { filled, missing } = screenOf(way, values, held.value);
    if (missing.length > 0) {
      reasons.push({ why: 'fields', fields: missing });
      continue;
    }
    const taken = await take(send, id, way, filled);
    if (taken.ok) return ok('taken');
    if (taken.error.code !== 'jiraRefused') return taken;
    reasons.push({ why: 'refused', messages: taken.error.messages });
  }
  return ok(reasons.find(({ why }) => why === 'refused') ?? reasons[0] ?? { why: 'noWay' });
}

/** It belongs to the transition: one from an earlier closing says nothing about this one. */
const ALWAYS_GIVEN = 'resolution';

/** Whether a screen's field is one to look at: it has to be filled in, or the settings would. */
const matters = (field: FormField, values: Values) =>
  field.id !== ALWAYS_GIVEN && (field.isRequired || hasValue(field, values));

/** Which of the fields that the screens ask for, or the settings fill in, the subtask holds a value in. */
async function readHeld(
  send: Send,
  id: string,
  ways: Transition[],
  values: Values,
): Promise<Result<ReadonlySet<string>, JiraError>> {
  const onScreens = ways.flatMap(({ fields }) => fields.flatMap(formField));
  const ids = [...new Set(onScreens.filter((field) => matters(field, values)).map((field) => field.id))];
  if (ids.length === 0) return ok(new Set());
  const read = await send('readIssue', { path: { issue: id }, query: { fields: ids.join() } });
  if (!read.ok) return read;
  return ok(new Set(ids.filter((each) => !isEmpty(at(read.value.body, 'fields', each)))));
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * What is sent with a transition: for each field of its screen that the subtask holds nothing in, what the settings give.
 *
 * @returns the values, and the names of required fields that nobody gave one
 */
function screenOf({ fields }: Transition, values: Values, held: ReadonlySet<string>) {
  const filled: [string, unknown][] = [];
  const missing: string[] = [];
  for (const field of fields.flatMap(formField)) {
    if (held.has(field.id)) continue;
    const value = values[field.id];
    if (value !== undefined && hasValue(field, values)) filled.push([field.id, jiraValue(field, value)]);
    else if (field.isRequired) missing.push(field.name);
  }
  return { filled: Object.fromEntries(filled), missing };
}

/**
 * A conflict with another change, and a gate of the app itself that could not find out just now, pass: they are no
 * refusals.
 */
async function take(
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
