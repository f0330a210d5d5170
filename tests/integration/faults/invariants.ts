import { factChanges } from '../../../src/domain/facts/fact-by-key';
import { noFacts } from '../../../src/domain/facts/facts';
import { readCopy } from '../../../src/domain/lists/read-copy';
import { clientKey } from '../../../src/domain/lists/same-client';
import { notOpen, plannedSubtasks } from '../../../src/domain/procedure/plan';
import { attentionOf, needsApplying, planDifference } from '../../../src/domain/procedure/plan-difference';
import type { HistoryEntry, Onboarding } from '../../../src/domain/record/onboarding';
import { sameJson } from '../../../src/domain/same-json';
import type { App, Json } from '../app';
import { type Client, pointers } from '../onboarding';

/** What people were told: commands that were recorded, in any order. */
export interface Told {
  recorded: string[];
}

/** What must hold at the end, whatever happened on the way; a sentence for each thing that does not. */
export async function broken(app: App, client: Client, told: Told): Promise<string[]> {
  const onboarding = client.stored();
  if (!onboarding) return ['there is no record'];
  const subtasks = await Promise.all((await client.subtasks()).map(({ id }) => wholeSubtask(app, id)));
  const links = (await app.rest('lead', 'GET', `/rest/api/3/issue/${client.id}/remotelink`)).body;
  const entries = historyOf(app, onboarding);
  return [
    ...subtasksBroken(onboarding, subtasks),
    ...marksBroken(onboarding, subtasks, entries),
    ...(links.length === 1 ? [] : [`there are ${links.length} links`]),
    ...(await copyBroken(app, client, onboarding, subtasks)),
    ...historyBroken(onboarding, entries, told),
    ...keysBroken(app, onboarding),
    ...(onboarding.attempt ? ['a creation is still open'] : []),
  ];
}

interface Subtask {
  id: string;
  key: string;
  summary: string;
  closed: boolean;
  labels: string[];
  comments: number;
  step: string | undefined;
}

async function wholeSubtask(app: App, id: string): Promise<Subtask> {
  const { body } = await app.rest('lead', 'GET', `/rest/api/3/issue/${id}?properties=hauzd.step`);
  const { summary, status, labels, comment } = body.fields;
  const closed = status.statusCategory.key === 'done';
  const step = body.properties['hauzd.step']?.step;
  return { id, key: body.key, summary, closed, labels, comments: comment.comments.length, step };
}

/** No subtask twice, none missing, those whose fact is recorded closed. */
function subtasksBroken(onboarding: Onboarding, subtasks: Subtask[]): string[] {
  const found: string[] = [];
  const { plan } = onboarding;
  const planned = plannedSubtasks(plan).map(({ subtask }) => subtask.id);
  if (new Set(planned).size < planned.length) found.push('two steps have one subtask');
  for (const { id, step } of subtasks) if (!planned.includes(id)) found.push(`a subtask of ${step} belongs to no step`);
  const difference = planDifference(onboarding, subtasks);
  if (needsApplying(difference)) found.push(`Aplicar left ${JSON.stringify(difference)}`);
  if (difference.finish.length > 0) found.push(`still open although done: ${difference.finish.join()}`);
  return found;
}

/** The mark of *no aplica* is there when it should be, and its comment was made once for each time. */
function marksBroken({ plan }: Onboarding, subtasks: Subtask[], entries: HistoryEntry[]): string[] {
  return plannedSubtasks(plan).flatMap(({ step, subtask: planned }) => {
    const subtask = subtasks.find(({ id }) => id === planned.id);
    if (!subtask) return [];
    const isMarked = subtask.labels.includes('hauzd-no-aplica');
    const wrong = isMarked === (planned.retired === true) ? [] : [`${step} is marked: ${isMarked}`];
    const lastMade = entries.findLastIndex(({ plan: did }) => did?.created?.some((each) => each === step));
    const times = entries.slice(lastMade + 1).filter(({ plan: did }) => did?.retired?.some((each) => each === step));
    return subtask.comments === times.length
      ? wrong
      : [...wrong, `${step} was retired ${times.length} times and has ${subtask.comments} comments`];
  });
}

async function copyBroken(app: App, client: Client, onboarding: Onboarding, subtasks: Subtask[]): Promise<string[]> {
  const attention = attentionOf(planDifference(onboarding, subtasks));
  const { plan, settings } = onboarding;
  const input = { ...onboarding, closed: notOpen(plan, subtasks) };
  const expected = readCopy(input, attention, undefined, settings.timeZone);
  const copy = await client.copy();
  // Which environment it is, is the installation's; which issue it is for, is not.
  const origin = { ...copy?.origin, issue: client.id };
  const { fields } = (await app.rest('lead', 'GET', `/rest/api/3/issue/${client.id}?fields=summary`)).body;
  const named = { clientKey: clientKey(fields.summary) };
  return sameJson(copy, JSON.parse(JSON.stringify({ ...expected, ...named, origin })))
    ? []
    : [`the read copy is ${JSON.stringify(copy)}`];
}

/** Every command that was told as recorded is there once, none besides, and together they make the facts. */
function historyBroken(onboarding: Onboarding, entries: HistoryEntry[], told: Told): string[] {
  const found: string[] = [];
  const isComplete =
    entries.every(({ number }, index) => number === index + 1) && entries.length === onboarding.history;
  if (!isComplete) found.push(`the history has ${entries.map(({ number }) => number).join()} of ${onboarding.history}`);
  const kinds = entries.flatMap(({ kind }) => (kind === 'apply' || kind === 'start' ? [] : [kind]));
  if (kinds.sort().join() !== [...told.recorded].sort().join()) {
    found.push(`recorded ${told.recorded.join()}, in the history ${kinds.join()}`);
  }
  if (entries.filter(({ kind }) => kind === 'start').length !== 1) found.push('it was started more than once');
  const told2 = new Map<string, unknown>();
  for (const { changes: changed } of entries) for (const { fact, after } of changed) told2.set(fact, after);
  const facts = factChanges(noFacts(onboarding.facts.startedOn), onboarding.facts);
  const made = [...told2].filter(([, after]) => after !== undefined).map(([fact, after]) => ({ fact, after }));
  const byName = (a: { fact: string }, b: { fact: string }) => a.fact.localeCompare(b.fact);
  const actual = facts.map(({ fact, after }) => ({ fact, after })).sort(byName);
  if (!sameJson(actual, made.sort(byName))) found.push('the facts are not what the history says');
  return found;
}

function historyOf(app: App, { issueId, unwritten }: Onboarding): HistoryEntry[] {
  const stored = app.site.state.collection<Json>('forge-entity:history').values();
  const entries = stored.filter(({ value }) => value.issueId === issueId).map(({ value }) => value.entry);
  return [...entries, ...unwritten].sort((a, b) => a.number - b.number);
}

function keysBroken(app: App, { issueId, issueKey, plan }: Onboarding): string[] {
  const known = pointers(app);
  const keys = [issueKey, ...plannedSubtasks(plan).flatMap(({ subtask: { key, away } }) => (away ? [] : [key]))];
  return keys.filter((key) => known[key] !== issueId).map((key) => `${key} is not found by key`);
}
