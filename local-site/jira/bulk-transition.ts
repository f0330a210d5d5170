import { Hono } from 'hono';
import { jsonOf, listOf, textOf, textsOf } from '../forge-host/json';
import { seeIssue } from './access';
import { personBean } from './beans';
import { accountOf, actorOf, type Env, type JiraSite, readBody } from './context';
import { RestError, refusal } from './errors';
import { jiraTime } from './time';
import { transitionIssue } from './transitions';

/**
 * OpenAPI submitBulkTransition and getBulkOperationProgress: the same transition with its validators for many issues,
 * one after another. The task is done when the first answer comes; a client that asks for its progress cannot tell.
 */
export function bulkTransitionRoutes(site: JiraSite): Hono<Env> {
  const app = new Hono<Env>();
  app.post('/bulk/issues/transition', async (c) => {
    const body = await readBody(c, ['bulkTransitionInputs', 'sendBulkNotification']);
    const accountId = actorOf(site, c);
    const work = listOf(body.bulkTransitionInputs).flatMap((input) => {
      const { transitionId, selectedIssueIdsOrKeys } = jsonOf(input);
      return textsOf(selectedIssueIdsOrKeys).map((id) => ({ id, transitionId: textOf(transitionId) ?? '' }));
    });
    if (work.length === 0 || work.length > 1000) {
      throw new RestError(400, { errors: [{ message: 'Between 1 and 1000 issues must be selected.' }] });
    }
    const processed: number[] = [];
    const failed: Record<string, string[]> = {};
    let hidden = 0;
    const started = jiraTime(site.clock.now());
    for (const { id, transitionId } of work) {
      const issue = seeIssue(site, accountId, id);
      if (!issue) {
        hidden += 1;
        continue;
      }
      try {
        await transitionIssue(site, c.env.caller, issue, transitionId);
        processed.push(Number(issue.id));
      } catch (error) {
        if (!(error instanceof RestError)) throw error;
        const { errorMessages, errors } = error.body;
        failed[issue.id] = [...textsOf(errorMessages), ...textsOf(Object.values(jsonOf(errors)))];
      }
    }
    const taskId = String(site.state.next('jira:task', 10_000));
    site.tables.tasks.set(taskId, {
      taskId,
      status: 'COMPLETE',
      progressPercent: 100,
      submittedBy: personBean(site, accountOf(site, c.env.caller)),
      created: started,
      started,
      updated: jiraTime(site.clock.now()),
      totalIssueCount: work.length,
      invalidOrInaccessibleIssueCount: hidden,
      processedAccessibleIssues: processed,
      failedAccessibleIssues: failed,
    });
    return c.json({ taskId }, 201);
  });
  app.get('/bulk/queue/:taskId', (c) => {
    actorOf(site, c);
    const task = site.tables.tasks.get(c.req.param('taskId'));
    if (!task) throw refusal(400, 'The task does not exist.');
    return c.json(task);
  });
  return app;
}
