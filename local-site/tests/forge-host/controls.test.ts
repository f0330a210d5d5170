import { kvs } from '@forge/kvs';
import { makeResolver } from '@forge/resolver';
import { stage } from './stage';

const functions = {
  panel: makeResolver({ now: () => [Date.now(), Date.parse(new Date().toISOString())], store: () => kvs.set('k', 1) }),
};

test('the functions see the site’s time, and the process gets its own back', async () => {
  const RealDate = Date;
  const { call, site } = stage(functions);
  site.clock.advance(86_400_000);
  const seen = (await call('now')) as number[];
  site.close();
  expect(seen.map((time) => Math.round((time - Date.now()) / 60_000))).toEqual([1440, 1440]);
  expect(Date).toBe(RealDate);
});

test('everything can be controlled under /_local', async () => {
  const { call, site } = stage(functions);
  const ask = async (method: string, path: string, body?: unknown) => {
    const init = { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await site.controls.fetch(new Request(`http://localhost/_local/${path}`, init));
    return [response.status, await response.json()];
  };
  const rule = { match: { product: 'storage' }, times: 1, fault: { kind: 'lostAnswer' } };
  expect(await ask('POST', 'faults', rule)).toEqual([200, [{ ...rule, seen: 0 }]]);
  expect(await ask('POST', 'faults', { match: { path: '(' }, fault: { kind: 'lostAnswer' } })).toMatchObject([400, {}]);
  await expect(call('store')).rejects.toThrow('fetch failed');
  expect(await ask('GET', 'faults')).toEqual([200, [{ ...rule, seen: 1 }]]);
  expect(await ask('DELETE', 'faults')).toEqual([200, []]);

  expect(await ask('GET', 'meter')).toMatchObject([200, { invocations: 1, storageWrites: { requests: 1 } }]);
  expect(await ask('DELETE', 'meter')).toMatchObject([200, { invocations: 0 }]);
  expect(await ask('GET', 'exchanges')).toMatchObject([200, [{ path: '/api/v1/set', fault: 'lostAnswer' }]]);

  const before = Date.now();
  const [, { now }] = (await ask('POST', 'clock', { advance: 60_000 })) as [number, { now: number }];
  expect(now - before).toBeGreaterThanOrEqual(60_000);
  expect(await ask('POST', 'clock', { advance: 'soon' })).toMatchObject([400, {}]);

  expect(await ask('POST', 'events', { action: 'hold' })).toEqual([200, { held: [] }]);
  expect(await ask('POST', 'events', { action: 'release' })).toEqual([200, { held: [] }]);
  expect(await ask('POST', 'settings', { rateLimits: true })).toMatchObject([200, { rateLimits: true }]);

  expect(await ask('POST', 'reset')).toEqual([200, {}]);
  expect([site.gateway.exchanges.list(), site.state.collection('forge-kvs').keys()]).toEqual([[], []]);
});
