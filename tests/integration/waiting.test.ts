import type { Fault } from '../../local-site/forge-host/gateway/faults';
import { appForEachTest } from './app-for-tests';
import { clientOf, DAY, recordRows } from './onboarding';
import { virtualTime } from './virtual-time';

/** What Jira's limits and failures do to a press of *Aplicar*: waited out, or told; never a creation made twice. */

const app = appForEachTest();
const client = clientOf(app);
let giveBack: () => void;
beforeEach(async () => {
  await client.start();
  await client.record({ kind: 'closeAgreement', closedOn: DAY, scope: 'sync' });
  await app.settle();
  app.requests();
  giveBack = virtualTime(app.site.clock);
});
afterEach(() => giveBack());

const STEPS = ['clientHandsOverCredentials', 'connectStockAndPrices'] as const;
const limited = (reason: string, retryAfter?: number): Fault => ({
  ...{ kind: 'status', status: 429 },
  headers: { 'RateLimit-Reason': reason, ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }) },
});
const onCreate = (fault: Fault, times = 1) =>
  app.site.gateway.faults.add({ match: { method: 'POST', path: '/issue/bulk$' }, times, fault });
const creations = () => app.requests().filter((request) => request === 'POST /rest/api/3/issue/bulk').length;
const failedWith = (error: object) => STEPS.map((step) => ({ step, error }));
async function took(work: () => Promise<unknown>): Promise<number> {
  const began = app.site.clock.now();
  await work();
  return Math.round((app.site.clock.now() - began) / 1000);
}

test.each([
  ['with Retry-After, it is waited for that long', limited('jira-burst-based', 3), 3, 3],
  ['without Retry-After, it is waited for a second or so', limited('jira-burst-based'), 1, 2],
  ['for one issue, it is waited as well', limited('jira-per-issue-on-write', 2), 2, 2],
])('a limit %s, and the creation is sent again, since Jira refused it before it ran', async (_, fault, least, most) => {
  onCreate(fault);
  const seconds = await took(async () => expect((await client.apply()).report.created).toEqual([...STEPS]));
  expect(seconds).toBeGreaterThanOrEqual(least);
  expect(seconds).toBeLessThanOrEqual(most);
  expect(creations()).toBe(2);
  expect(await client.subtasks()).toHaveLength(5);
});

test.each([
  ['longer than the function lives', limited('jira-burst-based', 90), { code: 'rateLimited', retryAfterSeconds: 90 }],
  ['for an hour’s quota', limited('jira-quota-global-based', 5), { code: 'quotaSpent' }],
])('a limit %s is told at once with what is left to do, and pressing again finishes', async (_, fault, error) => {
  onCreate(fault);
  const seconds = await took(async () => {
    expect((await client.apply()).report).toMatchObject({ created: [], failed: failedWith(error) });
  });
  expect(seconds).toBe(0);
  expect(creations()).toBe(1);
  expect((await client.apply()).report).toMatchObject({ created: [...STEPS], failed: [] });
});

test('a limit that comes again and again is waited for twice, then told', async () => {
  onCreate(limited('jira-burst-based', 2), 10);
  const report = async () => (await client.apply()).report;
  expect(await report()).toMatchObject({ failed: failedWith({ code: 'rateLimited', retryAfterSeconds: 2 }) });
  expect(creations()).toBe(3);
});

test.each([
  ['an error of Jira after it ran', { kind: 'lostAnswer' } as Fault, [...STEPS]],
  ['an error of Jira before it ran', { kind: 'status', status: 503 } as Fault, []],
])('%s: the creation is not sent again; what it made is found by reading', async (_, fault, created) => {
  onCreate(fault);
  expect((await client.apply()).report.created).toEqual(created);
  expect(creations()).toBe(1);
});

test('a creation in doubt keeps everyone from creating until its time is over, and says for how long', async () => {
  onCreate({ kind: 'status', status: 503 });
  await client.apply();
  const again = await app.panel('lead', client.id, 'apply', { commandId: 'again', link: {}, recreate: [] });
  expect(again).toEqual({ ok: false, error: { code: 'attemptUnderWay', secondsLeft: 40 } });
  app.site.clock.advance(40_000);
  expect((await client.apply()).report.created).toEqual([...STEPS]);
  expect(await client.subtasks()).toHaveLength(5);
});

test('a Jira that does not answer in time does not keep the app from answering', async () => {
  onCreate({ kind: 'delay', ms: 60_000 });
  const seconds = await took(async () => {
    expect((await client.apply()).report).toMatchObject({
      created: [],
      failed: failedWith({ code: 'jiraUnavailable' }),
    });
  });
  expect(seconds).toBeLessThan(25);
});

test('what was done before the time was over is stored and told with what is left, and pressing again does the rest', async () => {
  const rows = recordRows(app.site);
  const row = rows.get(client.id);
  // The page's title has changed: its link is to be written again.
  if (row) rows.set(client.id, { ...row, value: { ...row.value, record: { ...row.value.record, procedureLink: '' } } });
  const slow: Fault = { kind: 'delay', ms: 60_000 };
  app.site.gateway.faults.add({ match: { product: 'jira', path: '/remotelink$' }, times: 1, fault: slow });

  const late = { code: 'jiraUnavailable' };
  expect((await client.apply()).report).toMatchObject({
    ...{ created: [...STEPS], failed: [] },
    notDone: [
      { what: 'link', error: late },
      { what: 'copy', error: late },
    ],
  });
  expect((await client.apply()).report).toMatchObject({ created: [], failed: [], notDone: [] });
  expect(await client.subtasks()).toHaveLength(5);
  expect(await client.copy()).toMatchObject({ scope: 'sync', total: 6 });
});

test('while one person’s slow creation is on its way, another one’s Aplicar creates nothing', async () => {
  onCreate({ kind: 'delay', ms: 15_000 });
  const slow = client.apply();
  while (!client.stored()?.attempt) await new Promise((resolve) => setImmediate(resolve));
  const other = await app.panel('lead', client.id, 'apply', { commandId: 'other', link: {}, recreate: [] });
  expect(other).toMatchObject({ ok: false, error: { code: 'attemptUnderWay' } });
  expect((await slow).report.created).toEqual([...STEPS]);
  expect(await client.subtasks()).toHaveLength(5);
});
