import { Hono } from 'hono';
import type { Caller } from '../forge-host/contracts';
import { listOf, textsOf } from '../forge-host/json';
import { demandIssue, findIssue, mayGlobally, mayOn, projectOf, seeIssue, typeOf } from './access';
import { actorOf, type Env, type JiraSite, pagingOf, queryList, readBody } from './context';
import { noProject, refusal } from './errors';
import { createIssue, createIssues } from './issue-create';
import { editIssue } from './issue-edit';
import { historyBeans, issueBean } from './issue-view';
import type { Issue } from './model';
import { emitIssueEvent, removeChild, saveIssue } from './store';
import { statusAfterMove } from './workflow-lookup';

/** Issues: create, read, edit, assign, delete; their history. */
export function issueRoutes(site: JiraSite): Hono<Env> {
  const app = new Hono<Env>();

  app.post('/issue', async (c) => {
    const body = await readBody(c);
    return c.json(createIssue(site, c.env.caller, actorOf(site, c), body), 201);
  });
  app.post('/issue/bulk', async (c) => {
    const updates = listOf((await readBody(c, ['issueUpdates'])).issueUpdates);
    const accountId = actorOf(site, c);
    // Unknown: Jira's sentences for these two.
    if (updates.length === 0) throw refusal(400, 'No issues to create.');
    if (updates.length > 50) throw refusal(400, 'You can create up to 50 issues at once.');
    const { status, body } = createIssues(site, c.env.caller, accountId, updates);
    return c.json(body, status);
  });
  app.post('/issue/bulkfetch', async (c) => {
    const body = await readBody(c, ['issueIdsOrKeys', 'fields', 'expand', 'properties', 'fieldsByKeys']);
    const accountId = actorOf(site, c);
    const wanted = textsOf(body.issueIdsOrKeys);
    if (wanted.length === 0) throw refusal(400, 'At least one issue ID or key must be provided.');
    if (wanted.length > 100) throw refusal(400, 'At most 100 issue IDs or keys can be requested.');
    const properties = textsOf(body.properties);
    if (properties.length > 5) throw refusal(400, 'At most 5 issue properties can be requested.');
    const found = new Map<string, Issue>();
    const issueErrors: { id: string; errorMessage: string }[] = [];
    for (const id of wanted) {
      const issue = seeIssue(site, accountId, id);
      if (issue) found.set(issue.id, issue);
      else issueErrors.push({ id, errorMessage: 'Issue does not exist or you do not have permission to see it.' });
    }
    // "Issues are returned in ascending ID order", whatever the order of the request.
    const issues = [...found.values()].sort((a, b) => Number(a.id) - Number(b.id));
    const fields = Array.isArray(body.fields) ? textsOf(body.fields) : ['*navigable'];
    const view = { fields, properties, expand: textsOf(body.expand) };
    return c.json({ issues: issues.map((issue) => issueBean(site, accountId, issue, view)), issueErrors });
  });

  app.get('/issue/:id', (c) => {
    const accountId = actorOf(site, c);
    const issue = demandIssue(site, accountId, c.req.param('id'));
    const fields = queryList(c, 'fields');
    const view = {
      fields: fields.length > 0 ? fields : ['*all'],
      properties: queryList(c, 'properties'),
      expand: queryList(c, 'expand'),
    };
    return c.json(issueBean(site, accountId, issue, view));
  });
  app.put('/issue/:id', async (c) => {
    const body = await readBody(c);
    const accountId = actorOf(site, c);
    const issue = demandIssue(site, accountId, c.req.param('id'));
    demandQuiet(accountId, issue, c.req.query('notifyUsers'));
    editIssue(site, c.env.caller, accountId, issue, body);
    return c.body(null, 204);
  });
  app.delete('/issue/:id', (c) => {
    const accountId = actorOf(site, c);
    const issue = demandIssue(site, accountId, c.req.param('id'));
    deleteIssue(site, c.env.caller, accountId, issue, c.req.query('deleteSubtasks') === 'true');
    return c.body(null, 204);
  });
  app.get('/issue/:id/changelog', (c) => {
    const issue = demandIssue(site, actorOf(site, c), c.req.param('id'));
    const { startAt, maxResults } = pagingOf(c, 100, 100);
    const values = historyBeans(site, issue.history.slice(startAt, startAt + maxResults));
    const total = issue.history.length;
    return c.json({ startAt, maxResults, total, isLast: startAt + values.length >= total, values });
  });

  /**
   * Without a mail to the watchers: "administer Jira or administer project permissions are required. If the user doesn't
   * have the necessary permission the request is ignored" (OpenAPI editIssue).
   */
  function demandQuiet(accountId: string, issue: Issue, notifyUsers: string | undefined): void {
    const isAdministrator =
      mayOn(site, accountId, 'ADMINISTER_PROJECTS', issue) || mayGlobally(site, accountId, 'ADMINISTER');
    if (notifyUsers !== 'false' || isAdministrator) return;
    // Unknown: what "ignored" means. Reported is this refusal of the whole edit; that one is the site's.
    const needed = 'either admin or project admin permissions are required';
    throw refusal(400, `To discard the user notification ${needed}.`);
  }
  return app;
}

