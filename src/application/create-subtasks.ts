import { dueOf } from '../domain/due';
import type { AccountId } from '../domain/facts';
import type { Attempt, Onboarding } from '../domain/onboarding';
import { planSteps } from '../domain/plan';
import { fail, ok, type Result } from '../domain/result';
import { assigneeOf } from '../domain/settings';
import type { StepId } from '../domain/steps';
import type { AppError } from './errors';
import { inDoubt } from './mark-and-reopen';
import type { Caller, ClientIssue, PanelDeps, SubtaskDraft } from './ports';
import { prepareSubtasks } from './prepare-subtasks';

/**
 * How long an attempt is the only one that may create: longer than the platform lets a function run (25 s), so that
 * when it is over nothing that it sent can still be on its way.
 */
export const LEASE_SECONDS = 40;

export interface Creation {
  /** The record as it stands after the attempt was written. */
  onboarding: Onboarding;
  subtasks: { step: StepId; id: string; key: string }[];
  failed: { step: StepId; error: AppError }[];
  /** Somebody whom the settings name cannot be assigned: subtasks were created without an assignee. */
  unassigned?: true;
  /** The attempt that is over and can be taken off the record; undefined while it may still have effects. */
  finishedAttempt?: number;
}

/** What an *Aplicar* is about to do. */
export interface Intent {
  /** Steps whose subtask is to be created. */
  create: StepId[];
  /** Steps whose subtask is to be linked, marked or reopened: nobody else does it meanwhile. */
  change: StepId[];
  /** Of those, the ones whose mark is about to change: the record says so before Jira is asked. */
  marks: StepId[];
}

/**
 * Creates the subtasks of these steps with one request, so that none is ever made twice. First the record keeps the
 * attempt; the subtasks carry its number. If an earlier attempt was cut short, what it made is found by that number
 * and adopted, and nothing new is created or changed before its time is over.
 */
export async function createSubtasks(
  deps: PanelDeps,
  caller: Caller,
  issue: ClientIssue,
  onboarding: Onboarding,
  intent: Intent,
): Promise<Result<Creation, AppError>> {
  const earlier = await settleEarlier(deps, issue, onboarding);
  if (!earlier.ok) return earlier;
  const adopted = earlier.value;
  const left = intent.create.filter((step) => !adopted.some((subtask) => subtask.step === step));
  const finishedAttempt = onboarding.attempt?.number;
  if (left.length + intent.change.length === 0)
    return ok({ onboarding, subtasks: adopted, failed: [], ...(finishedAttempt && { finishedAttempt }) });
  const wait = secondsLeft(onboarding.attempt, deps.clock.now());
  if (wait > 0) return fail({ code: 'attemptUnderWay', secondsLeft: wait });

  const prepared = left.length > 0 ? await prepareSubtasks(deps, issue.projectId) : undefined;
  if (prepared && !prepared.ok) return prepared;
  const attempt = nextAttempt(deps, caller, onboarding, left);
  const plan = inDoubt(onboarding.plan, intent.marks);
  const opened = await deps.records.replace({ ...onboarding, plan, attempt, attempts: attempt.number }, []);
  if (!opened.ok) return opened;
  if (!prepared)
    return ok({ onboarding: opened.value, subtasks: adopted, failed: [], finishedAttempt: attempt.number });

  const { type, notAssignable } = prepared.value;
  const drafts = draftsOf(deps, onboarding, left);
  const isUnassigned = drafts.some(({ assignee }) => assignee && notAssignable.includes(assignee));
  const unassigned = isUnassigned ? { unassigned: true as const } : {};
  const outcome = await deps.asUser.createSubtasks(
    issue,
    drafts.map((draft) => withAssignable(draft, notAssignable)),
    { attempt: attempt.number, type, settings: deps.settings },
  );
  // What Jira refuses may be due to what was remembered of the project.
  const refused = outcome.ok ? outcome.value.failed.length > 0 : outcome.error.code === 'jiraRefused';
  if (refused) await deps.projects.forget(issue.projectId);
  if (!outcome.ok)
    return ok({ ...(await settleDoubt(deps, opened.value, attempt, outcome.error, adopted)), ...unassigned });
  const { created, failed } = outcome.value;
  const subtasks = [...adopted, ...created];
  return ok({ onboarding: opened.value, subtasks, failed, finishedAttempt: attempt.number, ...unassigned });
}

