import { Hono } from 'hono';
import { jsonOf, listOf, textOf, textsOf } from '../forge-host/json';
import {
  demandIssue,
  demandProject,
  GLOBAL_PERMISSIONS,
  may,
  mayGlobally,
  mayOn,
  PROJECT_PERMISSIONS,
  projectOf,
} from './access';
import { actorOf, type Env, queryList, type Request, readBody, type Site } from './context';
import { RestError, refusal } from './errors';

/** OpenAPI getMyPermissions, getBulkPermissions, getPermittedProjects. */
export function permissionRoutes(site: Site): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/mypermissions', (c) => {
    const accountId = actorOf(site, c);
    const wanted = queryList(c, 'permissions');
    if (wanted.length === 0) throw refusal(400, "The 'permissions' query parameter is required.");
    demandKnown(wanted);
    const project = placeOf(c, accountId);
    const projects = project ? [project] : site.tables.projects.values();
    const permissions = wanted.map((key) => {
      const [id, name] = PROJECT_PERMISSIONS[key] ?? GLOBAL_PERMISSIONS[key] ?? [];
      const isGlobal = Object.hasOwn(GLOBAL_PERMISSIONS, key);
      // Without a project, "in any project".
      const havePermission = isGlobal
        ? mayGlobally(site, accountId, key)
        : projects.some((one) => may(site, accountId, key, one));
      return [key, { id, key, name, type: isGlobal ? 'GLOBAL' : 'PROJECT', description: '', havePermission }];
    });
    return c.json({ permissions: Object.fromEntries(permissions) });
  });

  app.post('/permissions/check', async (c) => {
    const body = await readBody(c, ['accountId', 'globalPermissions', 'projectPermissions']);
    const actor = actorOf(site, c);
    const accountId = textOf(body.accountId) ?? actor;
    if (accountId !== actor && !mayGlobally(site, actor, 'ADMINISTER')) {
      throw refusal(403, 'You do not have permission to check the permissions of other users.');
    }
    if (!site.tables.users.get(accountId)) throw refusal(400, `The account '${accountId}' does not exist.`);
    const globals = textsOf(body.globalPermissions);
    demandKnown(globals, GLOBAL_PERMISSIONS);
    const projectPermissions = listOf(body.projectPermissions)
      .map(jsonOf)
      .flatMap((group) => {
        const wanted = textsOf(group.permissions);
        if (wanted.length === 0) throw refusal(400, 'At least one project permission must be provided.');
        demandKnown(wanted, PROJECT_PERMISSIONS);
        // "Invalid project and issue ids are ignored."
        const issues = textsOf(group.issues).flatMap((id) => site.tables.issues.get(id) ?? []);
        const projects = textsOf(group.projects).flatMap((id) => site.tables.projects.get(id) ?? []);
        return wanted.map((permission) => ({
          permission,
          issues: issues.filter((issue) => mayOn(site, accountId, permission, issue)).map(({ id }) => Number(id)),
          projects: projects.filter((project) => may(site, accountId, permission, project)).map(({ id }) => Number(id)),
        }));
      });
    const globalPermissions = globals.filter((permission) => mayGlobally(site, accountId, permission));
    return c.json({ globalPermissions, projectPermissions });
  });

  app.post('/permissions/project', async (c) => {
    const wanted = textsOf((await readBody(c, ['permissions'])).permissions);
    const accountId = actorOf(site, c);
    demandKnown(wanted);
    const projects = site.tables.projects
      .values()
      .filter((project) => wanted.every((permission) => may(site, accountId, permission, project)));
    return c.json({ projects: projects.map(({ id, key }) => ({ id: Number(id), key })) });
  });

  function placeOf(c: Request, accountId: string) {
    const { projectKey, projectId, issueKey, issueId } = c.req.query();
    const issue = issueKey ?? issueId;
    if (issue !== undefined) return projectOf(site, demandIssue(site, accountId, issue));
    const project = projectKey ?? projectId;
    return project === undefined ? undefined : demandProject(site, accountId, project);
  }
  return app;
}

/** The document's own example: `{"errors": {"PERMISSION_123": "Unrecognized permission"}}`. */
function demandKnown(keys: string[], known: object = { ...PROJECT_PERMISSIONS, ...GLOBAL_PERMISSIONS }): void {
  const unknown = keys.filter((key) => !Object.hasOwn(known, key));
  if (unknown.length === 0) return;
  const errors = Object.fromEntries(unknown.map((key) => [key, 'Unrecognized permission']));
  throw new RestError(400, { errorMessages: [], errors });
}
