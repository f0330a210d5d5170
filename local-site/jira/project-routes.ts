import { Hono } from 'hono';
import type { Json } from '../forge-host/json';
import { demandProject, demandProject400, may, seeProject } from './access';
import { issueTypeBean, personBean, projectBean, selfOf, statusBean } from './beans';
import { actorOf, type Env, type JiraSite, pagingOf, queryList, type Request } from './context';
import { refusal } from './errors';
import { createMetadata } from './fields';
import type { IssueType, Project } from './model';
import { jiraTime } from './time';
import { statusesOf, workflowOf } from './workflow-lookup';

/** Projects, their types, statuses and create metadata; the site's types, fields and description of itself. */
export function projectRoutes(site: JiraSite): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/project/search', (c) => {
    const accountId = actorOf(site, c);
    const { startAt, maxResults } = pagingOf(c, 50, 100);
    const found = site.tables.projects
      .values()
      .filter(({ id, isInTrash }) => !isInTrash && seeProject(site, accountId, id) !== undefined)
      .sort((a, b) => a.key.localeCompare(b.key));
    const values = found.slice(startAt, startAt + maxResults).map((project) => wholeProject(site, project));
    const isLast = startAt + values.length >= found.length;
    const self = selfOf(site, `project/search?maxResults=${maxResults}&startAt=${startAt}`);
    return c.json({ self, startAt, maxResults, total: found.length, isLast, values });
  });
  app.get('/project/:id', (c) => {
    const project = demandProject(site, actorOf(site, c), c.req.param('id'));
    const asked = Object.entries(project.properties).filter(([key]) => queryList(c, 'properties').includes(key));
    const issueTypes = typesOf(site, project).map((type) => issueTypeBean(site, type));
    const own = { components: [], versions: [], issueTypes, properties: Object.fromEntries(asked) };
    return c.json({ ...wholeProject(site, project), ...own });
  });
  app.get('/project/:id/statuses', (c) => {
    const project = demandProject(site, actorOf(site, c), c.req.param('id'));
    return c.json(
      typesOf(site, project).map((type) => {
        const workflow = workflowOf(site, project, type.id);
        const { self, id, name, subtask } = issueTypeBean(site, type);
        const statuses = workflow ? statusesOf(site, workflow).map((status) => statusBean(site, status)) : [];
        return { self, id, name, subtask, statuses };
      }),
    );
  });
  app.get('/issue/createmeta/:project/issuetypes', (c) => {
    const { startAt, maxResults } = metaPage(c);
    const project = projectToCreateIn(c);
    const types = project ? typesOf(site, project) : [];
    const issueTypes = types.slice(startAt, startAt + maxResults).map((type) => issueTypeBean(site, type));
    return c.json({ startAt, maxResults, total: types.length, issueTypes });
  });
  app.get('/issue/createmeta/:project/issuetypes/:type', (c) => {
    const accountId = actorOf(site, c);
    const { startAt, maxResults } = metaPage(c);
    const project = projectToCreateIn(c);
    const type = project && typesOf(site, project).find(({ id }) => id === c.req.param('type'));
    const fields = project && type ? createMetadata(site, accountId, project, type) : [];
    return c.json({ startAt, maxResults, total: fields.length, fields: fields.slice(startAt, startAt + maxResults) });
  });

  app.get('/serverInfo', (c) =>
    c.json({
      baseUrl: site.siteUrl,
      displayUrl: site.siteUrl,
      displayUrlConfluence: `${site.siteUrl}/wiki`,
      version: '1001.0.0-SNAPSHOT',
      versionNumbers: [1001, 0, 0],
      deploymentType: 'Cloud',
      buildNumber: 100_000,
      buildDate: jiraTime(0),
      serverTime: jiraTime(site.clock.now()),
      scmInfo: 'local-site',
      serverTitle: 'Jira',
    }),
  );

  /** Unknown: what Jira answers without Create issues. The document names no error; the site gives an empty list. */
  function projectToCreateIn(c: Request): Project | undefined {
    const accountId = actorOf(site, c);
    const project = demandProject400(site, accountId, c.req.param('project') ?? '');
    return may(site, accountId, 'CREATE_ISSUES', project) ? project : undefined;
  }
  return app;
}

/** Pages of create metadata hold 200 at most; more is refused, not cut. */
function metaPage(c: Request): { startAt: number; maxResults: number } {
  if (Number(c.req.query('maxResults') ?? 50) > 200) throw refusal(400, 'The maximum number of results is 200.');
  return pagingOf(c, 50, 200);
}

function typesOf(site: JiraSite, project: Project): IssueType[] {
  return project.issueTypeIds.flatMap((id) => site.tables.issueTypes.get(id) ?? []);
}

function wholeProject(site: JiraSite, project: Project): Json {
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...projectBean(site, project),
    description: '',
    lead: personBean(site, project.leadId),
    assigneeType: project.defaultAssignee ?? 'UNASSIGNED',
    style: project.isTeamManaged ? 'next-gen' : 'classic',
    isPrivate: false,
    properties: {},
  };
}
