import type { Onboarding } from '../domain/onboarding';
import { record } from '../domain/record';
import { fail, ok, type Result } from '../domain/result';
import type { AppError } from './errors';
import { editableIssue, panelView } from './open-panel';
import type { PanelView, RecordRequest } from './panel-calls';
import type { Caller, PanelDeps } from './ports';
import { repairIssue } from './repair';

/** How often a change is made again on fresh facts before the person is told that someone else is writing. */
const TRIES = 4;

/**
 * Records one fact. Two people who record at once both succeed: the second is applied to what the first one wrote.
 * The record is written first; then what shows it in Jira (read copy, subtasks to be closed), which repair would
 * otherwise do later.
 */
export async function recordFact(
  deps: PanelDeps,
  caller: Caller,
  request: RecordRequest,
): Promise<Result<PanelView, AppError>> {
  const issue = await editableIssue(deps, caller);
  if (!issue.ok) return issue;
  const recorded = await recordOnFreshFacts(deps, caller, request);
  if (!recorded.ok) return recorded;
  const repaired = await repairIssue(deps, issue.value, recorded.value);
  return ok(panelView(deps, repaired.issue, repaired.onboarding));
}

async function recordOnFreshFacts(
  deps: PanelDeps,
  caller: Caller,
  { command, commandId }: RecordRequest,
): Promise<Result<Onboarding, AppError>> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const stored = await deps.records.read(caller.issueId);
    if (!stored.ok) return stored;
    if (!stored.value) return fail({ code: 'notStarted' });
    const today = deps.clock.today(stored.value.settings.timeZone);
    const recording = { by: caller.accountId, at: deps.clock.now(), today, id: commandId };
    const recorded = record(stored.value, command, recording);
    if (!recorded.ok) return recorded;
    if (!recorded.value.entry) return ok(recorded.value.onboarding);
    const saved = await deps.records.replace(recorded.value.onboarding, [recorded.value.entry]);
    if (saved.ok || saved.error.code !== 'changedMeanwhile') return saved;
  }
  return fail({ code: 'changedMeanwhile' });
}
