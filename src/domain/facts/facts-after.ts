import { isLocalDate, type LocalDate } from '../dates';
import { fail, ok, type Result } from '../result';
import { refusedText, TEXT_LIMIT } from '../text/written-text';
import { COMMANDS, type Command, type CommandOf } from './commands';
import type { Facts } from './facts';
import { settleConnection } from './kinds/integration';
import type { Recording, Refusal } from './recording';

/**
 * The facts after a command, or why it is refused. Anything may be recorded in any order, since life is not in order;
 * refused is only what cannot be true (a thing done in the future, an integration nobody agreed to) or must not be
 * written down (a credential).
 */
export function factsAfter(facts: Facts, command: Command, recording: Recording): Result<Facts, Refusal> {
  const refusal = checkDates(command, recording.today) ?? checkTexts(command);
  if (refusal) return fail(refusal);
  const next = carryOut(facts, command, recording);
  return next.ok ? ok(settleConnection(facts, next.value)) : next;
}

function carryOut<Kind extends Command['kind']>(facts: Facts, command: CommandOf<Kind>, recording: Recording) {
  const kind: Kind = command.kind;
  return COMMANDS[kind].after(facts, command, recording);
}

/** The texts in a command's fields that hold this; an optional one may be absent. */
function fieldsWith(content: 'doneOn' | 'plannedFor' | 'reason' | 'note', command: Command): string[] {
  const contents: Partial<Record<string, string>> = COMMANDS[command.kind].fields;
  return Object.entries(command).flatMap(([field, value]) =>
    contents[field] === content && typeof value === 'string' ? [value] : [],
  );
}

/** The day of a thing done must exist, and not be in the future. A meeting's date may be. */
function checkDates(command: Command, today: LocalDate): Refusal | undefined {
  const doneOn = fieldsWith('doneOn', command);
  const impossible = [...fieldsWith('plannedFor', command), ...doneOn].find((date) => !isLocalDate(date));
  if (impossible !== undefined) return { code: 'dateInvalid', date: impossible.slice(0, 20) };
  const future = doneOn.find((date) => date > today);
  return future === undefined ? undefined : { code: 'dateInFuture', date: future };
}

function checkTexts(command: Command): Refusal | undefined {
  const reasons = fieldsWith('reason', command).map((text) => refusedText(text, { most: TEXT_LIMIT, required: true }));
  const notes = fieldsWith('note', command).map((text) => refusedText(text, { most: TEXT_LIMIT }));
  return [...reasons, ...notes].find((refusal) => refusal !== undefined);
}
