import type { PanelError } from '../../contract/errors';
import type { RecordRequest } from '../../contract/panel-calls';
import type { PanelView } from '../../contract/panel-view';
import type { Command } from '../../domain/facts/commands';
import type { Recording, Refusal } from '../../domain/facts/recording';
import type { Onboarding } from '../../domain/record/onboarding';
import { type Recorded, record } from '../../domain/record/record';
import { ok, type Result } from '../../domain/result';
import type { Caller, PanelPorts } from '../ports';
import { keepNotes, repairIssue } from '../repair/repair-issue';
import { mayConfirm } from './may-confirm';
import { type OpenedClient, openClientToEdit } from './open-client';
import { clientView } from './open-panel';
import { recordOnFresh } from './record-on-fresh';

/**
 * Records one fact, of the client whose issue or subtask the panel is shown on. The record is written first; then what
 * shows it in Jira (read copy, subtasks to be closed or dated), which repair would otherwise do later.
 */
export async function recordFact(
  ports: PanelPorts,
  caller: Caller,
  request: RecordRequest,
): Promise<Result<PanelView, PanelError>> {
  const found = await openClientToEdit(ports, caller);
  if (!found.ok) return found;
  if (isAboutModules(request.command)) {
    const allowed = await mayConfirm(ports, found.value.opened);
    if (!allowed.ok) return allowed;
  }
  return recordAllowed(ports, caller, found.value, request);
}

/** The same, where the caller's rights were looked at. */
export function recordAllowed(
  ports: PanelPorts,
  caller: Caller,
  client: OpenedClient,
  { command, commandId, seen = {} }: RecordRequest,
): Promise<Result<PanelView, PanelError>> {
  return recordAndShow(ports, caller, client, commandId, (onboarding, recording) =>
    record(onboarding, command, recording, seen),
  );
}

/** Changes facts, and what shows them in Jira. */
export async function recordAndShow(
  ports: PanelPorts,
  caller: Caller,
  { opened, on }: OpenedClient,
  commandId: string,
  change: (onboarding: Onboarding, recording: Recording) => Result<Recorded, Refusal | { code: 'changedMeanwhile' }>,
): Promise<Result<PanelView, PanelError>> {
  const recorded = await recordOnFresh(ports, opened, caller, commandId, change);
  if (!recorded.ok) return recorded;
  const repaired = await repairIssue(ports, opened.issue, recorded.value);
  const kept = await keepNotes(ports.records, recorded.value, repaired.notes);
  const onboarding = kept.ok ? kept.value : repaired.onboarding;
  const recordedOn = { opened: { ...opened, issue: repaired.issue, onboarding }, ...(on && { on }) };
  return ok(clientView(ports, recordedOn));
}

/** Taking a module back is as much a word about it as confirming it. */
const isAboutModules = (command: Command) =>
  command.kind === 'confirmModules' || (command.kind === 'withdraw' && command.fact.startsWith('module:'));
