import { Hono } from 'hono';
import { isJson, jsonOf, listOf, textOf } from '../forge-host/json';
import { demandProject400, mayGlobally } from './access';
import { actorOf, type Env, type JiraSite, readBody } from './context';
import { refusal } from './errors';
import type { Issue, JiraTables } from './model';
import { extensionAri } from './rules';

const MOST_PROJECTS = 1000;

/**
 * OpenAPI bulkPinUnpinProjectsAsync: shows an app's panel on all issues of projects, or only where somebody added it. The
 * task that it names is over at once; nobody here asks how far it is.
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
      project: demandProject400(site, actor, textOf(projectIdOrKey) ?? ''),
      isPinned: action === 'PIN',
    }));
    for (const { project, isPinned } of pins) site.tables.pinnedPanels.set(placeOf(moduleKey, project.id), isPinned);
    return c.json({ taskId: String(site.state.next('jira:task', 10_000)) }, 202);
  });
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
