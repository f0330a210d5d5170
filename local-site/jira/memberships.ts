import { Hono } from 'hono';
import { type Json, jsonOf, textOf } from '../forge-host/json';
import { demandProject, may, mayGlobally } from './access';
import { scopeOf, selfOf } from './beans';
import { accountOf, actorOf, type Env, type JiraSite, pagingOf, readBody } from './context';
import { refusal } from './errors';
import type { Group, Project, Role } from './model';

/** OpenAPI getProjectRoleDetails, findGroups, evaluateJSISJiraExpression. */
export function membershipRoutes(site: JiraSite): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/project/:project/roledetails', (c) => {
    const actor = actorOf(site, c);
    const project = demandProject(site, actor, c.req.param('project'));
    // "Administer Jira global permission or Administer projects project permission for the project."
    if (!mayGlobally(site, actor, 'ADMINISTER') && !may(site, actor, 'ADMINISTER_PROJECTS', project)) {
      throw refusal(404, 'You do not have permission to administer the project.');
    }
    const isOwn = c.req.query('currentMember') === 'true';
    const roles = project.roles.filter(({ members }) => !isOwn || members.includes(actor));
    return c.json(roles.map((role) => roleBean(site, project, role)));
  });

  app.get('/groups/picker', (c) => {
    const account = accountOf(site, c.env.caller);
    // "Anonymous calls and calls by users without the required permission return an empty list."
    const projects = account === undefined ? [] : site.tables.projects.values();
    const mayLook = projects.some((project) => may(site, account ?? '', 'BROWSE_PROJECTS', project));
    const isAnyCase = c.req.query('caseInsensitive') === 'true';
    const fold = (text: string) => (isAnyCase ? text.toLowerCase() : text);
    const query = c.req.query('query') ?? '';
    const found = (mayLook ? site.tables.groups.values() : [])
      .filter(({ name }) => fold(name).includes(fold(query)))
      .sort((a, b) => a.name.localeCompare(b.name));
    // 20 is what the system property `jira.ajax.autocomplete.limit` has by itself.
    const groups = found.slice(0, pagingOf(c, 20, 1000).maxResults);
    return c.json({
      header: `Showing ${groups.length} of ${found.length} matching groups`,
      total: found.length,
      groups: groups.map((group) => groupBean(group, fold(group.name).indexOf(fold(query)), query.length)),
    });
  });

  app.post('/expression/evaluate', async (c) => {
    const body = await readBody(c, ['expression', 'context']);
    const actor = actorOf(site, c);
    const { id, key } = jsonOf(jsonOf(body.context).project);
    // "Invalid data is provided, such as a request including issue ID and key."
    if (id !== undefined && key !== undefined) throw refusal(400, 'Only one of id and key may be given.');
    const reference = typeof id === 'number' ? String(id) : textOf(key);
    const project = reference === undefined ? undefined : demandProject(site, actor, reference);
    return c.json({ value: evaluate(site, actor, project, textOf(body.expression) ?? '') });
  });
  return app;
}

/** OpenAPI ProjectRoleDetails: a team-managed project has roles of its own, which have its scope. */
function roleBean(site: JiraSite, project: Project, { id, name, permissions }: Role): Json {
  return {
    self: selfOf(site, `project/${project.key}/role/${id}`),
    id: Number(id),
    name,
    description: '',
    admin: permissions.includes('ADMINISTER_PROJECTS'),
    default: false,
    roleConfigurable: true,
    translatedName: name,
    type: 'DEFAULT',
    ...scopeOf(project.isTeamManaged ? project.id : undefined),
  };
}

/** OpenAPI FoundGroup. @param start where the text that was looked for begins in the name */
function groupBean({ id, name }: Group, start: number, length: number): Json {
  const end = start + length;
  const html = length > 0 ? `${name.slice(0, start)}<b>${name.slice(start, end)}</b>${name.slice(end)}` : name;
  return { name, html, groupId: id, labels: [] };
}

const GROUP = /^user\.groups\.includes\(("[^"\\]*"|'[^'\\]*')\)$/;
const ROLE = /^user\.getProjectRoles\(project\)\.some\((\w+) => \1\.id == (\d+)\)$/;

/**
 * Answers the two questions of the app about the person who calls, `user`; the language itself is not here.
 *
 * What is written about them: `user.groups` (names) and `user.getProjectRoles(project)` came with ACJIRA-1883; vendors
 * show `user.getProjectRoles(issue.project).map(p => p.name).includes("Administrators")`. Lists have `some`, `includes`.
 * Unknown: that a ProjectRole has, beside its name, an `id` that is a number.
 *
 * @throws RestError 400 for any other expression, and for one that needs a project where none was given
 */
function evaluate(site: JiraSite, actor: string, project: Project | undefined, expression: string): boolean {
  const [, group] = GROUP.exec(expression) ?? [];
  if (group !== undefined) {
    const wanted = group.slice(1, -1);
    return site.tables.groups.values().some(({ name, members }) => name === wanted && members.includes(actor));
  }
  const [, , role] = ROLE.exec(expression) ?? [];
  if (role === undefined || !project) throw refusal(400, `Evaluation failed: "${expression}"`);
  return project.roles.some(({ id, members }) => id === role && members.includes(actor));
}
