import { setImmediate, setTimeout } from 'node:timers/promises';
import { asApp, asUser, route } from '@forge/api';
import { kvs } from '@forge/kvs';
import { makeResolver } from '@forge/resolver';
import type { Fault } from '../../forge-host/gateway/faults';
import { pointsOf } from '../../forge-host/gateway/points';
import { createRateLimits } from '../../forge-host/gateway/rate-limits';
import { type Stage, stage } from './stage';

const PATH = '/rest/api/3/issue/HZ-1/properties/x';
const functions = {
  panel: makeResolver({
    async write() {
      const response = await asApp().requestJira(route`/rest/api/3/issue/HZ-1/properties/x`, {
        method: 'PUT',
        body: '{"a":1}',
      });
      return [response.status, response.headers.get('retry-after')];
    },
    async readPage({ payload }: { payload: { as: 'app' | 'user' } }) {
      const as = payload.as === 'app' ? asApp() : asUser();
      return (await as.requestConfluence(route`/wiki/api/v2/pages/1`)).json();
    },
    async store() {
      await kvs.set('k', 1);
      return 'stored';
    },
    read: async () => (await kvs.get('k')) ?? 'nothing',
  }),
};

test.each<[Fault, { answer: unknown } | { error: string }, isDone: boolean]>([
  [{ kind: 'status', status: 429, headers: { 'Retry-After': '1' } }, { answer: [429, '1'] }, false],
  [{ kind: 'lostAnswer' }, { error: 'fetch failed' }, true],
  [{ kind: 'stopBefore' }, { error: 'The function was stopped.' }, false],
  [{ kind: 'stopAfter' }, { error: 'The function was stopped.' }, true],
  [{ kind: 'delay', ms: 5 }, { answer: [200, null] }, true],
])('does $kind to a request of Jira, once', async (fault, outcome, isDone) => {
  const { call, jira, site } = stage(functions);
  const seen = () =>
    call('write').then(
      (answer) => ({ answer }),
      (error: Error) => ({ error: error.message }),
    );
  site.gateway.faults.add({ match: { product: 'jira', method: 'put', path: 'properties' }, nth: 1, fault });
  expect(await seen()).toEqual(outcome);
  expect(jira.done).toEqual(isDone ? [`PUT ${PATH}`] : []);
  await site.forge.idle();
  expect(await seen()).toEqual({ answer: [200, null] });
});

test('does the same to storage: a lost answer was written, a stop before was not', async () => {
  const { call, site } = stage(functions);
  const { faults } = site.gateway;
  faults.add({ match: { operation: 'set', functionKey: 'panel' }, times: 1, fault: { kind: 'stopBefore' } });
  await expect(call('store')).rejects.toThrow('stopped');
  expect(await call('read')).toBe('nothing');
  faults.clear();
  faults.add({ match: { product: 'storage', operation: 'set' }, fault: { kind: 'lostAnswer' } });
  await expect(call('store')).rejects.toThrow('fetch failed');
  expect(await call('read')).toBe(1);
});

test.each([
  [
    'with a further request',
    { requests: 2, ms: 60_000 },
    (app: Stage) => app.call('read').then(() => app.call('read')),
  ],
  ['once the clock has gone on', { requests: 9, ms: 60_000 }, ({ site }: Stage) => site.clock.advance(60_000)],
  ['once its time is over', { requests: 9, ms: 5 }, () => setTimeout(20)],
])('does later, %s, what was told as failed, and records it then', async (_, wait, goOn) => {
  const app = stage(functions);
  const { call, jira, site } = app;
  site.gateway.faults.add({ match: { product: 'jira' }, times: 1, fault: { kind: 'doneLater', ...wait } });
  await expect(call('write')).rejects.toThrow('fetch failed');
  await call('read');
  const done = () => site.gateway.exchanges.list().filter(({ fault }) => fault === 'doneLater').length;
  expect([jira.done, done()]).toEqual([[], 0]);
  await goOn(app);
  await setImmediate();
  expect([jira.done, done()]).toEqual([[`PUT ${PATH}`], 1]);
  expect(await call('write')).toEqual([200, null]);
});

test('forgets what was to be done later when the site is emptied', async () => {
  const { call, jira, site } = stage(functions);
  site.gateway.faults.add({ match: {}, nth: 1, fault: { kind: 'doneLater', requests: 9, ms: 60_000 } });
  await expect(call('write')).rejects.toThrow('fetch failed');
  await site.reset();
  site.clock.advance(60_000);
  await setImmediate();
  expect(jira.done).toEqual([]);
});

test('keeps a record of what was sent and meters it', async () => {
  const { call, site } = stage(functions);
  const heard: string[] = [];
  const stopListening = site.gateway.exchanges.listen(({ path }) => heard.push(path));
  await call('write');
  stopListening();
  await call('store');
  await call('read');
  expect(heard).toEqual([PATH]);
  const [exchange, ...others] = site.gateway.exchanges.list();
  expect(exchange).toEqual({
    product: 'jira',
    method: 'PUT',
    path: PATH,
    requestBody: { a: 1 },
    status: 200,
    responseBody: { caller: { kind: 'app' }, sent: '{"a":1}' },
    caller: { kind: 'app' },
    invocationId: expect.any(String),
    functionKey: 'panel',
    fault: undefined,
  });
  expect(others.map(({ product, path, status }) => [product, path, status])).toEqual([
    ['storage', '/api/v1/set', 204],
    ['storage', '/api/v1/get', 200],
  ]);
  expect(site.gateway.meter.read()).toEqual({
    invocations: 3,
    invocationsOf: { panel: 3 },
    requests: { jira: 1, confluence: 0 },
    points: 1,
    storageReads: { requests: 1, kb: 1 },
    storageWrites: { requests: 1, kb: 1 },
    queuePushes: 0,
  });
});

