import type { Onboarding } from '../../domain/record/onboarding';
import { ok } from '../../domain/result';
import type { Jira, RecordIndex, RepairQueue, TaskOf } from '../ports';
import { after, later, settled, type TaskOutcome } from '../task-outcome';
import { type NoteGoneDeps, noteGone } from './note-gone';

export interface ForgetProjectDeps extends NoteGoneDeps {
  asApp: Pick<Jira, 'readIssues'>;
  index: Pick<RecordIndex, 'inProject'>;
  queue: RepairQueue;
  /** Whether there is time for one more record. */
  hasTime(): boolean;
}

/**
 * After a project was deleted for good, or Jira does not show it to the app any more: notes of its records that their
 * issues are gone, a page at a time, so that no key of theirs is believed; of a deleted project, their keys are forgotten
 * too, also those of records that were noted before. An issue that Jira shows all the same, because it was moved out in
 * time, is sent to repair.
 */
export async function forgetProject(
  deps: ForgetProjectDeps,
  { projectId, wasDeleted, cursor }: TaskOf<'forgetProject'>,
): Promise<TaskOutcome> {
  const page = await deps.index.inProject(projectId, cursor);
  if (!page.ok) return later();
  const found = page.value.found.filter((record) => wasDeleted || !record.issueDeletedAt);
  const shown = found.length > 0 ? await deps.asApp.readIssues(found.map(({ issueId }) => issueId)) : ok([]);
  if (!shown.ok) {
    const asked = after(deps.clock, shown.error);
    return asked.outcome === 'later' ? asked : later();
  }
  const isShown = ({ issueId }: Onboarding) => shown.value.some(({ id }) => id === issueId);
  for (const record of found.filter((each) => !isShown(each))) {
    if (!deps.hasTime()) return later(1);
    const noted = await noteGone(deps, record, wasDeleted ? 'deleted' : 'unseen');
    // Somebody is writing the record: the same once more.
    if (!noted.ok) return noted.error.code === 'changedMeanwhile' ? later(1) : later();
  }
  const moved = found.filter(isShown).map(({ issueId }) => ({ kind: 'repair' as const, issueId }));
  const repairs = moved.length === 0 || (await deps.queue.push(moved));
  const { next } = page.value;
  const rest =
    next === undefined || (await deps.queue.push([{ kind: 'forgetProject', projectId, wasDeleted, cursor: next }]));
  return repairs && rest ? settled : later();
}
