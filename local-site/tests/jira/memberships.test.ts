import { PEOPLE, type PersonName } from '../../data/people';
import { GROUPS, PROJECTS, ROLES, TEAM_ROLES } from '../../data/projects';
import { jiraTablesOf } from '../../jira/model';
import { at, openStage } from './stage';

const rolesOf = (project: string) => `/rest/api/3/project/${project}/roledetails`;
const picker = (query: string) => `/rest/api/3/groups/picker?${query}`;
const implementation = { name: 'planok-implementacion', groupId: GROUPS.implementation, labels: [] };

test('the roles of a project are told to who administers it or Jira; to others they are not there', async () => {
  const { as } = openStage();
  for (const person of ['lead', 'administrator'] as const) {
    const { body } = await as(person)('GET', rolesOf('HAUZD'));
    expect(at(body, '*', 'name')).toEqual(['Administrators', 'Implementación', 'Ventas', 'Lectura']);
    expect(at(body, 0)).toMatchObject({ id: Number(ROLES.administrators), admin: true, type: 'DEFAULT' });
  }
  expect((await as('implementation')('GET', rolesOf('HAUZD'))).status).toBe(404);
  expect((await as('administrator')('GET', rolesOf('NADA'))).status).toBe(404);
  const own = await as('lead')('GET', `${rolesOf('HAUZD')}?currentMember=true`);
  expect(at(own.body, '*', 'name')).toEqual(['Administrators']);
});

test('a team-managed project has roles of its own, in its scope', async () => {
  const { as } = openStage();
  const { body } = await as('lead')('GET', rolesOf(PROJECTS.team.id));
  expect(at(body, '*', 'name')).toEqual(['Administrator', 'Member', 'Ventas', 'Viewer']);
  expect(at(body, 1)).toMatchObject({
    id: Number(TEAM_ROLES.implementation),
    scope: { type: 'PROJECT', project: { id: PROJECTS.team.id } },
  });
});

test('groups are found by a part of their name, sorted and with that part marked, up to the number asked for', async () => {
  const { as } = openStage();
  const found = async (query: string, person: PersonName = 'lead') => (await as(person)('GET', picker(query))).body;
  expect(await found('query=impl')).toEqual({
    header: 'Showing 1 of 1 matching groups',
    total: 1,
    groups: [{ ...implementation, html: 'planok-<b>impl</b>ementacion' }],
  });
  expect(at(await found(''), 'groups', '*', 'name')).toEqual(['jira-administrators', 'planok-implementacion']);
  expect(await found('maxResults=1')).toMatchObject({ header: 'Showing 1 of 2 matching groups', total: 2 });
  expect(await found('query=PLANOK')).toMatchObject({ groups: [] });
  expect(await found('query=PLANOK&caseInsensitive=true')).toMatchObject({ groups: [implementation] });
});

test('who may browse no project, or is nobody, finds no group', async () => {
  const { as } = openStage();
  for (const person of ['stranger', 'nobody'] as const) {
    expect(await as(person)('GET', picker('query='))).toMatchObject({ status: 200, body: { groups: [], total: 0 } });
  }
});

const isIn = (group: string) => `user.groups.includes("${group}")`;
const has = (role: string) => `user.getProjectRoles(project).some(role => role.id == ${role})`;

test.each<[PersonName, string, boolean]>([
  ['implementation', isIn('planok-implementacion'), true],
  ['lead', isIn('planok-implementacion'), true],
  ['sales', isIn('planok-implementacion'), false],
  ['administrator', isIn('jira-administrators'), true],
  ['implementation', isIn('gone'), false],
  ['implementation', has(ROLES.implementation), true],
  ['implementation', has(ROLES.sales), false],
  ['sales', has(ROLES.sales), true],
  ['lead', has(ROLES.administrators), true],
  ['lead', has('99'), false],
])('an expression answers %s whether %s: %s', async (person, expression, value) => {
  const { as } = openStage();
  for (const project of [{ id: Number(PROJECTS.hauzd.id) }, { key: 'HAUZD' }]) {
    const answer = await as(person)('POST', '/rest/api/3/expression/evaluate', { expression, context: { project } });
    expect(answer).toEqual({ status: 200, body: { value } });
  }
});

test("an expression without its project, with both names of it, or beyond the site's is refused", async () => {
  const { as } = openStage();
  const ask = async (expression: string, project?: object) => {
    const body = project ? { expression, context: { project } } : { expression };
    return (await as('lead')('POST', '/rest/api/3/expression/evaluate', body)).status;
  };
  expect(await ask(isIn('planok-implementacion'))).toBe(200);
  expect(await ask(has(ROLES.sales))).toBe(400);
  expect(await ask(has(ROLES.sales), { id: Number(PROJECTS.hauzd.id), key: 'HAUZD' })).toBe(400);
  expect(await ask(`${has(ROLES.sales)} || true`, { key: 'HAUZD' })).toBe(400);
  expect(await ask(has(ROLES.sales), { key: 'NADA' })).toBe(404);
});

test('who left is in their role still, and may do nothing', async () => {
  const { as, state } = openStage();
  const roles = jiraTablesOf(state).projects.get(PROJECTS.hauzd.id)?.roles ?? [];
  expect(roles.filter(({ members }) => members.includes(PEOPLE.former)).map(({ name }) => name)).toEqual([
    'Implementación',
  ]);
  expect((await as('former')('GET', '/rest/api/3/project/HAUZD')).status).toBe(401);
});
