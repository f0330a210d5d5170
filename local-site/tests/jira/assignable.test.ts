import { PEOPLE } from '../../data/people';
import { CLIENTS, ISSUE_TYPES, PROJECTS } from '../../data/projects';
import { at, openStage } from './stage';

const search = (query: string) => `/rest/api/3/user/assignable/search?${query}`;

test('who can be assigned is found by name or account; who left, or has no role, never is', async () => {
  const { as } = openStage();
  const names = async (query: string) =>
    at((await as('implementation')('GET', search(query))).body, '*', 'displayName');
  expect(await names('project=HAUZD&query=')).toEqual([
    ...['Camila Rojas', 'Matías Fuentes', 'Javiera Muñoz', 'Rodrigo Sepúlveda'],
  ]);
  expect(await names('project=HAUZD&query=mat')).toEqual(['Matías Fuentes']);
  expect(await names('project=HAUZD&query=&maxResults=1')).toEqual(['Camila Rojas']);
  expect(await names(`project=${PROJECTS.hauzd.id}&accountId=${PEOPLE.sales}`)).toEqual(['Matías Fuentes']);
  for (const gone of [PEOPLE.former, PEOPLE.stranger]) {
    expect(await names(`project=HAUZD&accountId=${gone}`)).toEqual([]);
  }
});

test('the place, and either a query or an account, must be given', async () => {
  const { as } = openStage();
  const status = async (query: string) => (await as('implementation')('GET', search(query))).status;
  expect(await status('query=cam')).toBe(400);
  expect(await status('project=HAUZD')).toBe(400);
  expect(await status(`project=HAUZD&query=cam&accountId=${PEOPLE.sales}`)).toBe(400);
  expect(await status('project=NADA&query=cam')).toBe(404);
});

test('who left is known as such', async () => {
  const { as } = openStage();
  const path = `/rest/api/3/user/bulk?accountId=${PEOPLE.former}&accountId=${PEOPLE.sales}`;
  expect(at((await as('lead')('GET', path)).body, 'values')).toMatchObject([
    { displayName: 'Ignacio Paredes', active: false },
    { active: true },
  ]);
});

test('an issue for who left, or has no role, is refused with a sentence about the assignee', async () => {
  const { as } = openStage();
  const fields = {
    ...{ project: { id: PROJECTS.hauzd.id }, issuetype: { id: ISSUE_TYPES.subtask }, summary: 'Paso' },
    parent: { id: CLIENTS.losRobles.id },
  };
  for (const id of [PEOPLE.former, PEOPLE.reader]) {
    const created = await as('implementation')('POST', '/rest/api/3/issue', {
      fields: { ...fields, assignee: { id } },
    });
    expect(created).toEqual({
      status: 400,
      body: { errorMessages: [], errors: { assignee: `User '${id}' cannot be assigned issues.` } },
    });
  }
});
