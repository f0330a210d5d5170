import { attentionOf, changes, notOpen } from '../domain/changes';
import type { Onboarding } from '../domain/onboarding';
import { type ReadCopy, readCopy } from '../domain/read-copy';
import { ok, type Result } from '../domain/result';
import type { AppError } from './errors';
import type { ClientIssue, Jira, PanelDeps } from './ports';

export interface Repaired {
  issue: ClientIssue;
  onboarding: Onboarding;
  finished: string[];
  notDone: { what: 'copy' | 'finish'; error: AppError }[];
  /** Whether anything was written to Jira. */
  wrote: boolean;
}

/**
 * Makes what Jira shows agree with the record: closes subtasks whose fact is recorded and writes the read copy, as the
 * app. Writes nothing where nothing differs, and creates nothing, ever: what needs *Aplicar* is shown in the panel.
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
  const seen = { ...issue, subtasks: closing(issue.subtasks, finished) };
  const copied = await refreshCopy(deps.asApp, seen, onboarding);
  if (!copied.ok) notDone.push({ what: 'copy', error: copied.error });
  const wrote = finished.length > 0 || (copied.ok && copied.value !== seen);
  return { issue: copied.ok ? copied.value : seen, onboarding, finished, notDone, wrote };
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

/** Whether repair would write to Jira: a subtask is to be finished, or the read copy is not what the record says. */
export function needsRepair(issue: ClientIssue, onboarding: Onboarding): boolean {
  const { finish } = changes(onboarding.facts, onboarding.plan, issue.subtasks);
  return finish.length > 0 || !sameJson(issue.copy, copyOf(issue, onboarding));
}

function copyOf(issue: ClientIssue, { facts, plan, client }: Onboarding): ReadCopy {
  const closed = notOpen(plan, issue.subtasks);
  return readCopy({ facts, plan, closed }, attentionOf(changes(facts, plan, issue.subtasks)), client);
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
