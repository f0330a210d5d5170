import { Hono } from 'hono';
import { isJson, jsonOf, listOf, textOf } from '../forge-host/json';
import { mayGlobally, seeProject } from './access';
import { selfOf } from './beans';
import { actorOf, type Env, type JiraSite, readBody } from './context';
import { refusal } from './errors';
import type { Issue, JiraTables, Project } from './model';
import { extensionAri } from './rules';

const MOST_PROJECTS = 1000;

/**
 * OpenAPI bulkPinUnpinProjectsAsync: shows an app's panel on all issues of projects, or only where somebody added it;
 * and getTask, which follows it. The task is over at once.
 */
export function panelRoutes(site: JiraSite): Hono<Env> {
  const app = new Hono<Env>();

  app.post('/forge/panel/action/bulk/async', async (c) => {
    const body = await readBody(c, ['moduleId', 'projectList']);
    const actor = actorOf(site, c);
    if (!mayGlobally(site, actor, 'ADMINISTER')) throw refusal(403, 'Only Jira administrators may pin issue panels.');
    const moduleKey = panelKeyOf(site, textOf(body.moduleId));
    if (moduleKey === undefined) throw refusal(400, 'The moduleId is not that of an issue panel.');
    const list = listOf(body.projectList).map(jsonOf);
    const isAction = list.every(({ action }) => action === 'PIN' || action === 'UNPIN');
    if (!Array.isArray(body.projectList) || list.length > MOST_PROJECTS || !isAction) {
      throw refusal(400, 'The projectList is invalid.');
    }
    // Unknown: whether a project that is not there is refused at once or by the task; and whether hiding a panel from a
    // project also takes it from the issues that somebody added it to. The site refuses, and leaves those.
    const pins = list.map(({ projectIdOrKey, action }) => ({
      project: demandProject400(actor, textOf(projectIdOrKey) ?? ''),
      isPinned: action === 'PIN',
    }));
    for (const { project, isPinned } of pins) site.tables.pinnedPanels.set(placeOf(moduleKey, project.id), isPinned);
    return c.json({ taskId: addTask() }, 202);
  });

  app.get('/task/:id', (c) => {
    const actor = actorOf(site, c);
    const task = site.tables.tasks.get(c.req.param('id'));
    // Unknown: whether this operation also knows the tasks of bulk operations, which have one of their own.
    if (task?.self === undefined) throw refusal(404, 'The task does not exist.');
    // "Administer Jira global permission" or "creator of the task", which took the same permission.
    if (!mayGlobally(site, actor, 'ADMINISTER')) throw refusal(403, 'You do not have permission to see the task.');
    return c.json(task);
  });

  /** The operation declares no 404. */
  function demandProject400(actor: string, idOrKey: string): Project {
    const project = seeProject(site, actor, idOrKey);
    if (!project) throw refusal(400, `No project could be found with id or key '${idOrKey}'.`);
    return project;
  }

  /** OpenAPI TaskProgressBeanObject. */
  function addTask(): string {
    const id = String(site.state.next('jira:task', 10_000));
    const now = site.clock.now();
    site.tables.tasks.set(id, {
      ...{ self: selfOf(site, `task/${id}`), id, status: 'COMPLETE', progress: 100, elapsedRuntime: 0 },
      ...{ submitted: now, started: now, finished: now, lastUpdate: now, submittedBy: 10_000 },
    });
    return id;
  }
  return app;
}

/** Whether an issue's page shows a panel: somebody added it there, or it is pinned to the project. */
export function isPanelShown(
  { pinnedPanels, addedPanels }: JiraTables,
  moduleKey: string,
  { id, projectId }: Pick<Issue, 'id' | 'projectId'>,
): boolean {
  return pinnedPanels.get(placeOf(moduleKey, projectId)) === true || addedPanels.get(placeOf(moduleKey, id)) === true;
}

/** Adds a panel to one issue, as its button in Jira does. */
export function addPanel({ addedPanels }: JiraTables, moduleKey: string, issueId: string): void {
  addedPanels.set(placeOf(moduleKey, issueId), true);
}

/** Shows a panel on all issues of a project, as the example has it. */
export function pinPanel({ pinnedPanels }: JiraTables, moduleKey: string, projectId: string): void {
  pinnedPanels.set(placeOf(moduleKey, projectId), true);
}

const placeOf = (moduleKey: string, id: string) => `${moduleKey}:${id}`;

/** The key of the app's issue panel that an ARI names. */
function panelKeyOf({ manifest, appId, environmentId }: JiraSite, ari: string | undefined): string | undefined {
  const keys = listOf(jsonOf(manifest.modules)['jira:issuePanel']).flatMap((entry) =>
    isJson(entry) ? (textOf(entry.key) ?? []) : [],
  );
  return keys.find((key) => extensionAri(appId, environmentId, key) === ari);
}
