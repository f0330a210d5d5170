import { SIMPLE_TRANSITIONS } from '../../local-site/data/projects';
import { appForEachTest } from './app-for-tests';
import { clientOf, DAY, recordRows } from './onboarding';

/** When what happens in Jira is told late, twice or never, or cannot be mended at once: the queue and the hour make it good. */

const app = appForEachTest();
const client = clientOf(app);
beforeEach(async () => {
  await client.start();
  await app.settle();
});

describe('events that are lost, doubled, late or out of order', () => {
  const demo = () => client.stored()?.plan.holdDemo?.id ?? '';
  const reopenDemo = async () => {
    await client.record({ kind: 'holdDemo', on: DAY });
    await app.rest('lead', 'POST', `/rest/api/3/issue/${demo()}/transitions`, {
      transition: { id: SIMPLE_TRANSITIONS.reopen },
    });
  };
  const isClosed = async () =>
    (await client.subtasks()).find(({ id }) => id === demo()).fields.status.statusCategory.key === 'done';

  test('lost: the hour finds what changed in Jira', async () => {
    await app.settle();
    app.site.forge.events.drop(100);
    await reopenDemo();
    await app.settle();
    expect(await isClosed()).toBe(false);
    await app.hour();
    expect(await isClosed()).toBe(true);
  });

  test('lost, and the hour as well: one of the next 24 hours finds it', async () => {
    app.site.forge.events.drop(100);
    await reopenDemo();
    await app.settle();
    app.site.clock.advance(3 * 3_600_000);
    for (let passed = 0; passed < 24 && !(await isClosed()); passed += 1) {
      await app.hour();
      app.site.clock.advance(3_600_000);
    }
    expect(await isClosed()).toBe(true);
  });

  test('doubled and delivered twice by the queue: each thing is done once', async () => {
    app.site.forge.events.double(100);
    app.site.settings.queueDeliversTwice = true;
    app.requests();
    await reopenDemo();
    await app.settle();
    expect(await isClosed()).toBe(true);
    expect(app.requests().filter((request) => /POST .*\/transitions$/.test(request))).toHaveLength(2);
  });

  test('late, after what they told was overtaken: the record counts', async () => {
    app.site.forge.events.hold();
    await reopenDemo();
    await client.record({ kind: 'withdraw', fact: 'demoOutcome', reason: 'No se hizo' });
    app.site.forge.events.release();
    await app.settle();
    expect(await isClosed()).toBe(false);
    expect(await client.copy()).toMatchObject({ done: 1, total: 4 });
  });
});

describe('a repair that Jira does not let the app make', () => {
  beforeEach(async () => {
    app.site.gateway.faults.add({
      match: { product: 'jira', functionKey: 'repair' },
      fault: {
        kind: 'status',
        status: 429,
        headers: { 'Retry-After': '300', 'RateLimit-Reason': 'jira-quota-global-based' },
      },
    });
    await app.rest('implementation', 'PUT', `/rest/api/3/issue/${client.id}/properties/hauzd.onboarding`, {
      phase: 'live',
    });
    await app.settle();
  });

  test('is made when the time that Jira asked for is over', async () => {
    app.site.gateway.faults.clear();
    app.site.clock.advance(299_000);
    await app.settle();
    expect(await client.copy()).toEqual({ phase: 'live' });
    app.site.clock.advance(1_000);
    await app.settle();
    expect(await client.copy()).toMatchObject({ phase: 'preparation' });
  });

  test('is marked after some tries, and left to the hour', async () => {
    for (let tries = 0; tries < 6; tries += 1) {
      app.site.clock.advance(300_000);
      await app.settle();
    }
    const dirty = app.site.state.collection('forge-kvs');
    expect(dirty.keys()).toEqual([`dirty:${client.id}`]);
    app.site.gateway.faults.clear();
    await app.hour();
    expect(await client.copy()).toMatchObject({ phase: 'preparation' });
    expect(dirty.keys()).toEqual([]);
  });
});

test('the hour stays within 500 of Jira’s points, however many records there are', async () => {
  const row = recordRows(app.site);
  const one = row.get(client.id);
  for (let number = 0; one && number < 900; number += 1) {
    const issueId = String(5_000_000 + number);
    row.set(issueId, { ...one, value: { ...one.value, record: { ...one.value.record, issueId } } });
  }
  app.site.gateway.meter.reset();
  await app.hour();
  const { points, requests } = app.site.gateway.meter.read();
  expect(points).toBeLessThanOrEqual(500);
  expect(requests.jira).toBeGreaterThan(3);
});
