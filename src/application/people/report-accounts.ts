import type { Instant } from '../../domain/dates';
import type { AccountId } from '../../domain/facts/facts';
import { CLOSED_ACCOUNT } from '../../domain/record/closed-account';
import { assigneesIn } from '../../domain/settings/due-rules';
import type { Clock, People, PersonalData, RepairQueue, ReportMemory, SettingsStore } from '../ports';

export interface ReportDeps {
  clock: Clock;
  people: Pick<People, 'all'>;
  store: Pick<SettingsStore, 'all'>;
  personalData: PersonalData;
  memory: ReportMemory;
  queue: RepairQueue;
}

/**
 * How often each account is reported (Atlassian, "User privacy guide for app developers": the cycle is seven days, and
 * nobody is to be reported more often). Its header `Cycle-Period` would say otherwise; Forge's own call does not hand
 * it over.
 */
const CYCLE_MS = 7 * 86_400_000;

/**
 * Tells Atlassian whose account ids the app keeps, each account when its cycle is over, and sends to the queue those
 * whose account was closed, to be taken out of everything; they are never reported again. Looked at every day, so that a
 * run that the platform skips costs a day, not a week. Of an account that was only updated nothing is kept that could be
 * out of date: names are never stored.
 */
export async function reportAccounts(deps: ReportDeps): Promise<{ reported: number; closed: number }> {
  const kept = await keptAccounts(deps);
  if (!kept) return { reported: 0, closed: 0 };
  const before = await deps.memory.read();
  const now = deps.clock.now();
  // Who is not kept any more is not remembered either.
  const reported = pick(before.reported, kept);
  const closed = before.closed.filter((accountId) => kept.has(accountId));
  // Taken out already, or still to be: what the queue could not do is asked for again.
  for (const accountId of closed) await deps.queue.push([{ kind: 'forgetPerson', accountId }]);

  const isDue = (accountId: AccountId) => {
    const last = reported[accountId];
    return !closed.includes(accountId) && (!last || Date.parse(last) + CYCLE_MS <= Date.parse(now));
  };
  const due = [...kept].filter(([accountId]) => isDue(accountId));
  if (due.length === 0) {
    await deps.memory.write({ ...before, reported, closed });
    return { reported: 0, closed: 0 };
  }
  const answer = await deps.personalData.closedAmong(due.map(([accountId, updatedAt]) => ({ accountId, updatedAt })));
  if (!answer.ok) {
    console.error(`hauzd-onboarding report-people: not reported (${answer.error.status ?? 'no answer'})`);
    await deps.memory.write({ reported, closed, failedAt: now });
    return { reported: 0, closed: 0 };
  }
  for (const [accountId] of due) reported[accountId] = now;
  await deps.memory.write({ reported, closed: [...closed, ...answer.value] });
  for (const accountId of answer.value) await deps.queue.push([{ kind: 'forgetPerson', accountId }]);
  return { reported: due.length, closed: answer.value.length };
}

/** Whose ids are kept, and when they were last seen; undefined where storage does not say: half of them is no report. */
async function keptAccounts({ people, store, clock }: ReportDeps): Promise<Map<AccountId, Instant> | undefined> {
  const [known, settings] = [await people.all(), await store.all()];
  if (!known.ok || !settings.ok) return undefined;
  const kept = new Map<AccountId, Instant>(known.value.map(({ accountId, seenAt }) => [accountId, seenAt]));
  for (const { settings: chosen, changed } of settings.value) {
    for (const accountId of [...assigneesIn(chosen), ...(changed ? [changed.by] : [])]) {
      // What stands in the place of a closed account is nobody's.
      if (accountId !== CLOSED_ACCOUNT && !kept.has(accountId)) kept.set(accountId, changed?.at ?? clock.now());
    }
  }
  return kept;
}

function pick(reported: Record<AccountId, Instant>, kept: Map<AccountId, Instant>): Record<AccountId, Instant> {
  return Object.fromEntries(Object.entries(reported).filter(([accountId]) => kept.has(accountId)));
}
