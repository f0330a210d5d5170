import type { Caller } from '../forge-host/contracts';
import type { Json } from '../forge-host/json';
import type { JiraSite } from './context';
import { eventIssue } from './issue-view';
import type { Change, Issue } from './model';

/** Keeps an issue, which is found under its key from now on. */
export function saveIssue({ tables }: JiraSite, issue: Issue): Issue {
  tables.issues.set(issue.id, issue);
  tables.issueKeys.set(issue.key.toUpperCase(), issue.id);
  return issue;
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
