import type { Instant } from '../domain/dates';
import type { AccountId } from '../domain/facts';
import type { ProjectSettings } from '../domain/settings';
import type { Clock, People, PersonalData, RepairQueue, SettingsStore } from './ports';

export interface ReportDeps {
  clock: Clock;
  people: Pick<People, 'all'>;
  store: Pick<SettingsStore, 'all'>;
  personalData: PersonalData;
  queue: Pick<RepairQueue, 'pushPerson'>;
}

/**
 * Tells Atlassian whose account ids the app keeps, and sends to the queue those whose account was closed, to be taken
 * out of everything (Atlassian, "User privacy guide for app developers": reported at least every fortnight, erased when
 * closed). Of an account that was only updated nothing is kept that could be out of date: names are never stored.
 */
export async function reportPeople(deps: ReportDeps): Promise<{ reported: number; closed: number }> {
  const kept = new Map<AccountId, Instant>();
  const people = await deps.people.all();
  for (const { accountId, seenAt } of people.ok ? people.value : []) kept.set(accountId, seenAt);
  const settings = await deps.store.all();
  const now = deps.clock.now();
  for (const { settings: chosen, changed } of settings.ok ? settings.value : []) {
    for (const accountId of [...assignees(chosen), ...(changed ? [changed.by] : [])]) {
      if (!kept.has(accountId)) kept.set(accountId, changed?.at ?? now);
    }
  }
  const accounts = [...kept].map(([accountId, updatedAt]) => ({ accountId, updatedAt }));
  const closed = accounts.length > 0 ? await deps.personalData.closedAmong(accounts) : [];
  for (const accountId of closed) await deps.queue.pushPerson(accountId);
  return { reported: accounts.length, closed: closed.length };
}

function assignees({ parties, steps }: ProjectSettings): AccountId[] {
  return [...Object.values(parties), ...Object.values(steps)].flatMap(({ assignee }) => assignee ?? []);
}
