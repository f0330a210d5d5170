import { CLIENTS, ISSUE_TYPES } from '../../local-site/data/projects';
import { appForEachTest } from './app-for-tests';
import { toIssue, toParent, toSubtask } from './identity';
import { clientOf, DAY, pointers } from './onboarding';

/** A subtask of ours that stops being the client's: what the record, the copy and the panel say, and how it comes back. */

const app = appForEachTest();
const client = clientOf(app);
let demo: { id: string; key: string };
beforeEach(async () => {
  await client.start();
  await app.settle();
  demo = client.stored()?.plan.holdDemo ?? demo;
});

const backHere = () => toParent(app, demo.key, client.key);

const WAYS = [
  ['moved', 'movedSubtask', () => toParent(app, demo.key, CLIENTS.altoMaipo.key), backHere],
  [
    'converted',
    'movedSubtask',
    () => toIssue(app, demo.key, ISSUE_TYPES.task),
    () => toSubtask(app, demo.key, client.key),
  ],
] as const;

describe.each(WAYS)('a subtask that is %s', (away, attention, leave, comeBack) => {
  test('is said as it is, is known by its key no more, and is known again once it is back', async () => {
    await leave();
    await app.settle();
    expect(client.stored()?.plan.holdDemo).toMatchObject({ id: demo.id, away });
    expect(await client.copy()).toMatchObject({ attention: [attention] });
    expect(pointers(app)).not.toHaveProperty(demo.key);

    await comeBack();
    await app.settle();
    expect(client.stored()?.plan.holdDemo).not.toHaveProperty('away');
    expect(await client.copy()).not.toHaveProperty('attention');
    expect(pointers(app)[demo.key]).toBe(client.id);
  });

  test('is offered, made again only when asked, and what left stays as it is', async () => {
    await leave();
    await app.settle();
    expect((await client.apply()).report.created).toEqual([]);
    expect((await client.apply({ recreate: ['holdDemo'] })).report.created).toEqual(['holdDemo']);
    expect(client.stored()?.plan.holdDemo?.id).not.toBe(demo.id);
    expect(pointers(app)).not.toHaveProperty(demo.key);
    await client.record({ kind: 'holdDemo', on: DAY });
    await app.settle();
    const { body } = await app.rest('lead', 'GET', `/rest/api/3/issue/${demo.key}?fields=status`);
    expect(body.fields.status.statusCategory.key).toBe('new');
  });

  test('with every event lost is found out within a day of hours', async () => {
    app.site.forge.events.drop(100);
    await leave();
    for (let passed = 0; passed < 24 && !client.stored()?.plan.holdDemo?.away; passed += 1) {
      app.site.clock.advance(3_600_000);
      await app.hour();
    }
    expect(client.stored()?.plan.holdDemo).toMatchObject({ away });
  });
});

test('a deleted one is told apart from them, and its key is known no more', async () => {
  await app.rest('lead', 'DELETE', `/rest/api/3/issue/${demo.key}`);
  await app.settle();
  expect(client.stored()?.plan.holdDemo).toMatchObject({ away: 'deleted' });
  expect(await client.copy()).toMatchObject({ attention: ['deletedSubtask'] });
  expect(pointers(app)).not.toHaveProperty(demo.key);
});

test('once it is known what became of it, an event costs no request more', async () => {
  await toParent(app, demo.key, CLIENTS.altoMaipo.key);
  await app.settle();
  app.requests();
  await app.rest('lead', 'PUT', `/rest/api/3/issue/${client.id}`, { fields: { labels: ['norte'] } });
  await app.settle();
  expect(app.requests()).toEqual([`GET /rest/api/3/issue/${client.id}`]);
});