test('lets functions ask Confluence, as the app and as the person, and counts it', async () => {
  const { call, site } = stage(functions);
  expect(await call('readPage', 'ana', { as: 'app' })).toEqual({ caller: { kind: 'app' }, sent: '' });
  expect(await call('readPage', 'ana', { as: 'user' })).toEqual({
    ...{ caller: { kind: 'appAsUser', accountId: 'ana' }, sent: '' },
  });
  const sent = site.gateway.exchanges
    .list()
    .map(({ product, method, path, status }) => [product, method, path, status]);
  expect(sent).toEqual(Array(2).fill(['confluence', 'GET', '/wiki/api/v2/pages/1', 200]));
  // Points are Jira's.
  expect(site.gateway.meter.read()).toMatchObject({ requests: { jira: 0, confluence: 2 }, points: 0 });
});

// Atlassian, "Rate limiting": 1 and the objects read; identity and permissions count twice; each write is 1.
test.each<[string, string, number, unknown, number]>([
  ['GET', '/rest/api/3/issue/HZ-1?fields=summary', 200, { id: '1', fields: {} }, 2],
  ['POST', '/rest/api/3/search/jql', 200, { issues: [{}, {}, {}] }, 4],
  ['POST', '/rest/api/3/issue/bulkfetch', 200, { issues: [{}, {}], issueErrors: [] }, 3],
  ['POST', '/rest/api/3/issue/bulk', 201, { issues: Array(50).fill({}), errors: [] }, 50],
  ['POST', '/rest/api/3/issue/bulk', 400, { issues: [], errors: [{}] }, 1],
  ['PUT', '/rest/api/3/issue/HZ-1/properties/x', 201, undefined, 1],
  ['GET', '/rest/api/3/myself', 200, { accountId: 'ana' }, 3],
  ['POST', '/rest/api/3/permissions/check', 200, { projectPermissions: [{}], globalPermissions: [] }, 3],
  ['GET', '/rest/api/3/project/HZ/roledetails', 200, [{}, {}], 5],
  ['GET', '/rest/api/3/groups/picker?query=x', 200, { groups: [{}, {}], total: 2 }, 5],
  ['POST', '/rest/api/3/expression/evaluate', 200, { value: true }, 2],
  ['GET', '/rest/api/3/mypermissions?permissions=A,B', 200, { permissions: { A: {}, B: {} } }, 5],
])('%s %s with %i costs %#', (method, path, status, body, points) => {
  expect(pointsOf(method, path, status, body)).toBe(points);
});

test('refuses bursts, too many writes to one issue and an empty quota, until their time has passed', () => {
  let now = Date.UTC(2026, 0, 1, 0, 30);
  const limits = createRateLimits({ now: () => now, advance: () => undefined });
  const refusals = (count: number, method: string, path: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => limits.refuse(method, path(at))).filter((it) => it !== undefined);
  const shown = (response: Response | undefined) =>
    response && [response.status, response.headers.get('ratelimit-reason'), response.headers.get('retry-after')];

  const writes = refusals(21, 'PUT', () => '/rest/api/3/issue/HZ-1');
  expect(writes.map(shown)).toEqual([[429, 'jira-per-issue-on-write', '2']]);
  now += 2_000;
  expect(refusals(1, 'PUT', () => '/rest/api/3/issue/HZ-1')).toEqual([]);
  now += 30_000;
  for (let round = 0; round < 5; round += 1) {
    expect(refusals(20, 'PUT', () => '/rest/api/3/issue/HZ-1')).toEqual([]);
    now += 2_000;
  }
  expect(refusals(1, 'PUT', () => '/rest/api/3/issue/HZ-1').map(shown)).toEqual([
    [429, 'jira-per-issue-on-write', '20'],
  ]);

  const burst = refusals(101, 'POST', () => '/rest/api/3/search/jql?x=1');
  expect(burst.map(shown)).toEqual([[429, 'jira-burst-based', '1']]);
  expect(refusals(150, 'GET', (at) => `/rest/api/3/issue/HZ-${at}`)).toEqual([]);
  now += 1_000;
  expect(refusals(1, 'POST', () => '/rest/api/3/search/jql')).toEqual([]);

  const last = new Response();
  limits.charge(65_000, last);
  expect(last.headers.get('beta-ratelimit')).toMatch(/^"global-app-quota";r=0;t=\d+$/);
  expect(shown(limits.refuse('GET', '/rest/api/3/field'))?.[1]).toBe('jira-quota-global-based');
  now += 3_600_000;
  expect(limits.refuse('GET', '/rest/api/3/field')).toBeUndefined();
});

test('enforces the limits only when told to', async () => {
  const { call, site } = stage(functions);
  const statuses = async () =>
    ((await Promise.all(Array.from({ length: 25 }, () => call('write')))) as [number][]).map(([status]) => status);
  expect((await statuses()).filter((status) => status === 429)).toEqual([]);
  site.settings.rateLimits = true;
  expect((await statuses()).filter((status) => status === 429)).toHaveLength(5);
});
