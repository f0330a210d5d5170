import { InvocationError, InvocationErrorCode } from '@forge/events';
import { repairQueue } from '../atlassian/repair-queue';
import { goneProjects } from '../atlassian/storage/issue-keys';
import { at, textAt } from '../contract/json';

const RETRY_SECONDS = 60;

/**
 * A project was deleted for good (`function: project-event` in manifest.yml; Atlassian, "Jira events": the event names
 * the project, and there are none for its issues). Its keys stop being known at once; its records are looked at by the
 * queue. Into the trash, where a project usually goes first and keeps its key: its keys stop being known, so that they
 * are not when they are free; out of it, they are known again. What fails is asked for again; where no event comes, the
 * hour finds out.
 */
export async function projectEvent(event: unknown): Promise<unknown> {
  const project = at(event, 'project');
  const projectKey = textAt(project, 'key');
  // Unknown: whether the id is a number or a text in this event.
  const projectId = String(at(project, 'id') ?? '');
  if (!projectKey || !/^[A-Z][A-Z0-9_]*$/i.test(projectKey) || !/^\d{1,20}$/.test(projectId)) return undefined;
  const type = textAt(event, 'eventType');
  const change = type === 'avi:jira:restored:project' ? goneProjects.remove : goneProjects.add;
  const noted = await change(projectKey.toUpperCase(), projectId);
  const isForGood = type === 'avi:jira:deleted:project';
  if (noted.ok && (!isForGood || (await repairQueue.push([{ kind: 'forgetProject', projectId, wasDeleted: true }]))))
    return undefined;
  return new InvocationError({
    retryAfter: RETRY_SECONDS,
    retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    retryData: {},
  });
}
