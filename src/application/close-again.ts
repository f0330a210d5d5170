import { plannedSubtasks } from '../domain/plan';
import type { PlanNote } from '../domain/plan-notes';
import { ok, type Result } from '../domain/result';
import type { AppError } from './errors';
import { openToEdit } from './open-issue';
import { panelView } from './open-panel';
import type { PanelView } from './panel-calls';
import type { Caller, PanelPorts } from './ports';
import { keepNotes, repairIssue } from './repair';

/**
 * A person says that subtasks which stayed open, or which another rule opened again, are to be closed after all: what
 * was remembered of them is forgotten, and they are tried at once, as the app and as the person.
 */
export async function closeAgain(ports: PanelPorts, caller: Caller): Promise<Result<PanelView, AppError>> {
  const opened = await openToEdit(ports, caller);
  if (!opened.ok) return opened;
  const { deps, issue, onboarding } = opened.value;
  if (!onboarding) return ok(panelView(deps, issue, onboarding));
  const again = plannedSubtasks(onboarding.plan).map(
    ({ step, subtask }): PlanNote => ({ step, id: subtask.id, what: 'tryAgain' }),
  );
  const untried = await keepNotes(deps.records, onboarding, again);
  if (!untried.ok) return untried;
  const repaired = await repairIssue(deps, issue, untried.value);
  const kept = await keepNotes(deps.records, untried.value, repaired.notes);
  return ok(panelView(deps, repaired.issue, kept.ok ? kept.value : repaired.onboarding));
}