/** What an earlier attempt made that the record does not know of yet. */
async function settleEarlier(
  deps: PanelDeps,
  issue: ClientIssue,
  onboarding: Onboarding,
): Promise<Result<Creation['subtasks'], AppError>> {
  if (!onboarding.attempt) return ok([]);
  return findMade(deps, issue, onboarding, onboarding.attempt);
}

/**
 * The create was refused, or its answer was lost. Refused: nothing was made, and the attempt is over. In doubt: what
 * is there already is adopted, and the attempt stays open until its time is over.
 */
async function settleDoubt(
  deps: PanelDeps,
  onboarding: Onboarding,
  attempt: Attempt,
  error: AppError,
  adopted: Creation['subtasks'],
): Promise<Creation> {
  const failAll = (steps: StepId[]) => steps.map((step) => ({ step, error }));
  if (error.code !== 'jiraUnavailable') {
    return { onboarding, subtasks: adopted, failed: failAll(attempt.steps), finishedAttempt: attempt.number };
  }
  const issue = await deps.asUser.readIssue(onboarding.issueId);
  const made = issue.ok ? await findMade(deps, issue.value, onboarding, attempt) : issue;
  if (!made.ok) return { onboarding, subtasks: adopted, failed: failAll(attempt.steps) };
  const failed = failAll(attempt.steps.filter((step) => !made.value.some((subtask) => subtask.step === step)));
  const subtasks = [...adopted, ...made.value];
  return { onboarding, subtasks, failed, ...(failed.length === 0 && { finishedAttempt: attempt.number }) };
}

/** The subtasks that carry this attempt's number. Of two for one step, the older one. */
async function findMade(
  deps: PanelDeps,
  issue: ClientIssue,
  onboarding: Onboarding,
  attempt: Attempt,
): Promise<Result<Creation['subtasks'], AppError>> {
  const known = new Set(Object.values(onboarding.plan).map((planned) => planned.id));
  const unknown = issue.subtasks.filter((subtask) => !known.has(subtask.id));
  if (unknown.length === 0) return ok([]);
  const markers = await deps.asUser.readMarkers(unknown.map((subtask) => subtask.id));
  if (!markers.ok) return markers;
  const oldestFirst = [...unknown].sort((a, b) => Number(a.id) - Number(b.id));
  const made: Creation['subtasks'] = [];
  for (const { id, key } of oldestFirst) {
    const marker = markers.value.get(id);
    const step = attempt.steps.find((each) => each === marker?.step);
    if (!step || marker?.attempt !== attempt.number || made.some((subtask) => subtask.step === step)) continue;
    made.push({ step, id, key });
  }
  return ok(made);
}

function nextAttempt(deps: PanelDeps, caller: Caller, onboarding: Onboarding, steps: StepId[]): Attempt {
  const until = new Date(Date.parse(deps.clock.now()) + LEASE_SECONDS * 1000).toISOString();
  return { number: onboarding.attempts + 1, steps, by: caller.accountId, until };
}

function secondsLeft(attempt: Attempt | undefined, now: string): number {
  if (!attempt) return 0;
  return Math.max(0, Math.ceil((Date.parse(attempt.until) - Date.parse(now)) / 1000));
}

function draftsOf({ clock, settings }: PanelDeps, { facts, plan }: Onboarding, steps: StepId[]): SubtaskDraft[] {
  const today = clock.today(settings.timeZone);
  const all = planSteps(facts, plan).filter((step) => steps.includes(step.id));
  return all.map(({ id, causes, owedBy }) => {
    const assignee = assigneeOf(settings, id, owedBy);
    const { due } = dueOf(settings, { id, owedBy }, facts, today);
    return { step: id, causes, owedBy, ...(assignee && { assignee }), ...(due && { due }) };
  });
}

function withAssignable(draft: SubtaskDraft, notAssignable: AccountId[]): SubtaskDraft {
  const { assignee, ...rest } = draft;
  return assignee && !notAssignable.includes(assignee) ? draft : rest;
}
