import { Hono } from 'hono';
import { demandProject, may, mayGlobally } from './access';
import { selfOf } from './beans';
import { refusal } from './errors';
import { jsonOf, textOf } from './json';
import type { Project } from './model';
import { actorOf, type Env, readBody, type Site } from './site';

/** OpenAPI getProjectRoleDetails, findGroups, evaluateJSISJiraExpression. */
export function membershipRoutes(site: Site): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/project/:project/roledetails', (c) => {
    const actor = actorOf(site, c);
    const project = demandProject(site, actor, c.req.param('project'));
    // "Administer Jira global permission or Administer projects project permission for the project."
    if (!mayGlobally(site, actor, 'ADMINISTER') && !may(site, actor, 'ADMINISTER_PROJECTS', project)) {
      throw refusal(404, 'You do not have permission to administer the project.');
    }
    return c.json(
      project.roles.map(({ id, name }) => ({
        self: selfOf(site, `project/${project.id}/role/${id}`),
        id: Number(id),
        name,
        description: '',
        admin: name === 'Administrators',
        default: false,
        roleConfigurable: true,
        translatedName: name,
      })),
    );
  });

  app.get('/groups/picker', (c) => {
    actorOf(site, c);
    const query = (c.req.query('query') ?? '').toLowerCase();
    const found = site.tables.groups.values().filter(({ name }) => name.toLowerCase().includes(query));
    const groups = found
      .slice(0, Number(c.req.query('maxResults') ?? 20))
      .map(({ id, name }) => ({ name, html: name, groupId: id, labels: [] }));
    return c.json({
      header: `Showing ${groups.length} of ${found.length} matching groups`,
      total: found.length,
      groups,
    });
  });

  app.post('/expression/evaluate', async (c) => {
    const body = await readBody(c, ['expression', 'context']);
    const actor = actorOf(site, c);
    const named = jsonOf(jsonOf(body.context).project);
    const reference = typeof named.id === 'number' ? String(named.id) : textOf(named.key);
    const project = reference === undefined ? undefined : demandProject(site, actor, reference);
    return c.json({ value: evaluate(site, actor, project, textOf(body.expression) ?? '') });
  });
  return app;
}

const GROUP = /^user\.groupIds\.includes\(("[^"\\]*")\)$/;
const ROLE = /^user\.getProjectRoles\(project\)\.some\(role => role\.id == (\d+)\)$/;

/**
 * The two questions that the app asks about the person who calls; the language itself is not here. `user` is "the
 * current user", with `groupIds` (List<String>) and `getProjectRoles(Project)` (List<ProjectRole>, `id` a Number)
 * (Atlassian, "Jira expressions type reference").
 */
function evaluate(site: Site, actor: string, project: Project | undefined, expression: string): boolean {
  const [, group] = GROUP.exec(expression) ?? [];
  if (group !== undefined) {
    const id: unknown = JSON.parse(group);
    return site.tables.groups.values().some((each) => each.id === id && each.members.includes(actor));
  }
  const [, role] = ROLE.exec(expression) ?? [];
  if (role === undefined || !project)
    throw refusal(400, `Evaluation failed: "${expression}" - not known to this site.`);
  return project.roles.some(({ id, members }) => id === role && members.includes(actor));
}
