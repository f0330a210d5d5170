import type { Onboarding } from '../domain/onboarding';
import { plannedSubtasks } from '../domain/plan';
import type { ClientIssue, KeyPointer } from './ports';

export interface Followed {
  onboarding: Onboarding;
  /** What storage has to find by key from now on, and no longer. */
  pointers: KeyPointer[];
  forgotten: string[];
}

/**
 * The record with the keys that Jira gives the issue and its subtasks now: a moved issue keeps its id and gets another
 * key, and so do its subtasks. Undefined where nothing moved. An issue that was said to be deleted and is there is
 * followed in full, since its pointers were forgotten.
 */
export function followIssue(onboarding: Onboarding, issue: ClientIssue): Followed | undefined {
  const { issueDeletedAt, ...kept } = onboarding;
  const isBack = issueDeletedAt !== undefined;
  const { id: issueId, key: issueKey, projectId } = issue;
  const pointers: KeyPointer[] = [];
  const forgotten: string[] = [];
  if (issueKey !== onboarding.issueKey || isBack) pointers.push({ issueKey, issueId });
  if (issueKey !== onboarding.issueKey) forgotten.push(onboarding.issueKey);

  const plan: Onboarding['plan'] = {};
  for (const { step, subtask: planned } of plannedSubtasks(onboarding.plan)) {
    const key = issue.subtasks.find((subtask) => subtask.id === planned.id)?.key ?? planned.key;
    plan[step] = { ...planned, key };
    if (key !== planned.key || isBack) pointers.push({ issueKey: key, issueId, step });
    if (key !== planned.key) forgotten.push(planned.key);
  }
  if (pointers.length === 0 && projectId === onboarding.projectId) return undefined;
  return { onboarding: { ...kept, issueKey, projectId, plan }, pointers, forgotten };
}
