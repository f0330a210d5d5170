import { Hono } from 'hono';
import {
  demandIssue,
  demandProject,
  GLOBAL_PERMISSIONS,
  may,
  mayGlobally,
  PROJECT_PERMISSIONS,
  projectOf,
} from './access';
import { actorOf, type Env, type JiraSite, queryList, type Request } from './context';
import { RestError, refusal } from './errors';

/** OpenAPI getMyPermissions. */
export function permissionRoutes(site: JiraSite): Hono<Env> {
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