function deleteIssue(site: JiraSite, caller: Caller, accountId: string, issue: Issue, withSubtasks: boolean): void {
  if (!mayOn(site, accountId, 'DELETE_ISSUES', issue)) {
    throw refusal(403, 'You do not have permission to delete issues in this project.');
  }
  if (issue.children.length > 0 && !withSubtasks) {
    throw refusal(
      400,
      `The issue '${issue.key}' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    );
  }
  const { issues, issueKeys } = site.tables;
  for (const id of [...issue.children, issue.id]) issues.delete(id);
  for (const [key, id] of issueKeys.entries()) if (!issues.get(id)) issueKeys.delete(key);
  removeChild(site, issue.parentId, issue.id);
  // Atlassian's page on Jira events: what goes with something deleted has no event of its own.
  emitIssueEvent(site, caller, 'avi:jira:deleted:issue', issue);
}

/**
 * Moves an issue, its subtasks with it, to another project: new keys, the old ones still find it. Not an operation of
 * the REST interface; the site's pages and tests call it. Types are matched by name, then by level; the status by name.
 *
 * @throws RestError 404 for an unknown issue or project
 */
export function moveIssue(site: JiraSite, caller: Caller, issueId: string, projectKey: string): Issue {
  const issue = findIssue(site, issueId);
  const project = site.tables.projects.values().find(({ key }) => key === projectKey.toUpperCase());
  if (!issue || !project) throw noProject(projectKey);
  const type = typeOf(site, issue);
  const types = project.issueTypeIds.flatMap((id) => site.tables.issueTypes.get(id) ?? []);
  const level = types.filter(({ hierarchyLevel }) => hierarchyLevel === type.hierarchyLevel);
  const next = level.find(({ name }) => name === type.name) ?? level[0] ?? types[0];
  if (!next) throw noProject(projectKey);
  const moved = saveIssue(site, {
    ...issue,
    key: `${project.key}-${site.state.next(`jira:key:${project.id}`)}`,
    projectId: project.id,
    typeId: next.id,
    statusId: statusAfterMove(site, project, next.id, issue.statusId),
    updated: site.clock.now(),
  });
  const items = [
    { field: 'Key', fieldId: 'issuekey', from: null, fromString: issue.key, to: null, toString: moved.key },
    {
      field: 'project',
      fieldId: 'project',
      from: issue.projectId,
      fromString: projectOf(site, issue).name,
      to: project.id,
      toString: project.name,
    },
  ];
  emitIssueEvent(site, caller, 'avi:jira:updated:issue', moved, { changelog: { items } });
  for (const child of issue.children) moveIssue(site, caller, child, projectKey);
  return moved;
}
