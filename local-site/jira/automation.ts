import { findIssue, projectOf } from './access';
import { type JiraSite, switchesOf } from './context';
import type { AutomationRule, Issue } from './model';
import { statusByReference, workflowOf } from './workflow-lookup';

/** How often rules may set each other off before the site stops them. Unknown: where Jira's automation does. */
const DEEPEST = 10;

/** Carries out one transition, as a person. */
type Move = (issue: Issue, transitionId: string, accountId: string, depth: number) => Promise<void>;

/**
 * Rules of somebody else that react to a status, as Jira's automation has them. Jira runs them a moment later; the site
 * at once, before it answers. A rule that cannot move the issue fails quietly, as it does there.
 */
export async function runAutomation(site: JiraSite, moved: Issue, depth: number, move: Move): Promise<void> {
  if (depth >= DEEPEST) return;
  for (const rule of switchesOf(site).automation) {
    const issue = subjectOf(site, rule, findIssue(site, moved.id) ?? moved);
    const transition = issue && transitionTo(site, issue, rule.moveTo);
    if (issue && transition) await move(issue, transition, rule.accountId, depth + 1).catch(() => undefined);
  }
}

/** The issue that a rule moves because this one changed its status; undefined where it does not. */
function subjectOf(site: JiraSite, { when }: AutomationRule, moved: Issue): Issue | undefined {
  if (when !== 'allSubtasksDone') return moved.statusId === when.entersStatus ? moved : undefined;
  const parent = site.tables.issues.get(moved.parentId ?? '');
  const isDone = (id: string) => {
    const statusId = site.tables.issues.get(id)?.statusId ?? '';
    return site.tables.statuses.get(statusId)?.category === 'DONE';
  };
  return parent?.children.every(isDone) ? parent : undefined;
}

/** A transition of its workflow that leads from its status to another one. */
function transitionTo(site: JiraSite, issue: Issue, statusId: string): string | undefined {
  const from = site.tables.statuses.get(issue.statusId)?.reference;
  const workflow = workflowOf(site, projectOf(site, issue), issue.typeId);
  return workflow?.transitions.find(
    ({ type, links, toStatusReference }) =>
      statusByReference(site, toStatusReference)?.id === statusId &&
      (type === 'GLOBAL' || links.some(({ fromStatusReference }) => fromStatusReference === from)),
  )?.id;
}
