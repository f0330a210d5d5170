import { CLIENTS } from '../../data/projects';
import { at, openStage } from './stage';

const { losRobles, valleVerde } = CLIENTS;
const search = '/rest/api/3/search/jql';

async function withCopies() {
  const stage = openStage();
  const put = (id: string, value: object) =>
    stage.as('implementation')('PUT', `/rest/api/3/issue/${id}/properties/hauzd.onboarding`, value);
  await put(losRobles.id, { scope: 'quote', progress: 3, missing: ['demo', 'agreement'], waitingSince: '2026-11-10' });
  await put(valleVerde.id, { scope: 'sync', progress: 7, missing: [], waitingSince: '2026-11-20' });
  return stage;
}

test.each([
  [
    'project = HAUZD and issuetype = Cliente and status in ("En vivo", Integración) order by key',
    ['HAUZD-9', 'HAUZD-10'],
  ],
  ['hauzdScope = quote', ['HAUZD-1']],
  ['issue.property["hauzd.onboarding"].scope != quote', ['HAUZD-9']],
  ['hauzdMissing in (agreement, other) and hauzdProgress < 5', ['HAUZD-1']],
  ['hauzdWaitingSince <= -7d', ['HAUZD-1']],
  ['hauzdScope is not empty order by hauzdProgress desc', ['HAUZD-9', 'HAUZD-1']],
  ['parent = HAUZD-2 and not summary ~ "pedir" order by key desc', ['HAUZD-5', 'HAUZD-3']],
  ['statusCategory = Done and text ~ "lago"', ['HAUZD-10']],
  ['created > -10d and assignee = currentUser() and hauzdScope is empty order by created', ['HAUZD-7', 'HAUZD-11']],
  ['key in (HAUZD-1, hauzd-2) and labels is empty order by summary', ['HAUZD-1', 'HAUZD-2']],
])('%s', async (jql, keys) => {
  const { as } = await withCopies();
  const { status, body } = await as('implementation')('POST', search, { jql, fields: ['key'] });
  expect({ status, keys: at(body, 'issues', '*', 'key') }).toEqual({ status: 200, keys });
});

test.each([
  ['project = HAUZD and', 'Error in the JQL Query'],
  ['', 'Unbounded JQL'],
  ['project = NADA', "The value 'NADA' does not exist for the field 'project'."],
  ['colour = red', "Field 'colour' does not exist"],
  ['issue.property[other].path = 1', 'does not exist'],
])('a query that cannot be answered is refused: %s', async (jql, message) => {
  const { as } = openStage();
  const { status, body } = await as('reader')('POST', search, { jql });
  expect({ status, message: at(body, 'errorMessages', 0) }).toEqual({
    status: 400,
    message: expect.stringContaining(message),
  });
});

test('pages follow by a token, and a body with another key than the declared ones is refused', async () => {
  const { as } = openStage();
  const post = as('reader');
  const query = { jql: 'project = HAUZD and issuetype = Cliente order by key', maxResults: 5, fields: ['key'] };
  const first = await post('POST', search, query);
  const second = await post('POST', search, { ...query, nextPageToken: at(first.body, 'nextPageToken') });
  const keys = [first, second].flatMap(({ body }) => at(body, 'issues', '*', 'key'));
  expect(keys).toEqual(Object.values(CLIENTS).map(({ key }) => key));
  expect([at(first.body, 'isLast'), at(second.body, 'isLast'), at(second.body, 'nextPageToken')]).toEqual([
    false,
    true,
    undefined,
  ]);
  expect((await post('POST', search, { ...query, startAt: 0 })).status).toBe(400);
  expect((await post('POST', search, { ...query, nextPageToken: 'x' })).status).toBe(400);
  expect((await post('POST', '/rest/api/3/search/approximate-count', { jql: query.jql })).body).toEqual({ count: 8 });
});
