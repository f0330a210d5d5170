import { privacy } from '@forge/api';
import { makeResolver } from '@forge/resolver';
import { jiraTablesOf } from '../../jira/model';
import { stage } from './stage';

type Accounts = Parameters<typeof privacy.reportPersonalData>[0];

interface Request {
  payload: { accounts: Accounts };
}
const functions = {
  panel: makeResolver({ report: ({ payload }: Request) => privacy.reportPersonalData(payload.accounts) }),
};

/** People ana and leo, and what the app hears of accounts that it read at the site's beginning, or at another time. */
function openOffice() {
  const { call, site } = stage(functions);
  for (const accountId of ['ana', 'leo']) {
    const user = { accountId, displayName: accountId, accountType: 'atlassian', isAdministrator: false } as const;
    jiraTablesOf(site.state).users.set(accountId, user);
  }
  const began = new Date(site.clock.now()).toISOString();
  site.clock.advance(3_600_000);
  const report = (accountIds: string[], updatedAt = began) =>
    call('report', 'ana', { accounts: accountIds.map((accountId) => ({ accountId, updatedAt })) });
  const change = async (body: object) => {
    const init = { method: 'POST', body: JSON.stringify(body) };
    return (await site.controls.fetch(new Request('http://localhost/_local/people', init))).status;
  };
  return { site, report, change };
}

test('an app hears of who left and of whose profile changed since, and of nobody else', async () => {
  const { site, report, change } = openOffice();
  expect(await report(['ana', 'leo', 'never'])).toEqual([]);
  expect(await change({ accountId: 'leo', change: 'left' })).toBe(200);
  expect(await change({ accountId: 'ana', change: 'updated' })).toBe(200);
  expect(await report(['ana', 'leo', 'never'])).toEqual([
    { accountId: 'ana', status: 'updated' },
    { accountId: 'leo', status: 'closed' },
  ]);
  expect(await report(['ana', 'leo'], new Date(site.clock.now() + 1000).toISOString())).toEqual([
    { accountId: 'leo', status: 'closed' },
  ]);
  expect(await change({ accountId: 'never', change: 'left' })).toBe(400);
});

test('90 accounts are asked for at a time, outside the quotas of the products', async () => {
  const { site, report, change } = openOffice();
  await change({ accountId: 'leo', change: 'left' });
  const many = [...Array.from({ length: 100 }, (_, index) => `other-${index}`), 'leo'];
  expect(await report(many)).toEqual([{ accountId: 'leo', status: 'closed' }]);
  const sent = site.gateway.exchanges
    .list()
    .map(({ product, path, status, caller }) => [product, path, status, caller]);
  expect(sent).toEqual([
    ['privacy', '/app/report-accounts', 204, { kind: 'app' }],
    ['privacy', '/app/report-accounts', 200, { kind: 'app' }],
  ]);
  expect(site.gateway.meter.read()).toMatchObject({ requests: { jira: 0, confluence: 0 }, points: 0 });
});

test('a report without a time is refused, and a fault can be put on the way', async () => {
  const { site, report } = openOffice();
  site.gateway.faults.add({ match: { product: 'privacy' }, times: 1, fault: { kind: 'lostAnswer' } });
  await expect(report(['ana'])).rejects.toThrow('fetch failed');
  expect(await report(['ana'])).toEqual([]);
  await expect(report(['ana'], 'yesterday')).rejects.toMatchObject({ status: 400 });
});
