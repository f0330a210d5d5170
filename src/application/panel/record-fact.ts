import type { PanelError } from '../../contract/errors';
import type { RecordRequest } from '../../contract/panel-calls';
import type { PanelView } from '../../contract/panel-view';
import type { Command } from '../../domain/facts/commands';
import { record } from '../../domain/record/record';
import { ok, type Result } from '../../domain/result';
import type { Caller, PanelPorts } from '../ports';
import { keepNotes, repairIssue } from '../repair/repair-issue';
import { mayConfirm } from './may-confirm';
import { openToEdit } from './open-issue';
import { panelView } from './open-panel';
import { recordOnFresh } from './record-on-fresh';

/**
 * Records one fact. The record is written first; then what shows it in Jira (read copy, subtasks to be closed or dated),
 * which repair would otherwise do later.
 */
export async function recordFact(
  ports: PanelPorts,
  caller: Caller,
  { command, commandId, seen = {} }: RecordRequest,
): Promise<Result<PanelView, PanelError>> {
  const opened = await openToEdit(ports, caller);
  if (!opened.ok) return opened;
  const { issue } = opened.value;
  if (isAboutModules(command)) {
    const allowed = await mayConfirm(ports, opened.value);
    if (!allowed.ok) return allowed;
  }
  const recorded = await recordOnFresh(ports, opened.value, caller, commandId, (onboarding, recording) =>
    record(onboarding, command, recording, seen),
  );
  if (!recorded.ok) return recorded;
  const repaired = await repairIssue(ports, issue, recorded.value);
  const kept = await keepNotes(ports.records, recorded.value, repaired.notes);
  const onboarding = kept.ok ? kept.value : repaired.onboarding;
  return ok(panelView(ports, { ...opened.value, issue: repaired.issue, onboarding }));
}

/** Taking a module back is as much a word about it as confirming it. */
const isAboutModules = (command: Command) =>
  command.kind === 'confirmModules' || (command.kind === 'withdraw' && command.fact.startsWith('module:'));
