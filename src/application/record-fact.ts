import type { Onboarding } from '../domain/onboarding';
import { record } from '../domain/record';
import { fail, ok, type Result } from '../domain/result';
import type { AppError } from './errors';
import { mayConfirm } from './may-confirm';
import { type Opened, openToEdit } from './open-issue';
import { panelView } from './open-panel';
import type { PanelView, RecordRequest } from './panel-calls';
import type { Caller, PanelPorts } from './ports';
import { asSeen } from './record-settings';
import { repairIssue } from './repair';

/** How often a change is made again on fresh facts before the person is told that someone else is writing. */
const TRIES = 4;

/**
 * Records one fact. Two people who record at once both succeed: the second is applied to what the first one wrote.
 * The record is written first; then what shows it in Jira (read copy, subtasks to be closed), which repair would
 * otherwise do later.
 */
export async function recordFact(
  ports: PanelPorts,
  caller: Caller,
  request: RecordRequest,
): Promise<Result<PanelView, AppError>> {
  const opened = await openToEdit(ports, caller);
  if (!opened.ok) return opened;
  const { deps, issue } = opened.value;
  if (request.command.kind === 'confirmModules') {
    const allowed = await mayConfirm(deps, issue);
    if (!allowed.ok) return allowed;
  }
  const recorded = await recordOnFreshFacts(opened.value, caller, request);
  if (!recorded.ok) return recorded;
  const repaired = await repairIssue(deps, issue, recorded.value);
  // Whoever wrote meanwhile keeps the old plan: the same dates are written once more then.
  const kept = repaired.dated ? await deps.records.replace(repaired.onboarding, []) : undefined;
  return ok(panelView(deps, repaired.issue, kept?.ok ? kept.value : recorded.value));
}

async function recordOnFreshFacts(
  { deps, issue, onboarding }: Opened,
  caller: Caller,
  { command, commandId }: RecordRequest,
): Promise<Result<Onboarding, AppError>> {
  let current = onboarding;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    if (!current) return fail({ code: 'notStarted' });
    const today = deps.clock.today(deps.settings.timeZone);
    const recording = { by: caller.accountId, at: deps.clock.now(), today, id: commandId };
    const recorded = record(current, command, recording);
    if (!recorded.ok) return recorded;
    if (!recorded.value.entry) return ok(recorded.value.onboarding);
    const next = asSeen(recorded.value.onboarding, deps.settings, issue);
    const saved = await deps.records.replace(next, [recorded.value.entry]);
    if (saved.ok || saved.error.code !== 'changedMeanwhile') return saved;
    const fresh = await deps.records.read(caller.issueId);
    if (!fresh.ok) return fresh;
    current = fresh.value;
  }
  return fail({ code: 'changedMeanwhile' });
}
