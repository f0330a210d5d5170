import { clientsOf } from '../../src/domain/lists/macro-config';
import { clients } from '../../static/clients';

/** What the portfolio and the widget make of Jira's answers to their own search. */

const sent: string[] = [];
let answers: Response[] = [];
jest.mock('@forge/bridge', () => ({
  requestJira: async (_path: string, init: { body: string }) => {
    sent.push(JSON.parse(init.body).jql);
    return answers.shift();
  },
}));
beforeEach(() => {
  sent.length = 0;
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
