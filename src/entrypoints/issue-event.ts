import { InvocationError, InvocationErrorCode } from '@forge/events';
import { type IssueEvent, routeEvent } from '../application/repair/route-event';
import { repairQueue } from '../atlassian/repair-queue';
import { recordIndex } from '../atlassian/storage/record-index';
import { records } from '../atlassian/storage/records';
import { COPY_PROPERTY } from '../contract/jira/properties';
import { at, textAt } from '../contract/json';

const DELETED = 'avi:jira:deleted:issue';

/** Forge delivers an event again at most four times, and only when it is asked to (Forge, "Atlassian app events"). */
const MOST_RETRIES = 4;
const RETRY_SECONDS = 60;

/**
 * What Jira tells about issues (`function: issue-event` in manifest.yml): finds out which onboarding it is about and
 * puts that into the queue. Nothing is repaired here, so that events that come twice, late or in another order meet in
 * the queue, where one issue is worked on at a time.
 */
export async function issueEvent(event: unknown): Promise<unknown> {
  const parsed = parseEvent(event);
  if (!parsed) return undefined;
  const task = await routeEvent(records, parsed);
  if (task.ok && !task.value) return undefined;
  if (task.ok && task.value && (await repairQueue.push([task.value]))) return undefined;

  const retries = at(event, 'retryContext', 'retryCount');
  if (typeof retries === 'number' && retries >= MOST_RETRIES) {
    const marked = await recordIndex.markDirty((task.ok && task.value?.issueId) || parsed.issueId);
    if (!marked.ok) console.error('hauzd-onboarding issue-event: not noted');
    return undefined;
  }
  return new InvocationError({
    retryAfter: RETRY_SECONDS,
    retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    retryData: {},
  });
}

/** Undefined for what is no event about an issue, or about a property that is not the read copy. */
function parseEvent(event: unknown): IssueEvent | undefined {
  const issueId = textAt(event, 'issue', 'id');
  const issueKey = textAt(event, 'issue', 'key');
  const property = textAt(event, 'property', 'key');
  if (!issueId || !/^\d{1,20}$/.test(issueId) || !issueKey || !/^[A-Z][A-Z0-9_]*-\d+$/i.test(issueKey))
    return undefined;
  if (property !== undefined && property !== COPY_PROPERTY) return undefined;
  const deleted = textAt(event, 'eventType') === DELETED;
  return { issueId, issueKey, deleted };
}
