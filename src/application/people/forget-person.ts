import type { StorageError } from '../../contract/errors';
import type { AccountId } from '../../domain/facts/facts';
import { CLOSED_ACCOUNT, mentions, withoutPerson } from '../../domain/record/closed-account';
import type { HistoryEntry, Onboarding } from '../../domain/record/onboarding';
import type { ProjectSettings } from '../../domain/settings/settings';
import type { People, ProjectMemory, Records, SettingsStore } from '../ports';
import { later, settled, type TaskOutcome } from '../task-outcome';

export interface ForgetDeps {
  people: Pick<People, 'issuesOf' | 'leave' | 'forget'>;
  records: Pick<Records, 'read' | 'readHistory' | 'replace'>;
  store: Pick<SettingsStore, 'all' | 'save'>;
  projects: Pick<ProjectMemory, 'forget'>;
  /** Whether there is time for one more record. */
  hasTime(): boolean;
}

/**
 * Entries read, and written, at once: one transaction takes 25 operations (Forge, "Limits, KVS and Custom Entity
 * Store"), which are the record, the entries, and two rows for each of their authors and for whose *Aplicar* is under way.
 */
const BATCH = 7;

/**
 * Takes a person whose account was closed out of records, history and settings. What they did stays, without who it
 * was; subtasks are not given to them any more. Cut short, it goes on where it was: a record that they are out of is not
 * looked at again, and their account is forgotten last, so that it is asked for as long as anything is left.
 */
export async function forgetPerson(deps: ForgetDeps, person: AccountId): Promise<TaskOutcome> {
  const issues = await deps.people.issuesOf(person);
  if (!issues.ok) return later();
  for (const issueId of issues.value) {
    if (!deps.hasTime()) return later(1);
    if (!(await leavesRecord(deps, issueId, person))) return later();
    const left = await deps.people.leave(person, issueId);
    if (!left.ok) return later();
  }
  if (!(await leavesSettings(deps, person))) return later();
  const forgotten = await deps.people.forget(person);
  return forgotten.ok ? settled : later();
}

/** Answers whether they are out of it. A record that cannot be read (a newer one) is left alone. */
async function leavesRecord(deps: ForgetDeps, issueId: string, person: AccountId): Promise<boolean> {
  const stored = await deps.records.read(issueId);
  if (!stored.ok) return isLeftAlone(stored.error);
  if (!stored.value) return true;
  let current: Onboarding = stored.value;
  for (let first = 1; first <= current.history || first === 1; first += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, current.history - first + 1) }, (_, index) => first + index);
    const history = await deps.records.readHistory(issueId, numbers);
    if (!history.ok) return false;
    const theirs: HistoryEntry[] = history.value.filter((entry) => mentions(entry, person));
    if (theirs.length === 0 && !mentions(current, person)) continue;
    const entries = theirs.map((entry) => withoutPerson(entry, person));
    const saved = await deps.records.replace(withoutPerson(current, person), entries);
    if (!saved.ok) return false;
    current = saved.value;
  }
  return true;
}

const isLeftAlone = ({ code }: StorageError) => code === 'newerRecord' || code === 'unreadableRecord';

/** What is remembered of a project names those to whom its settings give subtasks. */
async function leavesSettings({ store, projects }: ForgetDeps, person: AccountId): Promise<boolean> {
  const all = await store.all();
  if (!all.ok) return false;
  for (const { projectId, settings, version, changed } of all.value) {
    if (!mentions({ settings, changed }, person)) continue;
    const by = withoutPerson(changed ?? { by: CLOSED_ACCOUNT, at: '' }, person);
    const saved = await store.save(projectId, withoutAssignee(settings, person), version, by);
    if (!saved.ok) return false;
    await projects.forget(projectId);
  }
  return true;
}

function withoutAssignee(settings: ProjectSettings, person: AccountId): ProjectSettings {
  const { parties, steps, ownSteps } = settings;
  const left = <T extends { assignee?: AccountId }>({ assignee, ...rest }: T) =>
    assignee && assignee !== person ? { ...rest, assignee } : rest;
  const without = <T extends { assignee?: AccountId }>(rules: Record<string, T>) =>
    Object.fromEntries(Object.entries(rules).map(([key, rule]) => [key, left(rule)]));
  return { ...settings, parties: without(parties), steps: without(steps), ownSteps: ownSteps.map(left) };
}
