import type { PanelError } from '../../contract/errors';
import type { PanelView } from '../../contract/panel-view';
import { fail, ok, type Result } from '../../domain/result';
import type { Caller, PanelPorts } from '../ports';
import { keepNotes, repairIssue } from '../repair/repair-issue';
import { openToEdit } from './open-issue';
import { panelView } from './open-panel';

/**
 * A person says that subtasks which stayed open, or which another rule opened again, are to be closed after all: what
 * was remembered of them is forgotten with what comes of it, and they are tried at once, as the app and as the person.
 *
 * @returns Jira's error where one of them could not be tried: what is remembered of that one stays, and is shown
 */
export async function closeAgain(ports: PanelPorts, caller: Caller): Promise<Result<PanelView, PanelError>> {
  const opened = await openToEdit(ports, caller);
  if (!opened.ok) return opened;
  const { issue, onboarding } = opened.value;
  if (!onboarding) return ok(panelView(ports, opened.value));
  const repaired = await repairIssue(ports, issue, onboarding, { again: true });
  const kept = await keepNotes(ports.records, onboarding, repaired.notes);
  if (!kept.ok) return kept;
  const untried = repaired.notDone.find(({ what }) => what === 'finish');
  return untried
    ? fail(untried.error)
    : ok(panelView(ports, { ...opened.value, issue: repaired.issue, onboarding: kept.value }));
}
