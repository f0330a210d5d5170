import type { Caller } from '../forge-host/contracts';
import type { Json } from '../forge-host/json';
import type { JiraSite } from './context';
import { eventIssue } from './issue-view';
import type { Change, Issue, Project } from './model';
import { initialStatus } from './workflow-lookup';

/** Keeps an issue, which is found under its key from now on. */
export function saveIssue({ tables }: JiraSite, issue: Issue): Issue {
  tables.issues.set(issue.id, issue);
  tables.issueKeys.set(issue.key.toUpperCase(), issue.id);
  return issue;
}

/** A new issue, in the first status of its workflow; of a subtask its parent knows. Nobody is told yet. */
export function addIssue(
  site: JiraSite,
  project: Project,
  {
    parentId,
    properties = {},
    ...own
  }: Pick<Issue, 'typeId' | 'creatorId' | 'values'> & { parentId?: string | undefined; properties?: Json },
): Issue {
  const { state, clock } = site;
  const now = clock.now();
  const issue = saveIssue(site, {
    id: String(state.next('jira:issue', 10_100)),
    key: `${project.key}-${state.next(`jira:key:${project.id}`)}`,
    projectId: project.id,
    // Unknown: how a validator of an app on the initial transition is called before the issue has a key; none is run.
    statusId: initialStatus(site, project, own.typeId),
    ...{ ...own, statusSince: now, created: now, updated: now },
    ...(parentId === undefined ? {} : { parentId }),
    ...{ properties, children: [], comments: [], remoteLinks: [], history: [] },
  });
  // Unknown: whether a new subtask counts as an update of its parent; here it does not.
  addChild(site, parentId, issue.id);
  return issue;
}

export function addChild(site: JiraSite, parentId: string | undefined, id: string): void {
  const parent = site.tables.issues.get(parentId ?? '');
  if (parent) saveIssue(site, { ...parent, children: [...parent.children, id] });
}

export function removeChild(site: JiraSite, parentId: string | undefined, id: string): void {
  const parent = site.tables.issues.get(parentId ?? '');
  if (parent) saveIssue(site, { ...parent, children: parent.children.filter((child) => child !== id) });
}

/** Keeps a changed issue with an entry in its history and tells the app. Without changes, nothing happens. */
export function saveChanged(
  site: JiraSite,
  caller: Caller,
  authorId: string,
  issue: Issue,
  items: Change[],
  more: Json = {},
) {
  if (items.length === 0) return;
  const created = site.clock.now();
  const id = String(site.state.next('jira:change', 10_000));
  const changed = saveIssue(site, {
    ...issue,
    updated: created,
    history: [...issue.history, { id, authorId, created, items }],
  });
  emitIssueEvent(site, caller, 'avi:jira:updated:issue', changed, { changelog: { items }, ...more });
  if (items.some(({ field }) => field === 'assignee')) {
    emitIssueEvent(site, caller, 'avi:jira:assigned:issue', changed, { changelog: { items } });
  }
}

/** A product event about an issue, in the form of Atlassian's page on Jira events. */
export function emitIssueEvent(site: JiraSite, actor: Caller, eventType: string, issue: Issue, more: Json = {}): void {
  const people = [issue.creatorId, issue.values.reporter, issue.values.assignee];
  const accounts = [...new Set(people.filter((id): id is string => typeof id === 'string'))];
  site.events.emit({
    ...more,
    eventType,
    actor,
    timestamp: site.clock.now(),
    issue: eventIssue(site, issue),
    associatedUsers: accounts.map((accountId) => ({ accountId })),
  });
}
