import { Hono } from 'hono';
import type { Caller } from '../forge-host/contracts';
import { textOf } from '../forge-host/json';
import { demandIssue, mayOn, projectOf, typeOf } from './access';
import { actorOf, type Env, type JiraSite, type Request, readBody } from './context';
import { refusal } from './errors';
import type { Change, Issue, IssueType, Project } from './model';
import { addChild, removeChild, saveChanged } from './store';
import { statusAfterMove } from './workflow-lookup';

/**
 * What Jira has pages for and no REST operation: an issue becomes a subtask, a subtask an issue, a subtask changes its
 * parent. Under the addresses of Jira's own pages, with a JSON body of the site's; answered as the REST interface answers.
 * The issue keeps id, key, values and properties (Atlassian, "Convert a subtask to an issue", "Move a subtask").
 *
 * Unknown: which permissions each asks for; here Edit issues. Validators of workflows are not run: it is no transition.
 */
export function convertRoutes(site: JiraSite): Hono<Env> {
  const app = new Hono<Env>();
  const target = async (c: Request) => {
    const body = await readBody(c, ['issue', 'parent', 'issuetype']);
    const accountId = actorOf(site, c);
    const named = (name: string) => demandIssue(site, accountId, textOf(body[name]) ?? '');
    const issue = named('issue');
    if (!mayOn(site, accountId, 'EDIT_ISSUES', issue)) throw refusal(403, 'You may not edit this issue.');
    return { issue, accountId, typeId: textOf(body.issuetype), parent: () => named('parent') };
  };

  app.post('/ConvertIssue.jspa', async (c) => {
    const { issue, accountId, typeId, parent } = await target(c);
    convertToSubtask(site, c.env.caller, accountId, issue, parent(), typeId);
    return c.body(null, 204);
  });
  app.post('/ConvertSubTask.jspa', async (c) => {
    const { issue, accountId, typeId } = await target(c);
    convertToIssue(site, c.env.caller, accountId, issue, typeId);
    return c.body(null, 204);
  });
  app.post('/MoveSubTaskParent.jspa', async (c) => {
    const { issue, accountId, parent } = await target(c);
    moveToParent(site, c.env.caller, accountId, issue, parent());
    return c.body(null, 204);
  });
  return app;
}

function convertToSubtask(
  site: JiraSite,
  caller: Caller,
  accountId: string,
  issue: Issue,
  parent: Issue,
  typeId?: string,
): void {
  const type = typeAt(site, projectOf(site, issue), -1, typeId);
  if (issue.parentId !== undefined) throw refusal(400, 'The issue is a subtask already.');
  if (issue.children.length > 0) throw refusal(400, 'An issue that has subtasks cannot be converted to a subtask.');
  demandParent(issue, parent);
  const changed = withType(site, issue, type);
  const items = [...typeChanges(site, issue, changed), parentChange(undefined, parent)];
  addChild(site, parent.id, issue.id);
  saveChanged(site, caller, accountId, { ...changed, parentId: parent.id }, items);
}

function convertToIssue(site: JiraSite, caller: Caller, accountId: string, issue: Issue, typeId?: string): void {
  const parent = site.tables.issues.get(issue.parentId ?? '');
  if (!parent) throw refusal(400, 'The issue is not a subtask.');
  const changed = withType(site, issue, typeAt(site, projectOf(site, issue), 0, typeId));
  const items = [...typeChanges(site, issue, changed), parentChange(parent, undefined)];
  const { parentId: _, ...standalone } = changed;
  removeChild(site, parent.id, issue.id);
  saveChanged(site, caller, accountId, standalone, items);
}

/**
 * Gives a subtask another parent in its project; also what Edit issue does with `parent` ("The parent field may be set by
 * key or ID", OpenAPI editIssue).
 *
 * @throws RestError 400
 */
export function moveToParent(site: JiraSite, caller: Caller, accountId: string, issue: Issue, parent: Issue): void {
  const before = site.tables.issues.get(issue.parentId ?? '');
  if (!before) throw refusal(400, 'The issue is not a subtask.');
  demandParent(issue, parent);
  if (before.id === parent.id) return;
  removeChild(site, before.id, issue.id);
  addChild(site, parent.id, issue.id);
  saveChanged(site, caller, accountId, { ...issue, parentId: parent.id }, [parentChange(before, parent)]);
}

function demandParent(issue: Issue, parent: Issue): void {
  if (parent.projectId !== issue.projectId) {
    throw refusal(400, 'Sub-tasks must be created in the same project as the parent.');
  }
  if (parent.parentId !== undefined || parent.id === issue.id) {
    throw refusal(400, `Given parent issue '${parent.key}' does not belong to appropriate hierarchy.`);
  }
}

/** The type of the project with this id, or its first one, at a level of the hierarchy. */
function typeAt(site: JiraSite, project: Project, level: number, typeId?: string): IssueType {
  const types = project.issueTypeIds.flatMap((id) => site.tables.issueTypes.get(id) ?? []);
  const found = types.find(
    ({ id, hierarchyLevel }) => hierarchyLevel === level && (typeId === undefined || id === typeId),
  );
  if (!found) throw refusal(400, 'The issue type selected is invalid.');
  return found;
}

function withType(site: JiraSite, issue: Issue, type: IssueType): Issue {
  return {
    ...issue,
    typeId: type.id,
    statusId: statusAfterMove(site, projectOf(site, issue), type.id, issue.statusId),
  };
}

function typeChanges(site: JiraSite, before: Issue, after: Issue): Change[] {
  const [from, to] = [typeOf(site, before), typeOf(site, after)];
  const type = { field: 'issuetype', fieldId: 'issuetype', from: from.id, fromString: from.name, to: to.id };
  const nameOf = (id: string) => site.tables.statuses.get(id)?.name ?? null;
  const status = {
    ...{ field: 'status', fieldId: 'status', from: before.statusId, fromString: nameOf(before.statusId) },
    ...{ to: after.statusId, toString: nameOf(after.statusId) },
  };
  return [{ ...type, toString: to.name }, ...(before.statusId === after.statusId ? [] : [status])];
}

/** Unknown: the field's name in the changelog; Jira has used `Parent` and `IssueParentAssociation`. */
function parentChange(from: Issue | undefined, to: Issue | undefined): Change {
  return {
    ...{ field: 'Parent', fieldId: 'parent', from: from?.id ?? null, fromString: from?.key ?? null },
    ...{ to: to?.id ?? null, toString: to?.key ?? null },
  };
}
