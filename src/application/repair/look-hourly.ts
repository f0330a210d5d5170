import type { Onboarding } from '../../domain/record/onboarding';
import type {
  ClientIssue,
  Confluence,
  Jira,
  PanelPorts,
  ProcedureWatch,
  RecordIndex,
  RepairQueue,
  SettingsStore,
} from '../ports';
import { isLeft } from './adopt-made';
import { toLookFor } from './find-away';
import { followIssue } from './follow-issue';
import { projectsBehind } from './follow-settings';
import { isLinkDue } from './procedure-link';
import { needsRepair } from './repair-issue';
import { lookAtProcedures } from './watch-procedure';

/** Changes of the last 70 minutes: an hour, and what a late start and a slow index take. */
const LOOK_BACK_MINUTES = 70;
/** What one hour may cost of Jira's points, repairs included; 65,000 an hour are shared by all sites. */
export const POINTS = 500;
/** A repair reads the issue (2 points), and may close a subtask (3) and write the copy (1). */
const POINTS_OF_REPAIR = 6;
const PARTS = 24;
/** Projects that one hour asks for because an issue of theirs is not shown. */
const MOST_PROJECTS = 5;

export interface HourlyDeps extends Pick<PanelPorts, 'clock' | 'records'> {
  asApp: Pick<Jira, 'findChanged' | 'readIssues' | 'isProjectThere' | 'here'>;
  index: RecordIndex;
  queue: RepairQueue;
  confluence: Confluence;
  watch: ProcedureWatch;
  store: Pick<SettingsStore, 'all'>;
}

export interface HourlyReport {
  looked: number;
  pushed: number;
}

/**
 * Makes good what events did not bring: sends to repair what is marked dirty, and what differs from Jira among the
 * records that were changed lately, the issues that Jira changed lately, and one in 24 of all, by turns. In this order,
 * as far as the points go; what is left is looked at in its next turn. It writes nothing to Jira itself. It also looks
 * whether records lack what is in force in their project, and whether the procedure's page has a new version.
 */
export async function lookHourly(deps: HourlyDeps): Promise<HourlyReport> {
  const now = Date.parse(deps.clock.now());
  const dirty = await deps.index.dirty();
  const toRepair = new Set(dirty.ok ? dirty.value : []);
  let points = POINTS - toRepair.size * POINTS_OF_REPAIR;

  const found = await deps.asApp.findChanged(LOOK_BACK_MINUTES);
  points -= 1 + (found.ok ? found.value.length : 0);
  const records = await recordsToLookAt(deps, now, found.ok ? found.value : []);
  let looked = 0;
  const unseen: Onboarding[] = [];
  for (const batch of inBatches([...records.values()].filter((record) => !record.issueDeletedAt))) {
    const affordable = batch.slice(0, Math.max(0, points - 1));
    if (affordable.length === 0) break;
    const issues = await deps.asApp.readIssues(affordable.map((record) => record.issueId));
    points -= 1 + affordable.length;
    if (!issues.ok) break;
    looked += affordable.length;
    for (const record of affordable) {
      const issue = issues.value.find(({ id }) => id === record.issueId);
      if (!issue && !record.unseenSince) unseen.push(record);
      const differs = issue ? isOutdated(record, issue, deps) : !record.unseenSince;
      if (!differs || points < POINTS_OF_REPAIR || toRepair.has(record.issueId)) continue;
      toRepair.add(record.issueId);
      points -= POINTS_OF_REPAIR;
    }
  }
  await forgetGoneProjects(deps, unseen);
  // What has a copy and no record may be a clone.
  for (const id of found.ok ? found.value : []) if (!records.has(id)) toRepair.add(id);
  const isDirty = (id: string) => dirty.ok && dirty.value.includes(id);
  const tasks = [...toRepair].map((issueId) => ({
    kind: 'repair' as const,
    issueId,
    ...(isDirty(issueId) && { dirty: true as const }),
  }));
  const taken = await deps.queue.push(tasks);
  const behind = await projectsBehind(deps, [...records.values()]);
  await deps.queue.push(behind.map((projectId) => ({ kind: 'followSettings', projectId })));
  await lookAtProcedures(deps);
  return { looked, pushed: taken ? toRepair.size : 0 };
}

function isOutdated(record: Onboarding, issue: ClientIssue, { asApp, clock }: HourlyDeps): boolean {
  const isFollowed = !followIssue(record, issue) && toLookFor(record, issue).length === 0;
  const now = clock.now();
  return !isFollowed || isLeft(record, now) || isLinkDue(record, now) || needsRepair(issue, record, asApp.here);
}

/**
 * Of a project that is gone, with its event lost, all records are looked at as soon as one of them has its turn: Jira
 * sends no events for its issues, and their keys may come back.
 */
async function forgetGoneProjects({ asApp, queue }: HourlyDeps, unseen: Onboarding[]): Promise<void> {
  const projects = [...new Set(unseen.map(({ projectId }) => projectId))].slice(0, MOST_PROJECTS);
  for (const projectId of projects) {
    const there = await asApp.isProjectThere(projectId);
    if (there.ok && !there.value) await queue.push([{ kind: 'forgetProject', projectId, wasDeleted: false }]);
  }
}

/** Changed lately first, then what Jira changed, then this hour's part, which begins at another place each day. */
async function recordsToLookAt(deps: HourlyDeps, now: number, changed: string[]): Promise<Map<string, Onboarding>> {
  const since = new Date(now - LOOK_BACK_MINUTES * 60_000).toISOString();
  const hour = Math.floor(now / 3_600_000);
  const recent = await deps.index.changedSince(since);
  const part = await deps.index.inPart(hour % PARTS);
  const records = new Map<string, Onboarding>();
  const add = (record: Onboarding) => records.has(record.issueId) || records.set(record.issueId, record);
  for (const record of recent.ok ? recent.value : []) add(record);
  for (const issueId of changed.filter((id) => !records.has(id))) {
    const record = await deps.records.read(issueId);
    if (record.ok && record.value) add(record.value);
  }
  for (const record of rotated(part.ok ? part.value : [], Math.floor(hour / PARTS))) add(record);
  return records;
}

/** Where a part is too big for one hour, another piece of it comes first each day. */
function rotated<T>(all: T[], day: number): T[] {
  const first = all.length === 0 ? 0 : (day * 300) % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}

function inBatches<T>(all: T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / 100) }, (_, index) => all.slice(index * 100, (index + 1) * 100));
}
