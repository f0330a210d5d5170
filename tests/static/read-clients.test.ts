import { clientsOf } from '../../src/domain/lists/macro-config';
import { clients } from '../../static/clients';

/** What the portfolio and the widget make of Jira's answers to their own search. */

const sent: string[] = [];
let asked: { path: string; body?: { fields: string[] } }[] = [];
let answers: Response[] = [];
jest.mock('@forge/bridge', () => ({
  requestJira: async (path: string, init: { body?: string }) => {
    const body = init.body === undefined ? undefined : JSON.parse(init.body);
    asked.push({ path, body });
    if (body) sent.push(body.jql);
    return answers.shift();
  },
}));
beforeEach(() => {
  sent.length = 0;
  asked = [];
});

const found = () =>
  Response.json({ issues: [{ id: '1', key: 'H-1', fields: { summary: 'Los Robles' } }], isLast: true });
const refused = () => Response.json({ errorMessages: ['Not sortable.'] }, { status: 400 });
/** A page of a project's clients, as the portfolio asks for it. */
const readClients = (project: string, from: { next?: string; unordered?: true } = {}) =>
  clients.search({ jql: clientsOf(project), size: 100, ...from });

const PLAIN = 'project = 10001 AND hauzdPhase is not EMPTY';
const ORDERED = `${PLAIN} ORDER BY hauzdWaitingSince ASC, key ASC`;

test('a search that is refused is asked once more without its order, and says so', async () => {
  answers = [refused(), found()];
  const page = await readClients('10001');
  expect(page).toMatchObject({ ok: true, value: { unordered: true, rows: [{ key: 'H-1' }] } });
  expect(sent).toEqual([ORDERED, PLAIN]);
});

test('the following pages of such a search are asked for without it at once', async () => {
  answers = [found()];
  expect(await readClients('10001', { next: 'next', unordered: true })).toMatchObject({
    ok: true,
    value: { unordered: true },
  });
  expect(sent).toEqual([PLAIN]);
});

test('one that is refused both times was not refused for its order', async () => {
  answers = [refused(), refused()];
  expect(await readClients('10001')).toEqual({
    ok: false,
    error: { code: 'jiraRefused', messages: ['Not sortable.'] },
  });
});

test('whom an issue is given to and when it was created come with the same request', async () => {
  const assignee = { accountId: 'a1', displayName: 'Ana Soto', active: true };
  const fields = { summary: 'Los Robles', assignee, created: '2026-03-02T09:00:00.000-0300' };
  answers = [Response.json({ issues: [{ id: '1', key: 'H-1', fields }], isLast: true })];
  expect(await readClients('10001')).toEqual({
    ok: true,
    value: {
      rows: [
        {
          ...{ id: '1', key: 'H-1', client: 'Los Robles', copy: { kind: 'none' } },
          ...{ assignee: { id: 'a1', name: 'Ana Soto' }, createdAt: '2026-03-02T12:00:00.000Z' },
        },
      ],
    },
  });
  expect(asked).toEqual([
    expect.objectContaining({ body: expect.objectContaining({ fields: ['summary', 'assignee', 'created'] }) }),
  ]);
});

describe('clients that nobody started', () => {
  const project = (clientTypes: unknown) =>
    Response.json({ id: '10001', key: 'H', properties: { 'hauzd.project': { schema: 1, uses: true, clientTypes } } });

  test.each([
    ['of the types that the project names', ['10010'], 'issuetype in (10010)'],
    ['of every type but subtasks where it names none', [], 'issuetype in standardIssueTypes()'],
    ['of every type where what stands there is no list of types', 'all', 'issuetype in standardIssueTypes()'],
  ])('are those %s: two requests, at most a hundred issues', async (_what, types, clause) => {
    answers = [project(types), found()];
    const page = await clients.notStarted('10001');
    expect(page).toMatchObject({ ok: true, value: { rows: [{ key: 'H-1' }] } });
    expect(asked.map(({ path }) => path)).toEqual([
      '/rest/api/3/project/10001?properties=hauzd.project',
      '/rest/api/3/search/jql',
    ]);
    expect(asked[1]?.body).toMatchObject({ maxResults: 100, jql: expect.stringContaining(clause) });
  });

  test('that Jira has more of say so, and one that was started meanwhile is left to the others', async () => {
    const started = {
      id: '2',
      key: 'H-2',
      fields: { summary: 'x' },
      properties: { 'hauzd.onboarding': { schema: 2 } },
    };
    const waiting = { id: '1', key: 'H-1', fields: { summary: 'y' } };
    answers = [project([]), Response.json({ issues: [started, waiting], nextPageToken: 'more' })];
    expect(await clients.notStarted('10001')).toMatchObject({
      ok: true,
      value: { rows: [{ key: 'H-1' }], next: 'more' },
    });
  });
});

test.each([
  [429, { 'RateLimit-Reason': 'jira-quota-global-based', 'Retry-After': '600' }, {}, 'quotaSpent'],
  [401, {}, { code: 401, message: 'Unauthorized; scope does not match' }, 'missingScope'],
  [403, {}, { errorMessages: ['No.'] }, 'notAllowed'],
  [404, {}, {}, 'notConnected'],
])('%d with %j and %j is %s, and not asked again', async (status, headers, body, code) => {
  answers = [Response.json(body, { status, headers })];
  expect(await readClients('10001')).toMatchObject({ ok: false, error: { code } });
  expect(sent).toEqual([ORDERED]);
});
