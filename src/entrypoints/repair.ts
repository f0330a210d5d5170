import { InvocationError, InvocationErrorCode } from '@forge/events';
import { type ForgetDeps, forgetPerson } from '../application/people/forget-person';
import type { RepairTask } from '../application/ports';
import { type FollowSettingsDeps, followSettings } from '../application/repair/follow-settings';
import { type ForgetProjectDeps, forgetProject } from '../application/repair/forget-project';
import { type RepairOutcome, repairOnboarding } from '../application/repair/repair-onboarding';
import { functionBudget } from '../atlassian/budget';
import { clock } from '../atlassian/clock';
import { jiraAs } from '../atlassian/jira';
import { repairQueue } from '../atlassian/repair-queue';
import { people } from '../atlassian/storage/people';
import { projectSettings } from '../atlassian/storage/project-settings';
import { recordIndex } from '../atlassian/storage/record-index';
import { records } from '../atlassian/storage/records';
import { at, textAt } from '../contract/json';

/** Then the hour takes over. */
const MOST_RETRIES = 5;
/** What writing one record takes, in milliseconds, where storage is slow. */
const ONE_RECORD_MS = 2_000;
/** Forge's longest wait before an event comes again, in seconds (Forge, "Async events API"). */
const LONGEST_WAIT = 900;

/**
 * The worker of the queue (`function: repair` in manifest.yml): makes Jira agree with one record, as the app. What
 * cannot be done now comes again later; after some tries it is marked, and the hour takes over.
 */
export async function repair(event: unknown): Promise<unknown> {
  const retries = at(event, 'retryContext', 'retryCount');
  const isLast = typeof retries === 'number' && retries >= MOST_RETRIES;
  const ofProject = parseProjectTask(at(event, 'body'), 'projectId');
  if (ofProject) {
    const outcome = await attempt(() => followSettings(followDeps(), ofProject));
    // Each record takes the settings over with its next write anyway.
    return outcome.outcome === 'settled' || isLast ? undefined : again(outcome.afterSeconds);
  }
  const gone = parseProjectTask(at(event, 'body'), 'goneProjectId');
  if (gone) {
    const wasDeleted = at(event, 'body', 'wasDeleted') === true;
    const outcome = await attempt(() => forgetProject(forgetProjectDeps(), { ...gone, wasDeleted }));
    // The hour finds what is left.
    return outcome.outcome === 'settled' || isLast ? undefined : again(outcome.afterSeconds);
  }
  const person = textAt(event, 'body', 'accountId');
  if (person) {
    const outcome = await attempt(() => forgetPerson(forgetDeps(), person));
    // Reported again within the week.
    return outcome.outcome === 'settled' || isLast ? undefined : again(outcome.afterSeconds);
  }
  const task = parseTask(at(event, 'body'));
  if (!task) return undefined;
  const outcome = await attempt(() =>
    repairOnboarding({ asApp: jiraAs('app', functionBudget()), records, clock }, task),
  );
  if (outcome.outcome === 'settled') {
    if (task.dirty) await recordIndex.markClean(task.issueId);
    return undefined;
  }
  if (isLast) {
    const marked = await recordIndex.markDirty(task.issueId);
    if (marked.ok) return undefined;
  }
  return again(outcome.afterSeconds);
}

function again(afterSeconds: number): InvocationError {
  return new InvocationError({
    retryAfter: Math.min(LONGEST_WAIT, afterSeconds),
    retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
    retryData: {},
  });
}

async function attempt(work: () => Promise<RepairOutcome>): Promise<RepairOutcome> {
  try {
    return await work();
  } catch (error) {
    console.error(`hauzd-onboarding repair: ${error instanceof Error ? error.name : 'unknown error'}`);
    return { outcome: 'later', afterSeconds: LONGEST_WAIT };
  }
}

function followDeps(): FollowSettingsDeps {
  const budget = functionBudget();
  return {
    store: projectSettings,
    index: recordIndex,
    records,
    queue: repairQueue,
    hasTime: () => budget.allows(ONE_RECORD_MS),
  };
}

function forgetDeps(): ForgetDeps {
  const budget = functionBudget();
  return { people, records, store: projectSettings, hasTime: () => budget.allows(ONE_RECORD_MS) };
}

function forgetProjectDeps(): ForgetProjectDeps {
  const budget = functionBudget();
  const asApp = jiraAs('app', budget);
  return { asApp, records, clock, index: recordIndex, queue: repairQueue, hasTime: () => budget.allows(ONE_RECORD_MS) };
}

function parseProjectTask(
  body: unknown,
  name: 'projectId' | 'goneProjectId',
): { projectId: string; cursor?: string } | undefined {
  const projectId = textAt(body, name);
  const cursor = textAt(body, 'cursor');
  return projectId && /^\d{1,20}$/.test(projectId) ? { projectId, ...(cursor && { cursor }) } : undefined;
}

function parseTask(body: unknown): RepairTask | undefined {
  const issueId = textAt(body, 'issueId');
  if (!issueId || !/^\d{1,20}$/.test(issueId)) return undefined;
  return {
    issueId,
    ...(at(body, 'deleted') === true && { deleted: true }),
    ...(at(body, 'dirty') === true && { dirty: true }),
  };
}
