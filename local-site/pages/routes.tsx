/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import { pageResourceOf } from '../forge-host/bridge/resources';
import { pick, textAt } from '../forge-host/json';
import { jiraTablesOf } from '../jira/model';
import { addPanel, isPanelShown } from '../jira/panels';
import { runActionOf } from './action-route';
import { actionPage, actionsPage } from './actions-page';
import { ControlsPage } from './controls-page';
import { dashboardPage, widgetConfigs } from './dashboard-page';
import { isOffered, type Surroundings } from './display-conditions';
import { IssuePage, type IssueView } from './issue';
import { type Frame, NotFound, wordsOf } from './layout';
import { writeMacroOfPage } from './macro-route';
import { PROJECT_MODULES, projectModulePage, SITE_MODULES, siteModulePage } from './module-page';
import { type InstalledApp, issueExtension, type ModulePanel, modulePanel, modulesOfType } from './module-view';
import { createPage, homePage, type ProjectTab, projectPage } from './project-pages';
import {
  type IssueBean,
  type PagesSite,
  type ProjectBean,
  peopleOf,
  type Reader,
  readerFor,
  type UserBean,
} from './reader';
import { rulePage } from './rule-page';
import { callerOf, choose, type Session, visitorSession } from './session';
import { confluenceExport, confluencePage, spacePage } from './wiki-pages';

type Drawn = Parameters<Context['html']>[0];

