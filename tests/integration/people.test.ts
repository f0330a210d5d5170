import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS } from '../../local-site/data/projects';
import { type App, type Json, openApp, yes } from './app';
import { type Client, clientOf, DAY } from './onboarding';
import { save } from './settings';

/** Account ids are all that is kept of people, and of a closed account not even that. */

let app: App;
let client: Client;
beforeEach(async () => {
  app = openApp(false);
  client = clientOf(app, CLIENTS.losRobles);
  await client.start();
  await client.record({ kind: 'makeOffer', on: DAY }, 'sales');
  await client.record({ kind: 'expectScope', scope: 'quote' }, 'sales');
  await save(app, { parties: { client: { assignee: PEOPLE.sales }, planok: { assignee: PEOPLE.implementation } } });
});
afterEach(() => app.close());

/** Everything that the app keeps, as text. */
const kept = () => {
  const names = ['onboarding', 'history', 'issue-key', 'project', 'person'];
  return JSON.stringify(names.map((name) => app.site.state.collection(`forge-entity:${name}`).entries()));
};
const week = async () => {
  await app.site.forge.runSchedule('every-week');
  await app.site.forge.idle();
};
function leaves(person: string): void {
  const users = app.site.state.collection<Json>('jira:users');
  users.set(person, { ...users.get(person), hasLeft: true });
}

test('of people nothing is kept but their account ids', () => {
  const names = app.site.state
    .collection<Json>('jira:users')
    .values()
    .map(({ displayName }) => displayName);
  const emails = app.site.state
    .collection<Json>('jira:users')
    .values()
    .flatMap(({ emailAddress }) => emailAddress ?? []);
  expect([...names, ...emails].filter((text) => kept().includes(text))).toEqual([]);
  expect(kept()).toContain(PEOPLE.sales);
});

test('while every account is open, a report changes nothing', async () => {
  const before = kept();
  await week();
  expect(kept()).toBe(before);
});

test('a closed account is taken out of records, history and settings, and what was done stays', async () => {
  leaves(PEOPLE.sales);
  await week();
  expect(kept()).not.toContain(PEOPLE.sales);
  expect(kept()).toContain(PEOPLE.implementation);

  const opened = yes(await app.panel('implementation', client.id, 'open', {}));
  expect(opened.onboarding?.facts).toMatchObject({
    expectedScope: 'quote',
    offer: { state: 'made', by: 'closed-account' },
  });
  const { entries } = yes(await app.panel('implementation', client.id, 'history', {}));
  expect(entries.map(({ kind, by }) => [kind, by])).toEqual([
    ['expectScope', 'closed-account'],
    ['makeOffer', 'closed-account'],
    ['apply', PEOPLE.implementation],
    ['start', PEOPLE.implementation],
  ]);
  // The work goes on.
  await client.record({ kind: 'holdDemo', on: DAY });
});

test('cut short by storage, it goes on', async () => {
  leaves(PEOPLE.sales);
  app.site.gateway.faults.add({
    match: { product: 'storage', operation: 'entity/query', functionKey: 'repair' },
    times: 1,
    fault: { kind: 'status', status: 500 },
  });
  await week();
  app.site.clock.advance(120_000);
  await app.site.forge.idle();
  await week();
  expect(kept()).not.toContain(PEOPLE.sales);
});
