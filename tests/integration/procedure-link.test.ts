import type { Json } from './app';
import { appForEachTest } from './app-for-tests';
import { clientOf } from './onboarding';
import { save } from './settings';
import { virtualTime } from './virtual-time';

/** The link from a client's issue to the procedure's page, where Jira does not take it at once. */

const PAGE = { id: '77', url: 'https://planok.atlassian.net/wiki/spaces/IYA/pages/77/Guia', title: 'Guía' };

const app = appForEachTest();
const client = clientOf(app);
let giveBack: () => void;
beforeEach(async () => {
  giveBack = virtualTime(app.site.clock);
  await client.start();
  await app.settle();
});
afterEach(() => giveBack());

const linked = async () => {
  const { body } = await app.rest('lead', 'GET', `/rest/api/3/issue/${client.id}/remotelink`);
  return body.map(({ object }: Json) => object.title);
};
const refuse = (status: number) =>
  app.site.gateway.faults.add({ match: { path: '/remotelink$' }, fault: { kind: 'status', status } });
const tries = () => app.requests().filter((request) => request.endsWith('/remotelink')).length;

test('what Jira could not take just now is asked for again by the queue', async () => {
  refuse(503);
  await save(app, { procedure: PAGE });
  expect(await linked()).not.toContain(PAGE.title);
  app.site.gateway.faults.clear();
  app.site.clock.advance(60_000);
  await app.settle();
  expect(await linked()).toEqual([PAGE.title]);
});

test('what the queue did not bring the hour finds', async () => {
  app.site.gateway.faults.add({
    match: { product: 'queue', functionKey: 'repair' },
    fault: { kind: 'status', status: 429 },
  });
  await save(app, { procedure: PAGE });
  app.site.gateway.faults.clear();
  expect(await linked()).not.toContain(PAGE.title);
  await app.hour();
  expect(await linked()).toEqual([PAGE.title]);
});

test('what Jira refuses is not asked again before the hour, and keeps nothing else from being done', async () => {
  app.requests();
  refuse(403);
  await save(app, { procedure: PAGE, timeZone: 'America/Punta_Arenas' });
  expect(tries()).toBe(1);
  expect(await client.copy()).toMatchObject({ timeZone: 'America/Punta_Arenas' });
  app.site.clock.advance(900_000);
  await app.settle();
  expect(tries()).toBe(0);
  await app.hour();
  expect(tries()).toBe(1);
});

test('what Jira refuses of it does not keep the rest, which it could not take just now, from being asked for again', async () => {
  refuse(403);
  const fault = { kind: 'status', status: 503 } as const;
  app.site.gateway.faults.add({ match: { method: 'PUT', path: '/properties/' }, fault });
  await save(app, { procedure: PAGE, timeZone: 'America/Punta_Arenas' });
  expect(await client.copy()).toMatchObject({ timeZone: 'America/Santiago' });
  app.site.gateway.faults.clear();
  app.site.clock.advance(60_000);
  await app.settle();
  expect(await client.copy()).toMatchObject({ timeZone: 'America/Punta_Arenas' });
});

describe('where the project has another page, the client has one link, to that one', () => {
  test('also where Jira could not take the former one off at once', async () => {
    const fault = { kind: 'status', status: 503 } as const;
    app.site.gateway.faults.add({ match: { method: 'DELETE', path: '/remotelink' }, fault });
    await save(app, { procedure: PAGE });
    app.site.gateway.faults.clear();
    expect(await linked()).toEqual(['Hd_Implementación', PAGE.title]);
    app.site.clock.advance(60_000);
    await app.settle();
    expect(await linked()).toEqual([PAGE.title]);
  });

  test('also where it is Aplicar that writes it, and where somebody took the former one off', async () => {
    app.site.gateway.faults.add({ match: { product: 'queue' }, fault: { kind: 'status', status: 429 } });
    await save(app, { procedure: PAGE });
    expect((await client.apply()).report.notDone).toEqual([]);
    expect(await linked()).toEqual([PAGE.title]);
    await save(app, { procedure: { ...PAGE, id: '78', url: PAGE.url.replace('77', '78') } });
    await app.rest('lead', 'DELETE', `/rest/api/3/issue/${client.id}/remotelink?globalId=hauzd-onboarding:page:77`);
    expect((await client.apply()).report.notDone).toEqual([]);
    expect(await linked()).toEqual([PAGE.title]);
  });

  test('a link of somebody else to the former page stays', async () => {
    const object = { url: 'https://planok.atlassian.net/wiki/spaces/IYA/pages/2135228422', title: 'A mano' };
    await app.rest('lead', 'POST', `/rest/api/3/issue/${client.id}/remotelink`, { object });
    await save(app, { procedure: PAGE });
    expect(await linked()).toEqual(['A mano', PAGE.title]);
  });
});
