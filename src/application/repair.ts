import { changes } from '../domain/changes';
import type { Onboarding } from '../domain/onboarding';
import { readCopy } from '../domain/read-copy';
import type { AppError } from './errors';
import type { ClientIssue, Jira, PanelDeps } from './ports';

export interface Repaired {
  issue: ClientIssue;
  onboarding: Onboarding;
  finished: string[];
  notDone: { what: 'copy' | 'finish'; error: AppError }[];
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
  if (copied) notDone.push({ what: 'copy', error: copied });
  return { issue: seen, onboarding, finished, notDone };
}

/** Writes the read copy if it is not what the record says. Answers what went wrong, if anything. */
export async function refreshCopy(
  jira: Jira,
  issue: ClientIssue,
  onboarding: Onboarding,
): Promise<AppError | undefined> {
  const closed = new Set(issue.subtasks.filter((subtask) => subtask.closed).map((subtask) => subtask.key));
  const copy = readCopy({ facts: onboarding.facts, plan: onboarding.plan, closed });
  if (sameJson(issue.copy, copy)) return undefined;
  const written = await jira.writeCopy(issue.id, copy);
  return written.ok ? undefined : written.error;
}

function closing(subtasks: ClientIssue['subtasks'], ids: string[]): ClientIssue['subtasks'] {
  return subtasks.map((subtask) => (ids.includes(subtask.id) ? { ...subtask, closed: true } : subtask));
}

/** Whether two JSON values are the same, whatever the order of their keys. */
function sameJson(a: unknown, b: unknown): boolean {
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
