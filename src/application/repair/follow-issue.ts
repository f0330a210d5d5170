import { plannedSubtasks } from '../../domain/procedure/plan';
import type { Onboarding } from '../../domain/record/onboarding';
import type { ClientIssue, KeyPointer } from '../ports';
import type { FoundAway } from './find-away';

export interface Followed {
  onboarding: Onboarding;
  /** What storage has to find by key from now on, and no longer. */
  pointers: KeyPointer[];
  forgotten: string[];
}

/**
 * The record with what Jira says now of the issue and its subtasks. A moved issue keeps its id and gets another key, and
 * so do its subtasks; a subtask that is the issue's no more is noted as such, and its key forgotten, until it is back.
 * Undefined where nothing differs. An issue that was not there and is there again is followed in full, since its pointers
 * were forgotten.
 */
export function followIssue(
  onboarding: Onboarding,
  issue: ClientIssue,
  away: FoundAway = new Map(),
): Followed | undefined {
  const { issueDeletedAt, unseenSince, ...kept } = onboarding;
  const isBack = issueDeletedAt !== undefined || unseenSince !== undefined;
  const { id: issueId, key: issueKey, projectId } = issue;
  const pointers: KeyPointer[] = [];
  const forgotten: string[] = [];
  if (issueKey !== onboarding.issueKey || isBack) pointers.push({ issueKey, issueId });
  if (issueKey !== onboarding.issueKey) forgotten.push(onboarding.issueKey);

  const plan: Onboarding['plan'] = {};
  for (const { step, subtask: planned } of plannedSubtasks(onboarding.plan)) {
    const existing = issue.subtasks.find((subtask) => subtask.id === planned.id);
    const gone = away.get(planned.id);
    if (!existing) {
      plan[step] = gone ? { ...planned, away: gone } : planned;
      if (gone) forgotten.push(planned.key);
      continue;
    }
    const { away: wasAway, ...here } = planned;
    const { key } = existing;
    plan[step] = { ...here, key };
    if (key !== planned.key || isBack || wasAway) pointers.push({ issueKey: key, issueId, step });
    if (key !== planned.key) forgotten.push(planned.key);
  }
  const isSame = pointers.length + forgotten.length === 0 && projectId === onboarding.projectId;
  if (isSame) return undefined;
  return { onboarding: { ...kept, issueKey, projectId, plan }, pointers, forgotten };
}
