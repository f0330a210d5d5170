import type { AppError } from '../../contract/errors';
import type { AccountId } from '../../domain/facts/facts';
import { planSteps } from '../../domain/procedure/plan';
import type { StepId } from '../../domain/procedure/steps';
import type { Attempt, Onboarding } from '../../domain/record/onboarding';
import { fail, ok, type Result } from '../../domain/result';
import { assigneeOf, dueOf } from '../../domain/settings/due-rules';
import type { Caller, ClientIssue, FoundMarker, PanelDeps, SubtaskDraft } from '../ports';
import { inDoubt } from './mark-and-reopen';
import { prepareSubtasks } from './prepare-subtasks';

/**
 * How long an attempt is the only one that may create: longer than the platform lets a function run (25 s), so that
 * when it is over nothing that it sent can still be on its way.
 */
export const LEASE_SECONDS = 40;
/** How far Jira's clock may be from ours. */
const CLOCKS_MS = 30_000;

export interface Creation {
  /** The record as it stands after the attempt was written. */
  onboarding: Onboarding;
  subtasks: { step: StepId; id: string; key: string }[];
  /** Those of them that an earlier attempt had made: this one created nothing for them. */
  found: StepId[];
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
 * attempt; the subtasks carry its tokens. If an earlier attempt was cut short, what it made is found by those and
 * adopted, and nothing new is created or changed before its time is over.
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
  const found = adopted.map(({ step }) => step);
  const finishedAttempt = onboarding.attempt?.number;
  if (left.length + intent.change.length === 0)
    return ok({ onboarding, subtasks: adopted, found, failed: [], ...(finishedAttempt && { finishedAttempt }) });
  const wait = secondsLeft(onboarding.attempt, deps.clock.now());
  if (wait > 0) return fail({ code: 'attemptUnderWay', secondsLeft: wait });

  const prepared = left.length > 0 ? await prepareSubtasks(deps, issue.projectId) : undefined;
  if (prepared && !prepared.ok) return prepared;
  const attempt = nextAttempt(deps, caller, onboarding, left);
  const plan = inDoubt(onboarding.plan, intent.marks);
  const opened = await deps.records.replace({ ...onboarding, plan, attempt, attempts: attempt.number }, []);
  if (!opened.ok) return opened;
  if (!prepared)
    return ok({ onboarding: opened.value, subtasks: adopted, found, failed: [], finishedAttempt: attempt.number });

  const { type, notAssignable } = prepared.value;
  const drafts = draftsOf(deps, onboarding, left);
  const isUnassigned = drafts.some(({ assignee }) => assignee && notAssignable.includes(assignee));
  const unassigned = isUnassigned ? { unassigned: true as const } : {};
  const outcome = await deps.asUser.createSubtasks(
    issue,
    drafts.map((draft) => withAssignable(draft, notAssignable)),
    { attempt, type, settings: deps.settings },
  );
  // What Jira refuses may be due to what was remembered of the project.
  const refused = outcome.ok ? outcome.value.failed.length > 0 : outcome.error.code === 'jiraRefused';
  if (refused) await deps.projects.forget(issue.projectId);
  if (!outcome.ok)
    return ok({ ...(await settleDoubt(deps, opened.value, attempt, outcome.error, adopted)), ...unassigned });
  const { created, failed } = outcome.value;
  const subtasks = [...adopted, ...created];
  return ok({ onboarding: opened.value, subtasks, found, failed, finishedAttempt: attempt.number, ...unassigned });
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
  const found = adopted.map(({ step }) => step);
  const failAll = (steps: StepId[]) => steps.map((step) => ({ step, error }));
  if (error.code !== 'jiraUnavailable') {
    return { onboarding, subtasks: adopted, found, failed: failAll(attempt.steps), finishedAttempt: attempt.number };
  }
  const issue = await deps.asUser.readIssue(onboarding.issueId);
  const made = issue.ok ? await findMade(deps, issue.value, onboarding, attempt) : issue;
  if (!made.ok) return { onboarding, subtasks: adopted, found, failed: failAll(attempt.steps) };
  const failed = failAll(attempt.steps.filter((step) => !made.value.some((subtask) => subtask.step === step)));
  const subtasks = [...adopted, ...made.value];
  return { onboarding, subtasks, found, failed, ...(failed.length === 0 && { finishedAttempt: attempt.number }) };
}

/** The subtasks that carry this attempt's mark. Of two for one step, the older one. */
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

function nextAttempt(deps: PanelDeps, caller: Caller, onboarding: Onboarding, steps: StepId[]): Attempt {
  const until = new Date(Date.parse(deps.clock.now()) + LEASE_SECONDS * 1000).toISOString();
  const tokens = Object.fromEntries(steps.map((step) => [step, deps.chance.token()]));
  return { number: onboarding.attempts + 1, tokens, steps, by: caller.accountId, until };
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
