import type { PanelError } from '../../contract/errors';
import type { UndoRequest } from '../../contract/panel-calls';
import type { PanelView } from '../../contract/panel-view';
import type { Onboarding } from '../../domain/record/onboarding';
import { MOST_LINES, undo } from '../../domain/record/undo';
import { fail, type Result } from '../../domain/result';
import type { Caller, PanelPorts } from '../ports';
import { mayConfirm } from './may-confirm';
import { openClientToEdit } from './open-client';
import { readLines } from './read-lines';
import { recordAndShow } from './record-fact';

const TRIES = 3;

/**
 * Takes back what the caller has just recorded: the facts are as they were before, by the line of the history that tells
 * it. Who may not confirm a module may not do so by undoing either.
 *
 * @param tries how often it is begun where something was recorded between reading and beginning
 */
export async function undoFact(
  ports: PanelPorts,
  caller: Caller,
  request: UndoRequest,
  tries = TRIES,
): Promise<Result<PanelView, PanelError>> {
  const undone = await undoOnce(ports, caller, request);
  const isOvertaken = !undone.ok && undone.error.code === 'changedMeanwhile' && tries > 1;
  return isOvertaken ? undoFact(ports, caller, request, tries - 1) : undone;
}

async function undoOnce(
  ports: PanelPorts,
  caller: Caller,
  { commandId, entry: number }: UndoRequest,
): Promise<Result<PanelView, PanelError>> {
  const found = await openClientToEdit(ports, caller);
  if (!found.ok) return found;
  const { opened } = found.value;
  if (!opened.onboarding) return fail({ code: 'notStarted' });
  const lines = await readLines(ports.records, opened.onboarding, linesFrom(number, opened.onboarding));
  if (!lines.ok) return lines;
  if (lines.value[0]?.changes.some(({ fact }) => fact.startsWith('module:'))) {
    const allowed = await mayConfirm(ports, opened);
    if (!allowed.ok) return allowed;
  }
  return recordAndShow(ports, caller, found.value, commandId, (onboarding, recording) =>
    undo(onboarding, lines.value, recording),
  );
}

/** A line of the history and those since, by number; none where there is none, or too many. */
function linesFrom(first: number, { history }: Onboarding): number[] {
  const count = history - first + 1;
  return count < 1 || count > MOST_LINES ? [] : Array.from({ length: count }, (_, index) => first + index);
}
