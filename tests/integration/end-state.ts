import { plannedSubtasks } from '../../src/domain/procedure/plan';
import type { HistoryEntry, Onboarding } from '../../src/domain/record/onboarding';
import type { App, Json } from './app';
import type { Client } from './onboarding';
import { pointers } from './onboarding';

/**
 * All that an onboarding left behind, in Jira and in storage, without what differs from one run to another: ids, keys,
 * times, versions, and how many tries it took.
 */
export async function endState(app: App, client: Client): Promise<object> {
  const onboarding = client.stored();
  const links = await app.rest('lead', 'GET', `/rest/api/3/issue/${client.id}/remotelink`);
  const isThere = links.status === 200;
  return {
    isThere,
    isNotedAsDeleted: onboarding?.issueDeletedAt !== undefined,
    subtasks: isThere ? await subtasksOf(app, client, onboarding) : [],
    links: isThere ? links.body.map(({ globalId, object }: Json) => ({ globalId, object })) : [],
    copy: isThere ? timeless(await client.copy()) : undefined,
    facts: onboarding && timeless(onboarding.facts),
    plan:
      onboarding &&
      Object.fromEntries(plannedSubtasks(onboarding.plan).map(({ step, subtask }) => [step, flagsOf(subtask)])),
    attempt: onboarding?.attempt && 'open',
    procedureLink: onboarding?.procedureLink,
    history: historyOf(app, client, onboarding),
    keys: keysOf(app, client, onboarding),
  };
}

/** Each subtask by the step that the record has it for; `none` for what the record does not know. */
async function subtasksOf(app: App, client: Client, onboarding: Onboarding | undefined): Promise<Json[]> {
  const plan = plannedSubtasks(onboarding?.plan ?? {});
  const all = await Promise.all(
    (await client.subtasks()).map(async ({ id }) => {
      const { body } = await app.rest('lead', 'GET', `/rest/api/3/issue/${id}?properties=hauzd.step`);
      const { summary, status, labels, reporter, comment } = body.fields;
      return {
        step: plan.find(({ subtask }) => subtask.id === id)?.step ?? 'none',
        ...{ summary, status: status.name, labels, reporter: reporter.accountId },
        comments: comment.comments.map((each: Json) => JSON.stringify(each.body)),
        marker: body.properties['hauzd.step']?.step,
      };
    }),
  );
  return all.sort((a, b) => `${a.step} ${a.summary}`.localeCompare(`${b.step} ${b.summary}`));
}

const flagsOf = ({ retired, wasDone }: { retired?: true; wasDone?: true }) => ({ retired, wasDone });

/** Without moments and keys; what is left are the days and states that people read. */
function timeless(value: unknown): unknown {
  const isOfTheRun = (name: string) => name === 'at' || name === 'changedAt' || name === 'key';
  const text = JSON.stringify(value, (name, inner) => (isOfTheRun(name) ? undefined : inner));
  return text === undefined ? undefined : JSON.parse(text);
}

/**
 * Facts one by one, in order; what happened to the plan summed up, since an interrupted *Aplicar* is told in two lines.
 * A number that is missing, or comes twice, shows.
 */
function historyOf(app: App, client: Client, onboarding: Onboarding | undefined) {
  const stored = app.site.state
    .collection<{ value: { entry: HistoryEntry; issueId: string } }>('forge-entity:history')
    .entries()
    .filter(([, { value }]) => value.issueId === client.id);
  const entries = [...stored.map(([, { value }]) => value.entry), ...(onboarding?.unwritten ?? [])];
  entries.sort((a, b) => a.number - b.number);
  const steps: Record<string, string[]> = {};
  for (const { plan = {} } of entries) {
    for (const [what, list] of Object.entries(plan)) steps[what] = [...(steps[what] ?? []), ...list].sort();
  }
  return {
    isComplete: entries.every((entry, index) => entry.number === index + 1) && entries.length === onboarding?.history,
    facts: entries.filter(({ kind }) => kind !== 'apply').map(({ at, number, ...entry }) => timeless(entry)),
    steps,
  };
}

/** What storage finds by key, said by step. */
function keysOf(app: App, client: Client, onboarding: Onboarding | undefined) {
  const known = pointers(app);
  const wanted = plannedSubtasks(onboarding?.plan ?? {}).map(({ step, subtask }) => [
    step,
    known[subtask.key] === client.id,
  ]);
  const count = Object.values(known).filter((id) => id === client.id).length;
  return { issue: known[onboarding?.issueKey ?? ''] === client.id, ...Object.fromEntries(wanted), count };
}
