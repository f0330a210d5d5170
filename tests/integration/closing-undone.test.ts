import { PEOPLE } from '../../local-site/data/people';
import { SIMPLE_TRANSITIONS, STATUSES } from '../../local-site/data/projects';
import { yes } from './app';
import { appForEachTest } from './app-for-tests';
import { closingOf } from './closing';
import { type Client, clientOf, DAY } from './onboarding';

/** Rules of others that undo what the app closes, or close what is not done. */

const app = appForEachTest();
let client: Client;

const { settle, hour, move, statusOf, holdDemo, because, tries, closeAgain } = closingOf(() => ({ app, client }));

describe('a rule of somebody else that opens again what the app closes', () => {
  beforeEach(async () => {
    await app.control('automation', [
      { when: { entersStatus: STATUSES.done }, moveTo: STATUSES.doing, accountId: PEOPLE.lead },
    ]);
    client = clientOf(app);
    await client.start();
    await settle();
    app.requests();
  });

  test('is met a few times; then the app stops, says so, and goes on when a person says so', async () => {
    await holdDemo();
    await settle();
    await hour();
    expect(tries()).toBeLessThanOrEqual(5);
    expect(because('holdDemo')).toEqual({ why: 'reopened', times: 3 });
    expect(await client.copy()).toMatchObject({ attention: ['reopenedAgain'] });

    await move('holdDemo', '12');
    await settle();
    expect(tries()).toBeLessThanOrEqual(1);

    await app.control('automation', []);
    await closeAgain();
    expect(await statusOf('holdDemo')).toBe('Listo');
    expect(await client.copy()).not.toHaveProperty('attention');
  });

  test.each([
    ['every half hour', 30],
    ['every night', 24 * 60],
  ])('is met six times in a week where it runs %s; then the app stops, too', async (_, minutes) => {
    await app.control('automation', []);
    await holdDemo();
    await settle();
    let opened = 0;
    for (let times = 0; times < 20; times += 1) {
      app.site.clock.advance(minutes * 60_000);
      const { status } = await move('holdDemo', SIMPLE_TRANSITIONS.reopen);
      if (status === 204) opened += 1;
      await settle();
    }
    expect(opened).toBe(7);
    expect(because('holdDemo')).toEqual({ why: 'reopened', times: 6, within: 'week' });
    expect(await client.copy()).toMatchObject({ attention: ['reopenedAgain'] });
    await closeAgain();
    expect(await statusOf('holdDemo')).toBe('Listo');
  });

  test('what is opened now and then is closed each time', async () => {
    await app.control('automation', []);
    await holdDemo();
    for (let times = 0; times < 6; times += 1) {
      await move('holdDemo', '22');
      await settle();
      app.site.clock.advance(3_600_000);
    }
    expect(await statusOf('holdDemo')).toBe('Listo');
  });
});

describe('a client’s issue that a rule closes when all its subtasks are done', () => {
  test('while the client is not live is shown in panel and lists', async () => {
    await app.control('automation', [{ when: 'allSubtasksDone', moveTo: STATUSES.discarded, accountId: PEOPLE.lead }]);
    client = clientOf(app);
    await client.start();
    await client.record({ kind: 'sendModuleInformation', on: DAY });
    await holdDemo();
    await client.record({ kind: 'closeAgreement', closedOn: DAY, scope: 'sync' });
    await settle();
    const view = yes(await app.panel('reader', client.id, 'open', {}));
    expect(view.issue.closed).toBe(true);
    expect(await client.copy()).toMatchObject({ attention: ['toApply', 'closedEarly'] });

    await client.record({ kind: 'discard', on: DAY, reason: 'Se detuvo' });
    expect(await client.copy()).not.toMatchObject({ attention: expect.arrayContaining(['closedEarly']) });
  });
});
