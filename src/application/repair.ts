import { attentionOf, changes, notOpen } from '../domain/changes';
import { dueNow } from '../domain/due';
import type { Onboarding } from '../domain/onboarding';
import { type ReadCopy, readCopy } from '../domain/read-copy';
import { ok, type Result } from '../domain/result';
import type { AppError } from './errors';
import type { ClientIssue, Jira, PanelDeps } from './ports';

export interface Repaired {
  issue: ClientIssue;
  onboarding: Onboarding;
  finished: string[];
  /** Whether the record has something to keep: due dates that were written. */
  dated: boolean;
  notDone: { what: 'copy' | 'finish' | 'due'; error: AppError }[];
  /** Whether anything was written to Jira. */
  wrote: boolean;
}

/**
 * Makes what Jira shows agree with the record: closes subtasks whose fact is recorded, dates those whose milestone was
 * reached, and writes the read copy, as the app. Writes nothing where nothing differs, and creates nothing, ever: what needs *Aplicar* is shown in the panel.
 * What could not be done now is done the next time.
 */
export async function repairIssue(
  deps: Pick<PanelDeps, 'asApp'>,
  issue: ClientIssue,
  onboarding: Onboarding,
): Promise<Repaired> {
  const notDone: Repaired['notDone'] = [];
  const finished: string[] = [];
  for (const step of changes(onboarding.facts, onboarding.plan, issue.subtasks).finish) {
    const planned = onboarding.plan[step];
    if (!planned) continue;
    const outcome = await deps.asApp.finish(planned);
    if (!outcome.ok) notDone.push({ what: 'finish', error: outcome.error });
    else if (outcome.value === 'finished') finished.push(planned.id);
  }
  const plan = await writeDueDates(deps.asApp, onboarding, notDone);
  const seen = { ...issue, subtasks: closing(issue.subtasks, finished) };
  const copied = await refreshCopy(deps.asApp, seen, onboarding);
  if (!copied.ok) notDone.push({ what: 'copy', error: copied.error });
  const wrote = finished.length > 0 || (copied.ok && copied.value !== seen);
  const dated = plan !== onboarding.plan;
  return {
    issue: copied.ok ? copied.value : seen,
    onboarding: dated ? { ...onboarding, plan } : onboarding,
    finished,
    dated,
    notDone,
    wrote,
  };
}

/**
 * Dates the subtasks whose milestone was reached: once, so that a day that somebody changes by hand stays. Answers the
 * plan without what was written. A subtask that takes no due date is left without one.
 */
async function writeDueDates(
  jira: Jira,
  { facts, plan }: Onboarding,
  notDone: Repaired['notDone'],
): Promise<Onboarding['plan']> {
  let left = plan;
  for (const { step, id, due } of dueNow(facts, plan)) {
    const written = await jira.writeDue(id, due);
    const { dueLater, ...planned } = plan[step] ?? { id, key: '' };
    if (written.ok || written.error.code === 'jiraRefused') left = { ...left, [step]: planned };
    else notDone.push({ what: 'due', error: written.error });
  }
  return left;
}

/** Writes the read copy if it is not what the record says. Answers the issue with it: the same one if nothing differed. */
export async function refreshCopy(
  jira: Jira,
  issue: ClientIssue,
  onboarding: Onboarding,
): Promise<Result<ClientIssue, AppError>> {
  const copy = copyOf(issue, onboarding);
  if (sameJson(issue.copy, copy)) return ok(issue);
  const written = await jira.writeCopy(issue.id, copy);
  return written.ok ? ok({ ...issue, copy }) : written;
}

/** Whether repair would write to Jira: a subtask is to be finished or dated, or the read copy is not what the record says. */
export function needsRepair(issue: ClientIssue, onboarding: Onboarding): boolean {
  const { finish } = changes(onboarding.facts, onboarding.plan, issue.subtasks);
  const isDue = dueNow(onboarding.facts, onboarding.plan).length > 0;
  return finish.length > 0 || isDue || !sameJson(issue.copy, copyOf(issue, onboarding));
}

function copyOf(issue: ClientIssue, { facts, plan, client, exceptions }: Onboarding): ReadCopy {
  const closed = notOpen(plan, issue.subtasks);
  return readCopy({ facts, plan, closed, exceptions }, attentionOf(changes(facts, plan, issue.subtasks)), client);
}

function closing(subtasks: ClientIssue['subtasks'], ids: string[]): ClientIssue['subtasks'] {
  return subtasks.map((subtask) => (ids.includes(subtask.id) ? { ...subtask, closed: true } : subtask));
}

/** Whether two JSON values are the same, whatever the order of their keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, ordered(each)]),
  );
}
