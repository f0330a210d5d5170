import { Hono } from 'hono';
import type { Caller } from '../forge-host/contracts';
import { textOf } from '../forge-host/json';
import { demandProject, mayGlobally } from './access';
import { projectBean } from './beans';
import { accountOf, actorOf, type Env, type JiraSite, type Request, readBody } from './context';
import { noProject, refusal } from './errors';
import type { Project } from './model';

/**
 * OpenAPI deleteProject and restore: a project goes to the trash, comes back, or is gone for good with its issues. For
 * each there is one event about the project and none about its issues (Atlassian, "Handling cascading events in Jira").
 */
export function projectLifeRoutes(site: JiraSite): Hono<Env> {
  const app = new Hono<Env>();

  app.delete('/project/:id', (c) => {
    const project = demandProject(site, demandAdministrator(site, c), c.req.param('id'));
    // "enableUndo: Whether this project is placed in the Jira recycle bin", which it is where nothing is said.
    if (c.req.query('enableUndo') === 'false') deleteProject(site, c.env.caller, project);
    else {
      site.tables.projects.set(project.id, { ...project, isInTrash: true });
      tell(site, c.env.caller, 'softdeleted', project);
    }
    return c.body(null, 204);
  });
  app.post('/project/:id/restore', (c) => {
    const { isInTrash, ...project } = demandProject(site, demandAdministrator(site, c), c.req.param('id'));
    if (!isInTrash) throw refusal(400, 'The project is neither archived nor in the trash.');
    site.tables.projects.set(project.id, project);
    tell(site, c.env.caller, 'restored', project);
    return c.json(projectBean(site, project));
  });
  return app;
}

/**
 * Jira's page on which a project is made that shares the configuration of another ("Share settings with an existing
 * project"), which may be one that was deleted: schemes and workflows outlive it. A key can be used again once nothing
 * has it; numbers begin at 1.
 */
export function newProjectRoutes(site: JiraSite): Hono<Env> {
  const app = new Hono<Env>();
  app.post('/CreateProject.jspa', async (c) => {
    const body = await readBody(c, ['key', 'name', 'sharing']);
    demandAdministrator(site, c);
    const key = textOf(body.key) ?? '';
    if (!/^[A-Z][A-Z0-9]{1,9}$/.test(key)) throw refusal(400, 'The project key is invalid.');
    const all = site.tables.projects.values();
    if (all.some((one) => one.key === key)) throw refusal(400, `A project with the key '${key}' exists already.`);
    const sharing = textOf(body.sharing) ?? '';
    const pattern = [...all, ...site.tables.schemes.values()].find(
      ({ id, key: its }) => id === sharing || its === sharing,
    );
    if (!pattern) throw noProject(sharing);
    const id = String(site.state.next('jira:project', 10_200));
    const { isInTrash: _, ...configured } = pattern;
    const project = { ...configured, id, key, name: textOf(body.name) ?? key, properties: {} };
    site.tables.projects.set(id, project);
    tell(site, c.env.caller, 'created', project);
    return c.json({ id, key }, 201);
  });
  return app;
}

function demandAdministrator(site: JiraSite, c: Request): string {
  const actor = actorOf(site, c);
  if (!mayGlobally(site, actor, 'ADMINISTER')) throw refusal(401, 'Only Jira administrators may do this.');
  return actor;
}

function deleteProject(site: JiraSite, caller: Caller, project: Project): void {
  const { issues, issueKeys, projects, schemes } = site.tables;
  const gone = issues.values().filter(({ projectId }) => projectId === project.id);
  for (const { id } of gone) issues.delete(id);
  for (const [key, id] of issueKeys.entries()) if (!issues.get(id)) issueKeys.delete(key);
  projects.delete(project.id);
  schemes.set(project.id, project);
  tell(site, caller, 'deleted', project);
}

/** Unknown: all members of `project` in these events; the documents say that it is a project, and no more. */
function tell(
  site: JiraSite,
  actor: Caller,
  what: 'created' | 'deleted' | 'softdeleted' | 'restored',
  project: Project,
): void {
  const atlassianId = accountOf(site, actor);
  site.events.emit({
    eventType: `avi:jira:${what}:project`,
    actor,
    timestamp: site.clock.now(),
    project: projectBean(site, project),
    ...(atlassianId && { atlassianId }),
  });
}
