import { withSettings } from '../../domain/record/plan-notes';
import { recordSettings } from '../../domain/settings/settings';
import type { RecordIndex, Records, RepairQueue, SettingsStore, TaskOf } from '../ports';
import { sameJson } from './repair-issue';
import type { RepairOutcome } from './repair-onboarding';

export interface FollowSettingsDeps {
  store: Pick<SettingsStore, 'read'>;
  index: Pick<RecordIndex, 'inProject'>;
  records: Pick<Records, 'replace'>;
  queue: RepairQueue;
  /** Whether there is time for one more record. */
  hasTime(): boolean;
}

/** Where storage could not do it now. */
const LATER_SECONDS = 60;

/**
 * After a project's settings were saved: its records take over what gates and repairs read of them, a page at a time,
 * and their issues are sent to repair. Writes nothing where nothing differs. A record that somebody is writing takes
 * them over with that write.
 */
export async function followSettings(
  deps: FollowSettingsDeps,
  { projectId, cursor }: TaskOf<'followSettings'>,
): Promise<RepairOutcome> {
  const stored = await deps.store.read(projectId);
  const page = await deps.index.inProject(projectId, cursor);
  if (!stored.ok || !page.ok) return { outcome: 'later', afterSeconds: LATER_SECONDS };
  const settings = recordSettings(stored.value.settings);
  const issueIds: string[] = [];
  for (const onboarding of page.value.found) {
    if (sameJson(onboarding.settings, settings)) continue;
    if (!deps.hasTime()) return { outcome: 'later', afterSeconds: 1 };
    const saved = await deps.records.replace(withSettings(onboarding, stored.value.settings), []);
    if (saved.ok) issueIds.push(onboarding.issueId);
    else if (saved.error.code !== 'changedMeanwhile') return { outcome: 'later', afterSeconds: LATER_SECONDS };
  }
  // The procedure's link may have to be written again.
  const repairs = await deps.queue.push(issueIds.map((issueId) => ({ kind: 'repair', issueId })));
  const { next } = page.value;
  const rest = next === undefined || (await deps.queue.push([{ kind: 'followSettings', projectId, cursor: next }]));
  return repairs && rest ? { outcome: 'settled' } : { outcome: 'later', afterSeconds: LATER_SECONDS };
}
