import type { PanelError } from '../../contract/errors';
import type { StepId } from '../../domain/procedure/step-id';
import type { Made } from '../../domain/record/with-found';
import { withAssignable } from '../../domain/settings/subtask-draft';
import type { PanelPorts } from '../ports';
import { findMade } from '../repair/find-made';
import type { StartedClient } from './open-issue';
import type { LeasedCreation } from './take-lease';

/** What came of a creation. */
export interface Created {
  created: Made[];
  failed: { step: StepId; error: PanelError }[];
  /** Somebody whom the settings name cannot be assigned: subtasks were to be created without an assignee. */
  isUnassigned: boolean;
  /** Subtasks that were asked for may still appear: the attempt is not over before its time is. */
  isInDoubt: boolean;
}

/**
 * Creates subtasks with one request, under the attempt that the record keeps. Refused, nothing was made. Where the
 * answer was lost, what is there already is found, and the rest is in doubt.
 */
export async function createUnderAttempt(
  { asUser, projects }: Pick<PanelPorts, 'asUser' | 'projects'>,
  { issue, onboarding, settings }: StartedClient,
  { drafts, attempt, prepared: { type, notAssignable } }: LeasedCreation,
): Promise<Created> {
  const isUnassigned = drafts.some(({ assignee }) => assignee !== undefined && notAssignable.includes(assignee));
  const assignable = drafts.map((draft) => withAssignable(draft, notAssignable));
  const outcome = await asUser.createSubtasks(issue, assignable, { attempt, type, settings });
  // What Jira refuses may be due to what was remembered of the project.
  const isRefused = outcome.ok ? outcome.value.failed.length > 0 : outcome.error.code === 'jiraRefused';
  if (isRefused) await projects.forget(issue.projectId);
  if (outcome.ok) return { ...outcome.value, isUnassigned, isInDoubt: false };

  const { error } = outcome;
  const failing = (steps: StepId[]) => steps.map((step) => ({ step, error }));
  if (error.code !== 'jiraUnavailable') {
    return { created: [], failed: failing(attempt.steps), isUnassigned, isInDoubt: false };
  }
  const fresh = await asUser.readIssue(issue.id);
  const made = fresh.ok ? await findMade(asUser, fresh.value, onboarding, attempt) : fresh;
  if (!made.ok) return { created: [], failed: failing(attempt.steps), isUnassigned, isInDoubt: true };
  const failed = failing(attempt.steps.filter((step) => !made.value.some((subtask) => subtask.step === step)));
  return { created: made.value, failed, isUnassigned, isInDoubt: failed.length > 0 };
}
