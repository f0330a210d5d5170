import type { PanelError } from '../../contract/errors';
import type { UndoRequest } from '../../contract/panel-calls';
import type { PanelView } from '../../contract/panel-view';
import type { HistoryEntry, Onboarding } from '../../domain/record/onboarding';
import { undo } from '../../domain/record/undo';
import { fail, ok, type Result } from '../../domain/result';
import type { Caller, PanelPorts } from '../ports';
import { mayConfirm } from './may-confirm';
import { openClientToEdit } from './open-client';
import { recordAndShow } from './record-fact';

/**
 * Takes back what the caller has just recorded: the facts are as they were before, by the line of the history that tells
 * it. Who may not confirm a module may not do so by undoing either.
 */
export async function undoFact(
  ports: PanelPorts,
  caller: Caller,
  { commandId, entry: number }: UndoRequest,
): Promise<Result<PanelView, PanelError>> {
  const found = await openClientToEdit(ports, caller);
  if (!found.ok) return found;
  const { opened } = found.value;
  if (!opened.onboarding) return fail({ code: 'notStarted' });
  const entry = await entryOf(ports, opened.onboarding, number);
  if (!entry.ok) return entry;
  if (entry.value?.changes.some(({ fact }) => fact.startsWith('module:'))) {
    const allowed = await mayConfirm(ports, opened);
    if (!allowed.ok) return allowed;
  }
  return recordAndShow(ports, caller, found.value, commandId, (onboarding, recording) =>
    undo(onboarding, entry.value, recording),
  );
}

/** A line of the history, which may not have left the record yet; undefined where there is none. */
async function entryOf(
  { records }: Pick<PanelPorts, 'records'>,
  { issueId, unwritten }: Onboarding,
  number: number,
): Promise<Result<HistoryEntry | undefined, PanelError>> {
  const inRecord = unwritten.find((entry) => entry.number === number);
  if (inRecord) return ok(inRecord);
  const read = await records.readHistory(issueId, [number]);
  return read.ok ? ok(read.value[0]) : read;
}