/** The site's pages. Each is drawn from the answers of the REST interfaces to the person of the session. */
export function sitePages(site: PagesSite, installation: InstalledApp): Hono {
  const app = new Hono();

  interface Visit {
    c: Context;
    frame: Frame;
    reader: Reader;
  }
  function visit(c: Context): Visit {
    const users = peopleOf(site);
    const session: Session = visitorSession(c, users[0]?.accountId);
    const frame = { session, users, words: wordsOf(session), path: c.req.path };
    return { c, frame, reader: readerFor(site, installation.siteOrigin, callerOf(session)) };
  }
  /** A page at a path; where the drawing gives nothing, the page that says so. */
  function page(path: string, draw: (visit: Visit) => Promise<Drawn | undefined>) {
    app.get(path, async (c) => {
      const visited = visit(c);
      const drawn = await draw(visited);
      if (drawn === undefined) return c.html(<NotFound frame={visited.frame} />, 404);
      return c.html(`<!doctype html>${await drawn}`);
    });
  }

  page('/', ({ frame, reader }) => homePage(frame, reader));

  page('/projects/:key', async ({ c, frame, reader }) => {
    const project = await projectOf(c, reader);
    const query = { jql: c.req.query('jql'), pageToken: c.req.query('pageToken') };
    return project && projectPage(frame, reader, project, query, await tabsOf(project, frame, reader));
  });

  page('/projects/:key/create', async ({ c, frame, reader }) => {
    const project = await projectOf(c, reader);
    return (
      project && createPage(frame, reader, project, { type: c.req.query('type') }, await tabsOf(project, frame, reader))
    );
  });

  for (const path of ['/projects/:key/apps/:module', '/projects/:key/apps/:module/*'])
    page(path, async ({ c, frame, reader }) => {
      const project = await projectOf(c, reader);
      const module = modulesOfType(installation, ...PROJECT_MODULES).find(({ key }) => key === c.req.param('module'));
      return (
        project &&
        module &&
        projectModulePage(frame, installation, module, project, await tabsOf(project, frame, reader))
      );
    });

  for (const path of ['/apps/:module', '/apps/:module/*'])
    page(path, async ({ c, frame }) => {
      const rule = modulesOfType(installation, 'jira:workflowValidator').find(
        ({ key }) => key === c.req.param('module'),
      );
      if (rule && pageResourceOf(rule)) return rulePage(frame, installation, site.state, rule, c.req.query('rule'));
      const module = modulesOfType(installation, ...SITE_MODULES).find(({ key }) => key === c.req.param('module'));
      return module && pageResourceOf(module) ? siteModulePage(frame, installation, module) : undefined;
    });

  page('/browse/:key', async ({ c, frame, reader }) => {
    const view = await issueView(c.req.param('key') ?? '', frame, reader);
    return view && <IssuePage frame={frame} view={view} />;
  });

  async function issueView(key: string, frame: Frame, reader: Reader): Promise<IssueView | undefined> {
    const path = `/rest/api/3/issue/${encodeURIComponent(key)}`;
    const issue = await reader.get<IssueBean>(`${path}?expand=names`);
    if (!issue) return undefined;
    const [transitions, links, comments, assignable, project] = await Promise.all([
      reader.get<Pick<IssueView, 'transitions'>>(`${path}/transitions`),
      reader.get<IssueView['links']>(`${path}/remotelink`),
      reader.get<Pick<IssueView, 'comments'>>(`${path}/comment`),
      reader.get<UserBean[]>(`/rest/api/3/user/assignable/search?issueKey=${issue.key}&query=`),
      reader.get<ProjectBean>(`/rest/api/3/project/${issue.fields.project.key}`),
    ]);
    const extension = issueExtension(issue, installation.siteOrigin + frame.path);
    const place = { id: issue.id, projectId: issue.fields.project.id };
    const around = await surroundings(reader, issue.fields.project.id, issue.id);
    const panels = modulesOfType(installation, 'jira:issuePanel')
      .filter((module) => isOffered(module, around))
      .map((module) => modulePanel(installation, module, frame.session, extension));
    const isShown = ({ view }: ModulePanel) => isPanelShown(jiraTablesOf(site.state), view.moduleKey, place);
    return {
      issue,
      transitions: transitions?.transitions ?? [],
      links: links ?? [],
      comments: comments?.comments ?? [],
      assignable: assignable ?? [],
      types: project?.issueTypes?.filter(({ subtask }) => !subtask) ?? [],
      panels: panels.filter(isShown),
      offered: panels.filter((panel) => !isShown(panel)),
    };
  }
  app.post('/_panel', async (c) => {
    const { key, module } = await c.req.parseBody();
    // Unknown: what it takes to add a panel to an issue; here it is to see it.
    const issue = await visit(c).reader.get<IssueBean>(`/rest/api/3/issue/${encodeURIComponent(String(key))}`);
    if (!issue) return c.redirect('/', 303);
    const known = modulesOfType(installation, 'jira:issuePanel').find((panel) => panel.key === module);
    if (known) addPanel(jiraTablesOf(site.state), known.key, issue.id);
    return c.redirect(`/browse/${issue.key}`, 303);
  });

  page('/wiki/spaces/:space', ({ c, frame, reader }) => spacePage(frame, reader, c.req.param('space') ?? ''));
  page('/wiki/pages/:id/export', ({ c, frame, reader }) => {
    const asked = { as: c.req.query('as'), hasReader: c.req.query('reader') !== 'none' };
    return confluenceExport(site, frame, reader, { id: c.req.param('id') ?? '', ...asked });
  });
  for (const path of ['/wiki/spaces/:space/pages/:id', '/wiki/spaces/:space/pages/:id/:title', '/wiki/pages/:id'])
    page(path, ({ c, frame, reader }) => confluencePage(frame, reader, installation, c.req.param('id') ?? ''));

  page('/dashboard', async ({ frame }) => dashboardPage(frame, installation, site.state));
  app.post('/_dashboard', async (c) => {
    const body: unknown = await c.req.json();
    widgetConfigs(site.state).set(textAt(body, 'widget') ?? '', pick(body, 'config'));
    return c.json({ ok: true });
  });

  page('/automation', async ({ frame }) => actionsPage(frame, installation));
  page('/automation/:action', async ({ c, frame }) => {
    const module = modulesOfType(installation, 'action').find(({ key }) => key === c.req.param('action'));
    return module && actionPage(frame, installation, module, c.req.query('issue') ?? '');
  });
  app.post('/_action', (c) => runActionOf(c, site, installation, visit(c).reader));

  page('/controls', async ({ frame }) => <ControlsPage frame={frame} />);

  app.post('/wiki/_macro', (c) => writeMacroOfPage(c, site, installation));
  app.post('/_session', async (c) => {
    const form = await c.req.parseBody();
    choose(c, form);
    const back = typeof form.back === 'string' && /^\/(?!\/)/.test(form.back) ? form.back : '/';
    return c.redirect(back, 303);
  });

  const projectOf = (c: Context, reader: Reader) =>
    reader.get<ProjectBean>(`/rest/api/3/project/${encodeURIComponent(c.req.param('key') ?? '')}`);

  async function tabsOf(project: ProjectBean, frame: Frame, reader: Reader): Promise<ProjectTab[]> {
    const around = await surroundings(reader, project.id);
    return modulesOfType(installation, ...PROJECT_MODULES)
      .filter((module) => isOffered(module, around))
      .map((module) => ({
        href: `/projects/${project.key}/apps/${module.key}`,
        title: modulePanel(installation, module, frame.session, {}).view.title,
      }));
  }

  async function surroundings(reader: Reader, projectId: string, issueId?: string): Promise<Surroundings> {
    const permission = 'ADMINISTER_PROJECTS';
    const path = `/rest/api/3/mypermissions?projectId=${projectId}&permissions=${permission}`;
    const mine = await reader.get<{ permissions: Record<string, { havePermission: boolean }> }>(path);
    const { projects, issues } = jiraTablesOf(site.state);
    return {
      isProjectAdmin: mine?.permissions[permission]?.havePermission === true,
      properties: {
        project: projects.get(projectId)?.properties ?? {},
        issue: issues.get(issueId ?? '')?.properties ?? {},
      },
    };
  }

  return app;
}
