import { InvocationError, InvocationErrorCode } from '@forge/events';
import { PROCEDURE } from '../application/defaults';
import type { RepairTask } from '../application/ports';
import { type RepairOutcome, repairOnboarding } from '../application/repair-onboarding';
import { functionBudget } from '../atlassian/budget';
import { clock } from '../atlassian/clock';
import { jiraAs } from '../atlassian/jira';
import { at, textAt } from '../atlassian/json';
import { recordIndex } from '../atlassian/storage/record-index';
import { records } from '../atlassian/storage/records';

/** Then the hour takes over. */
const MOST_RETRIES = 5;
/** Forge's longest wait before an event comes again, in seconds (Forge, "Async events API"). */
const LONGEST_WAIT = 900;

/**
 * The worker of the queue (`function: repair` in manifest.yml): makes Jira agree with one record, as the app. What
 * cannot be done now comes again later; after some tries it is marked, and the hour takes over.
 */
export async function repair(event: unknown): Promise<unknown> {
  const task = parseTask(at(event, 'body'));
  if (!task) return undefined;
  const outcome = await attempt(task);
  if (outcome.outcome === 'settled') {
    if (task.dirty) await recordIndex.markClean(task.issueId);
    return undefined;
  }
  const retries = at(event, 'retryContext', 'retryCount');
  if (typeof retries === 'number' && retries >= MOST_RETRIES) {
    const marked = await recordIndex.markDirty(task.issueId);
    if (marked.ok) return undefined;
  }
  return new InvocationError({
    retryAfter: Math.min(LONGEST_WAIT, outcome.afterSeconds),
    retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
    retryData: {},
  });
}

async function attempt(task: RepairTask): Promise<RepairOutcome> {
  try {
    const deps = { asApp: jiraAs('app', functionBudget()), records, clock, procedure: PROCEDURE };
    return await repairOnboarding(deps, task);
  } catch (error) {
    console.error(`hauzd-onboarding repair: ${error instanceof Error ? error.name : 'unknown error'}`);
    return { outcome: 'later', afterSeconds: LONGEST_WAIT };
  }
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
