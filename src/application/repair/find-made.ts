import type { JiraError } from '../../contract/errors';
import { plannedSubtasks } from '../../domain/procedure/plan';
import type { StepId } from '../../domain/procedure/step-id';
import type { Attempt, Onboarding } from '../../domain/record/onboarding';
import type { Made } from '../../domain/record/with-found';
import { ok, type Result } from '../../domain/result';
import type { ClientIssue, FoundMarker, Jira } from '../ports';

/**
 * How long an attempt is the only one that may create: longer than the platform lets a function run (25 s), so that
 * when it is over nothing that it sent can still be on its way.
 */
export const LEASE_SECONDS = 40;
/** How far Jira's clock may be from ours. */
const CLOCKS_MS = 30_000;

/** The subtasks that carry this attempt's mark. Of two for one step, the older one. */
export async function findMade(
  jira: Pick<Jira, 'readMarkers'>,
  issue: ClientIssue,
  { plan }: Pick<Onboarding, 'plan'>,
  attempt: Attempt,
): Promise<Result<Made[], JiraError>> {
  const known = new Set(plannedSubtasks(plan).map(({ subtask }) => subtask.id));
  const unknown = issue.subtasks.filter((subtask) => !known.has(subtask.id));
  if (unknown.length === 0) return ok([]);
  const markers = await jira.readMarkers(unknown.map((subtask) => subtask.id));
  if (!markers.ok) return markers;
  const oldestFirst = [...unknown].sort((a, b) => Number(a.id) - Number(b.id));
  const made: Made[] = [];
  for (const { id, key } of oldestFirst) {
    const marker = markers.value.get(id);
    const step = attempt.steps.find((each) => each === marker?.step);
    if (!step || !marker || !isOf(attempt, step, marker, issue.id) || made.some((each) => each.step === step)) continue;
    made.push({ step, id, key });
  }
  return ok(made);
}

/**
 * Whether an attempt made the subtask with this marker. The marker can be written by anyone who may edit the subtask, and
 * clones take it along; so it has to hold what nobody could know before the attempt, and the issue it was made under. An
 * attempt of an older version has none: there Jira's own word counts, that its person created the subtask in its time.
 */
function isOf(attempt: Attempt, step: StepId, marker: FoundMarker, issueId: string): boolean {
  if (attempt.tokens) {
    const token = attempt.tokens[step];
    return token !== undefined && marker.token === token && marker.parent === issueId;
  }
  const until = Date.parse(attempt.until) + CLOCKS_MS;
  const began = until - 2 * CLOCKS_MS - LEASE_SECONDS * 1000;
  const created = Date.parse(marker.created ?? '');
  const isInTime = created >= began && created <= until;
  return marker.attempt === attempt.number && isInTime && marker.creator === attempt.by;
}
