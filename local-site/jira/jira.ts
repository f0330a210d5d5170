import { Hono } from 'hono';
import type { ProductApi } from '../forge-host/contracts';
import { bulkTransitionRoutes } from './bulk-transition';
import { cloneRoutes } from './clone';
import { commentRoutes } from './comments';
import { accountOf, type Env, type JiraOptions, type JiraSite, openJiraSite, switchesOf } from './context';
import { convertRoutes } from './convert';
import { RestError } from './errors';
import { issueRoutes, moveIssue } from './issues';
import { membershipRoutes } from './memberships';
import type { Issue, Switches } from './model';
import { panelRoutes } from './panels';
import { permissionRoutes } from './permission-routes';
import { peopleRoutes } from './person-routes';
import { newProjectRoutes, projectLifeRoutes } from './project-life-routes';
import { projectRoutes } from './project-routes';
import { propertyRoutes } from './properties';
import { remoteLinkRoutes } from './remote-links';
import { searchRoutes } from './search';
import { transitionRoutes } from './transitions';
import { workflowRoutes } from './workflows';

export interface Jira extends ProductApi {
  app: Hono<Env>;
  /** Moves an issue to another project, as a person, or the app's own user: a new key, the old one still finds it. */
  moveIssue(issueId: string, projectKey: string, accountId?: string): Issue;
  switches(): Switches;
  setSwitches(changes: Partial<Switches>): void;
}

/** Jira's platform REST interface, as much of it as the app and a usual client need, over the site's state. */
export function createJira(options: JiraOptions): Jira {
  const site = openJiraSite(options);
  const app = new Hono<Env>();

  app.use('*', async (c, next) => {
    addAppUser(site);
    await next();
    const accountId = accountOf(site, c.env.caller);
    if (accountId !== undefined) c.res.headers.set('X-AAccountId', accountId);
  });
  app.onError((error, c) => {
    if (error instanceof RestError) return c.json(error.body, error.status);
    console.error('The local Jira failed', c.req.method, c.req.path, error);
    return c.json({ errorMessages: ['Internal server error'], errors: {} }, 500);
  });
  app.notFound((c) => c.json({ errorMessages: [`null for uri: ${c.req.url}`], errors: {} }, 404));

  const rooms = [projectRoutes, issueRoutes, propertyRoutes, commentRoutes, remoteLinkRoutes];
  const more = [
    transitionRoutes,
    bulkTransitionRoutes,
    searchRoutes,
    workflowRoutes,
    permissionRoutes,
    peopleRoutes,
    membershipRoutes,
    panelRoutes,
    projectLifeRoutes,
  ];
  for (const room of [...rooms, ...more]) app.route('/rest/api/3', room(site));
  // What Jira has pages for and no REST operation, under the addresses of those pages.
  for (const room of [convertRoutes, cloneRoutes, newProjectRoutes]) app.route('/secure', room(site));

  return {
    app,
    fetch: async (request, caller) => app.fetch(request, { caller }),
    moveIssue: (issueId, projectKey, accountId) =>
      moveIssue(site, accountId === undefined ? { kind: 'app' } : { kind: 'user', accountId }, issueId, projectKey),
    switches: () => switchesOf(site),
    setSwitches: (changes) => site.tables.switches.set('jira', { ...switchesOf(site), ...changes }),
  };
}

/** The app's own user comes with its installation, also after the state was emptied. */
function addAppUser({ tables, appAccountId, appName }: JiraSite): void {
  if (tables.users.get(appAccountId)) return;
  const user = { accountId: appAccountId, displayName: appName, isAdministrator: false };
  tables.users.set(appAccountId, { ...user, accountType: 'app' });
}
