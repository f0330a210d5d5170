import { Hono } from 'hono';
import { type Json, jsonOf, listOf, textOf, textsOf } from '../forge-host/json';
import { may, mayGlobally } from './access';
import { actorOf, type Env, type JiraSite, pagingOf, queryList, type Request, readBody } from './context';
import { refusal } from './errors';
import type { Status, Workflow } from './model';
import { FORGE_VALIDATOR, validatorModules } from './rules';
import { jiraTime } from './time';
import { statusesOf } from './workflow-lookup';
import { applyUpdate, updateFaults } from './workflow-update';

/** OpenAPI readWorkflows, searchWorkflows, workflowCapabilities, updateWorkflows, validateUpdateWorkflows; statuses. */
export function workflowRoutes(site: JiraSite): Hono<Env> {
  const app = new Hono<Env>();

  app.post('/workflows', async (c) => {
    const body = await readBody(c, ['projectAndIssueTypes', 'workflowIds']);
    const visible = visibleTo(site, c);
    const places = listOf(body.projectAndIssueTypes).map((place) => {
      const { projectId, issueTypeId } = jsonOf(place);
      return site.tables.projects.get(textOf(projectId) ?? '')?.workflows[textOf(issueTypeId) ?? ''];
    });
    const ids = [...textsOf(body.workflowIds), ...places];
    return c.json(
      answer(
        site,
        visible.filter(({ id }) => ids.includes(id)),
        'workflows',
      ),
    );
  });

  app.get('/workflows/search', (c) => {
    const { startAt, maxResults } = pagingOf(c, 50, 200);
    const found = visibleTo(site, c);
    const page = found.slice(startAt, startAt + maxResults);
    const withTransitions = queryList(c, 'expand').includes('values.transitions');
    const isLast = startAt + page.length >= found.length;
    return c.json({
      ...answer(site, page, 'values', withTransitions),
      startAt,
      maxResults,
      total: found.length,
      isLast,
    });
  });

  app.get('/workflows/capabilities', (c) => {
    const workflow = visibleTo(site, c).find(({ id }) => id === c.req.query('workflowId'));
    if (!workflow) throw refusal(400, 'The workflow could not be found.');
    return c.json({
      editorScope: workflow.projectId === undefined ? 'GLOBAL' : 'PROJECT',
      projectTypes: ['business', 'software', 'service_desk'],
      systemRules: [],
      connectRules: [],
      triggerRules: [],
      forgeRules: validatorModules(site).map(({ id: ari, name, description }) => ({
        ruleKey: FORGE_VALIDATOR,
        ruleType: 'Validator',
        id: ari,
        name,
        description,
      })),
    });
  });

  app.post('/workflows/update', async (c) => {
    const body = await readBody(c, ['statuses', 'workflows']);
    const visible = visibleTo(site, c);
    const faults = updateFaults(site, visible, body);
    const [first] = faults;
    if (first) throw refusal(first.isConflict ? 409 : 400, first.message);
    return c.json(answer(site, applyUpdate(site, body), 'workflows'));
  });
  app.post('/workflows/update/validation', async (c) => {
    const body = await readBody(c, ['payload', 'validationOptions']);
    const errors = updateFaults(site, visibleTo(site, c), jsonOf(body.payload)).map(
      ({ message, code, type, place }) => ({
        code,
        level: 'ERROR',
        message,
        type,
        ...(place ? { elementReference: place } : {}),
      }),
    );
    return c.json({ errors });
  });
  return app;
}

/** All for a Jira administrator, those of their own projects for others; 401, as the document says, for who has none. */
function visibleTo(site: JiraSite, c: Request): Workflow[] {
  const accountId = actorOf(site, c);
  const all = site.tables.workflows.values();
  if (mayGlobally(site, accountId, 'ADMINISTER')) return all;
  const own = all.filter(({ projectId }) => {
    const project = site.tables.projects.get(projectId ?? '');
    return project && may(site, accountId, 'ADMINISTER_PROJECTS', project);
  });
  const isSomewhere = site.tables.projects
    .values()
    .some((project) => may(site, accountId, 'ADMINISTER_PROJECTS', project));
  if (!isSomewhere) throw refusal(401, 'You do not have permission to access workflows.');
  return own;
}

/** Workflows with the statuses that they refer to. */
function answer(site: JiraSite, workflows: Workflow[], name: 'workflows' | 'values', withTransitions = true): Json {
  const statuses = new Map(workflows.flatMap((one) => statusesOf(site, one)).map((status) => [status.id, status]));
  return {
    statuses: [...statuses.values()].map(workflowStatusBean),
    [name]: workflows.map((workflow) => workflowBean(workflow, withTransitions)),
  };
}

function workflowStatusBean({ id, name, category, reference, projectId }: Status): Json {
  const scope = scopeBean(projectId);
  return { id, name, description: '', statusCategory: category, statusReference: reference, scope };
}

/** OpenAPI JiraWorkflow. */
function workflowBean(workflow: Workflow, withTransitions: boolean): Json {
  const { id, name, description, isEditable, version, statuses, transitions, projectId, created, updated } = workflow;
  return {
    id,
    name,
    description,
    isEditable,
    version,
    scope: scopeBean(projectId),
    created: jiraTime(created),
    updated: jiraTime(updated),
    statuses: statuses.map((status) => ({ ...status, deprecated: false })),
    ...(withTransitions ? { transitions: transitions.map(({ rest, ...own }) => ({ ...rest, ...own })) } : {}),
  };
}

const scopeBean = (projectId: string | undefined): Json =>
  projectId === undefined ? { type: 'GLOBAL' } : { type: 'PROJECT', project: { id: projectId } };
