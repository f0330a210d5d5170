import { Hono } from 'hono';
import { demandProject, mayGlobally } from './access';
import { selfOf } from './beans';
import { refusal } from './errors';
import { jsonOf, listOf, textOf } from './json';
import { actorOf, type Env, readBody, type Site } from './site';

/**
 * OpenAPI bulkPinUnpinProjectsAsync: shows an app's panel on all issues of projects, or only where somebody added it.
 * The task is over at once.
 */
export function panelRoutes(site: Site): Hono<Env> {
  const app = new Hono<Env>();

  app.post('/forge/panel/action/bulk/async', async (c) => {
    const body = await readBody(c, ['moduleId', 'projectList']);
    const actor = actorOf(site, c);
    if (!mayGlobally(site, actor, 'ADMINISTER')) throw refusal(403, 'Only Jira administrators may pin issue panels.');
    const module = /^ari:cloud:ecosystem::extension\/[\w-]+\/[\w-]+\/static\/([\w-]+)$/.exec(
      textOf(body.moduleId) ?? '',
    );
    if (!module?.[1] || !Array.isArray(body.projectList))
      throw refusal(400, 'The module or the list of projects is invalid.');
    for (const each of listOf(body.projectList).map(jsonOf)) {
      const project = demandProject(site, actor, textOf(each.projectIdOrKey) ?? '');
      site.tables.pinnedPanels.set(`${module[1]}:${project.id}`, each.action === 'PIN');
    }
    const taskId = String(site.state.next('jira:task', 10_000));
    const now = site.clock.now();
    site.tables.tasks.set(taskId, {
      ...{ self: selfOf(site, `task/${taskId}`), id: taskId, status: 'COMPLETE', progress: 100, elapsedRuntime: 0 },
      ...{ submitted: now, started: now, finished: now, lastUpdate: now, submittedBy: 10_000 },
    });
    return c.json({ taskId }, 202);
  });
  return app;
}
