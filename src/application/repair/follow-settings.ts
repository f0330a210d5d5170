import type { Onboarding } from '../../domain/record/onboarding';
import { withSettings } from '../../domain/record/plan-notes';
import { sameJson } from '../../domain/same-json';
import { withSeenPage } from '../../domain/settings/procedure-page';
import { type ProjectSettings, recordSettings } from '../../domain/settings/settings';
import type { ProcedureWatch, RecordIndex, Records, RepairQueue, SettingsStore, TaskOf } from '../ports';
import { later, settled, type TaskOutcome } from '../task-outcome';

export interface FollowSettingsDeps {
  store: Pick<SettingsStore, 'read'>;
  index: Pick<RecordIndex, 'inProject'>;
  records: Pick<Records, 'replace'>;
  queue: RepairQueue;
  watch: Pick<ProcedureWatch, 'read'>;
  /** Whether there is time for one more record. */
  hasTime(): boolean;
}

/**
 * After a project's settings were saved: its records take over what gates and repairs read of them, a page at a time,
 * and their issues are sent to repair, also where the page could not be finished: a record that has them is not looked at
 * again. Writes nothing where nothing differs. What the queue does not take, the hour finds among the records that were
 * written lately.
 */
export async function followSettings(
  deps: FollowSettingsDeps,
  { projectId, cursor }: TaskOf<'followSettings'>,
): Promise<TaskOutcome> {
  const stored = await deps.store.read(projectId);
  const page = await deps.index.inProject(projectId, cursor);
  const procedure = await deps.watch.read(projectId);
  if (!stored.ok || !page.ok) return later();
  const { issueIds, unfinished } = await takeOver(
    deps,
    page.value.found,
    withSeenPage(stored.value.settings, procedure).settings,
  );
  // The procedure's link may have to be written again.
  const repairs = await deps.queue.push(issueIds.map((issueId) => ({ kind: 'repair', issueId })));
  if (unfinished) return unfinished;
  const { next } = page.value;
  const rest = next === undefined || (await deps.queue.push([{ kind: 'followSettings', projectId, cursor: next }]));
  return repairs && rest ? settled : later();
}

/**
 * Which of these records took the settings over, by their issues; `unfinished`: when to go on with the others. A record
 * that somebody is writing takes them over with that write.
 */
async function takeOver(
  { records, hasTime }: FollowSettingsDeps,
  found: Onboarding[],
  settings: ProjectSettings,
): Promise<{ issueIds: string[]; unfinished?: TaskOutcome }> {
  const kept = recordSettings(settings);
  const issueIds: string[] = [];
  for (const onboarding of found.filter((each) => !sameJson(each.settings, kept))) {
    if (!hasTime()) return { issueIds, unfinished: later(1) };
    const saved = await records.replace(withSettings(onboarding, settings), []);
    if (saved.ok) issueIds.push(onboarding.issueId);
    else if (saved.error.code !== 'changedMeanwhile') return { issueIds, unfinished: later() };
  }
  return { issueIds };
}

/**
 * The projects whose settings some of these records do not have: the queue did not take the task, or gave it up. Where
 * storage does not say, none.
 */
export async function projectsBehind(
  { store, watch }: { store: Pick<SettingsStore, 'all'>; watch: Pick<ProcedureWatch, 'read'> },
  records: Onboarding[],
): Promise<string[]> {
  const all = await store.all();
  const behind: string[] = [];
  for (const { projectId, settings } of all.ok ? all.value : []) {
    const theirs = records.filter((record) => record.projectId === projectId);
    if (theirs.length === 0) continue;
    const kept = recordSettings(withSeenPage(settings, await watch.read(projectId)).settings);
    if (theirs.some((record) => !sameJson(record.settings, kept))) behind.push(projectId);
  }
  return behind;
}
