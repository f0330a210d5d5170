import { InvocationError, InvocationErrorCode } from '@forge/events';
import { forgetPerson } from '../application/people/forget-person';
import type { Task } from '../application/ports';
import { followSettings } from '../application/repair/follow-settings';
import { forgetProject } from '../application/repair/forget-project';
import { repairOnboarding } from '../application/repair/repair-onboarding';
import { later, type TaskOutcome } from '../application/task-outcome';
import { functionBudget } from '../atlassian/budget';
import { clock } from '../atlassian/clock';
import { jiraAs } from '../atlassian/jira';
import { taskIn } from '../atlassian/queued-task';
import { repairQueue } from '../atlassian/repair-queue';
import { people } from '../atlassian/storage/people';
import { procedureWatch } from '../atlassian/storage/procedure-watch';
import { projectMemory } from '../atlassian/storage/project-memory';
import { recordIndex } from '../atlassian/storage/record-index';
import { records } from '../atlassian/storage/records';
import { projectSettings } from '../atlassian/storage/settings-store';
import { at } from '../contract/json';

/** Then it is left to something else. */
const MOST_RETRIES = 5;
/** What writing one record takes, in milliseconds, where storage is slow. */
const ONE_RECORD_MS = 2_000;
/** Forge's longest wait before an event comes again, in seconds (Forge, "Async events API"). */
const LONGEST_WAIT = 900;

/**
 * The worker of the queue (`function: repair` in manifest.yml), as the app. What cannot be done now comes again later;
 * after some tries it is left to whatever makes it good.
 */
export async function repair(event: unknown): Promise<unknown> {
  const task = taskIn(at(event, 'body'));
  if (!task) return undefined;
  const outcome = await attempt(() => carryOut(task));
  if (outcome.outcome === 'settled') {
    if (task.kind === 'repair' && task.dirty) await recordIndex.markClean(task.issueId);
    return undefined;
  }
  const retries = at(event, 'retryContext', 'retryCount');
  const isLast = typeof retries === 'number' && retries >= MOST_RETRIES;
  return isLast && (await isMadeGood(task)) ? undefined : again(outcome.afterSeconds);
}

function carryOut(task: Task): Promise<TaskOutcome> {
  const budget = functionBudget();
  const asApp = jiraAs('app', budget);
  const hasTime = () => budget.allows(ONE_RECORD_MS);
  const shared = {
    asApp,
    records,
    clock,
    index: recordIndex,
    queue: repairQueue,
    store: projectSettings,
    people,
    projects: projectMemory(() => Date.now()),
    watch: procedureWatch,
    hasTime,
  };
  switch (task.kind) {
    case 'repair':
      return repairOnboarding(shared, task);
    case 'followSettings':
      return followSettings(shared, task);
    case 'forgetProject':
      return forgetProject(shared, task);
    case 'forgetPerson':
      return forgetPerson(shared, task.accountId);
  }
}

/** Whether something else does what the queue could not. */
async function isMadeGood(task: Task): Promise<boolean> {
  switch (task.kind) {
    // The hour takes over what is marked.
    case 'repair':
      return (await recordIndex.markDirty(task.issueId)).ok;
    // The hour finds what is left.
    case 'followSettings':
    case 'forgetProject':
    // The next day's look asks for it again, as long as their account is kept.
    case 'forgetPerson':
      return true;
  }
}

function again(afterSeconds: number): InvocationError {
  return new InvocationError({
    retryAfter: Math.min(LONGEST_WAIT, afterSeconds),
    retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
    retryData: {},
  });
}

async function attempt(work: () => Promise<TaskOutcome>): Promise<TaskOutcome> {
  try {
    return await work();
  } catch (error) {
    console.error(`hauzd-onboarding repair: ${error instanceof Error ? error.name : 'unknown error'}`);
    return later(LONGEST_WAIT);
  }
}
