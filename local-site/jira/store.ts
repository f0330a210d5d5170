import type { Caller } from '../forge-host/contracts';
import type { Json } from '../forge-host/json';
import { type JiraSite, switchesOf } from './context';
import { eventIssue } from './issue-view';
import type { Change, Issue } from './model';

/** Keeps an issue. While the switch `searchDelay` is set, the search goes on seeing what it saw before. */
export function saveIssue(site: JiraSite, issue: Issue): Issue {
  const { tables, clock } = site;
  const { searchDelay } = switchesOf(site);
  const before = tables.issues.get(issue.id);
  const { unindexed: _, ...plain } = issue;
  const seen = before?.unindexed && before.unindexed.until > clock.now() ? before.unindexed.seen : (before ?? null);
  const kept = searchDelay > 0 ? { ...plain, unindexed: { until: clock.now() + searchDelay, seen } } : plain;
  tables.issues.set(issue.id, kept);
  tables.issueKeys.set(issue.key.toUpperCase(), issue.id);
  return kept;
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
