import type { JiraError } from '../../contract/errors';
import type { Away } from '../../domain/procedure/plan';
import { plannedSubtasks } from '../../domain/procedure/plan';
import type { Onboarding } from '../../domain/record/onboarding';
import { ok, type Result } from '../../domain/result';
import type { ClientIssue, Jira } from '../ports';

/** What became of subtasks that the issue no longer has, by their ids. */
export type FoundAway = ReadonlyMap<string, Away>;

/** Ids of the plan's subtasks that the issue no longer has, as far as it is not known what became of them. */
export function toLookFor({ plan }: Pick<Onboarding, 'plan'>, issue: ClientIssue): string[] {
  const isThere = (id: string) => issue.subtasks.some((subtask) => subtask.id === id);
  return plannedSubtasks(plan).flatMap(({ subtask }) => (isThere(subtask.id) || subtask.away ? [] : [subtask.id]));
}

/**
 * Asks Jira what became of the subtasks that the issue no longer has: nothing where none is missing, one request
 * otherwise. One that was made a moment ago, and that Jira does not list yet, names its parent and is not among them.
 */
export async function findAway(
  jira: Pick<Jira, 'readIssues'>,
  issue: ClientIssue,
  onboarding: Onboarding,
): Promise<Result<FoundAway, JiraError>> {
  const missing = toLookFor(onboarding, issue);
  if (missing.length === 0) return ok(new Map());
  const found = await jira.readIssues(missing);
  if (!found.ok) return found;
  const away = new Map<string, Away>();
  for (const id of missing) {
    const now = found.value.find((each) => each.id === id);
    if (!now) away.set(id, 'deleted');
    else if (!now.parentId) away.set(id, 'converted');
    else if (now.parentId !== issue.id) away.set(id, 'moved');
  }
  return ok(away);
}
