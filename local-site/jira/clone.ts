import { Hono } from 'hono';
import type { Caller } from '../forge-host/contracts';
import { textOf } from '../forge-host/json';
import { demandIssue, mayOn, projectOf } from './access';
import { actorOf, type Env, type JiraSite, readBody } from './context';
import { refusal } from './errors';
import type { Issue } from './model';
import { addIssue, emitIssueEvent } from './store';

/**
 * Jira's page "Clone": a new issue with the fields of another, and its subtasks where asked for; comments, history and
 * web links are not copied, and the status is that of a new issue (Atlassian, "Clone a work item").
 *
 * Unknown: whether Jira's own clone copies issue properties; some clone apps do. `properties` says so for each clone.
 */
export function cloneRoutes(site: JiraSite): Hono<Env> {
  const app = new Hono<Env>();
  app.post('/CloneIssueDetails.jspa', async (c) => {
    const body = await readBody(c, ['issue', 'summary', 'subtasks', 'properties']);
    const accountId = actorOf(site, c);
    const issue = demandIssue(site, accountId, textOf(body.issue) ?? '');
    if (!mayOn(site, accountId, 'CREATE_ISSUES', issue)) throw refusal(403, 'You may not create issues here.');
    const withProperties = body.properties === true;
    const summary = textOf(body.summary) ?? `CLONE - ${issue.values.summary}`;
    const { parentId } = issue;
    const clone = copy(site, c.env.caller, accountId, issue, { parentId, summary, withProperties });
    for (const id of body.subtasks === true ? issue.children : []) {
      const child = site.tables.issues.get(id);
      if (child) copy(site, c.env.caller, accountId, child, { parentId: clone.id, withProperties });
    }
    return c.json({ id: clone.id, key: clone.key }, 201);
  });
  return app;
}

function copy(
  site: JiraSite,
  caller: Caller,
  creatorId: string,
  original: Issue,
  { parentId, summary, withProperties }: { parentId?: string | undefined; summary?: string; withProperties: boolean },
): Issue {
  const clone = addIssue(site, projectOf(site, original), {
    ...{ typeId: original.typeId, creatorId, parentId },
    values: { ...original.values, ...(summary !== undefined && { summary }) },
    properties: withProperties ? structuredClone(original.properties) : {},
  });
  // Atlassian, "Jira events": the event of a clone names the issue it was made from.
  emitIssueEvent(site, caller, 'avi:jira:created:issue', clone, { clonedFrom: { id: original.id, key: original.key } });
  return clone;
}
