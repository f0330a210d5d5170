import { notOpen } from '../domain/changes';
import { recordException } from '../domain/exceptions';
import type { Onboarding } from '../domain/onboarding';
import { fail, ok, type Result } from '../domain/result';
import type { AppError } from './errors';
import { type Opened, openIssue } from './open-issue';
import { panelView } from './open-panel';
import type { ExceptionCall, PanelView } from './panel-calls';
import type { Caller, PanelPorts } from './ports';
import { asSeen } from './record-settings';
import { refreshCopy } from './repair';

/** How often it is recorded again on a fresh record before the person is told that someone else is writing. */
const TRIES = 4;

/**
 * Lets a client pass a shut gate, or not any more. Only for who administers the project, as Jira says, and where its
 * settings allow it; an exception that was given can be taken back at any time.
 */
export async function authoriseException(
  ports: PanelPorts,
  caller: Caller,
  request: ExceptionCall,
): Promise<Result<PanelView, AppError>> {
  const opened = await openIssue(ports, caller);
  if (!opened.ok) return opened;
  const { deps, issue } = opened.value;
  const may = await ports.rights.mayAdminister(issue.projectId);
  if (!may.ok) return may;
  if (!may.value.project && !may.value.jira) return fail({ code: 'notAdministrator' });
  if (!deps.settings.exceptions && !request.revoke) return fail({ code: 'exceptionsNotAllowed' });
  const recorded = await recordOnFreshRecord(opened.value, caller, request);
  if (!recorded.ok) return recorded;
  // What lists show of it; repair would write it otherwise.
  const copied = await refreshCopy(deps.asApp, issue, recorded.value);
  return ok(panelView(deps, copied.ok ? copied.value : issue, recorded.value));
}

async function recordOnFreshRecord(
  { deps, issue, onboarding }: Opened,
  caller: Caller,
  { commandId, ...request }: ExceptionCall,
): Promise<Result<Onboarding, AppError>> {
  let current = onboarding;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    if (!current) return fail({ code: 'notStarted' });
    const today = deps.clock.today(deps.settings.timeZone);
    const recording = { by: caller.accountId, at: deps.clock.now(), today, id: commandId };
    const closed = notOpen(current.plan, issue.subtasks);
    const recorded = recordException(current, request, recording, closed);
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
