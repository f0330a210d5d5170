import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS } from '../../local-site/data/projects';
import { type Json, yes } from './app';
import { appForEachTest } from './app-for-tests';
import { clientOf, DAY } from './onboarding';
import { save, settingsPage } from './settings';

/** Account ids are all that is kept of people, and of a closed account not even that. */

const app = appForEachTest({ checked: false });
const client = clientOf(app, CLIENTS.losRobles);
beforeEach(async () => {
  await client.start();
  await client.record({ kind: 'makeOffer', on: DAY }, 'sales');
  await client.record({ kind: 'expectScope', scope: 'quote' }, 'sales');
  await save(app, { parties: { client: { assignee: PEOPLE.sales }, planok: { assignee: PEOPLE.implementation } } });
});

/** Everything that the app keeps, as text. */
const kept = () => {
  const names = ['onboarding', 'history', 'issue-key', 'project', 'person'];
  return JSON.stringify(names.map((name) => app.site.state.collection(`forge-entity:${name}`).entries()));
};
/** The version of each project's settings. */
const settingsIn = (text: string) => text.match(/"settings:\d+".*?"version":\d+/g);
/** A day on which everybody's week is over. */
const week = async () => {
  app.site.clock.advance(7 * 86_400_000);
  await look();
};
const look = async () => {
  await app.site.forge.runSchedule('every-day');
  await app.settle();
};
const leaves = (accountId: string) => app.control('people', { accountId, change: 'left' });

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
  await leaves(PEOPLE.sales);
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
  await leaves(PEOPLE.sales);
  app.site.gateway.faults.add({
    match: { product: 'storage', operation: 'entity/query', functionKey: 'repair' },
    times: 1,
    fault: { kind: 'status', status: 500 },
  });
  await week();
  app.site.clock.advance(120_000);
  await app.settle();
  await week();
  expect(kept()).not.toContain(PEOPLE.sales);
});

describe('each account is reported when its week is over', () => {
  /** What was sent to Atlassian since it was last asked. */
  let bodies: Json[] = [];
  beforeEach(() => {
    bodies = [];
    app.site.gateway.exchanges.listen(({ product, requestBody }) => {
      if (product === 'privacy') bodies.push(requestBody);
    });
  });
  const reported = () => {
    const found = bodies.flatMap((body) => body.accounts.map(({ accountId }: Json) => accountId));
    bodies = [];
    return found.toSorted();
  };
  const ALL = [PEOPLE.implementation, PEOPLE.lead, PEOPLE.sales].toSorted();

  test('looked at daily, nobody is reported twice in a week, and a day that was skipped costs a day', async () => {
    await look();
    expect(reported()).toEqual(ALL);
    for (let day = 1; day <= 6; day += 1) {
      app.site.clock.advance(86_400_000);
      await look();
      expect([day, reported()]).toEqual([day, []]);
    }
    app.site.clock.advance(2 * 86_400_000);
    await look();
    expect(reported()).toEqual(ALL);
  });

  test('a closed account is never reported again, also while it could not be taken out yet', async () => {
    await look();
    reported();
    await leaves(PEOPLE.sales);
    app.site.gateway.faults.add({
      match: { product: 'storage', functionKey: 'repair' },
      fault: { kind: 'status', status: 500 },
    });
    await week();
    expect(reported()).toEqual(ALL);
    await week();
    expect(reported()).toEqual(ALL.filter((person) => person !== PEOPLE.sales));
    app.site.gateway.faults.clear();
    await week();
    expect(kept()).not.toContain(PEOPLE.sales);
  });

  test('nobody is reported in the place of who saved the settings and left, and nothing is saved again and again', async () => {
    await leaves(PEOPLE.lead);
    await week();
    expect(reported()).toEqual(ALL);
    expect(kept()).not.toContain(PEOPLE.lead);
    const before = kept();
    await week();
    await week();
    expect(reported()).toEqual([...ALL, ...ALL].filter((person) => person !== PEOPLE.lead).toSorted());
    expect(settingsIn(kept())).toEqual(settingsIn(before));
  });

  test('a change of settings that no moment is known of keeps nobody from being reported', async () => {
    const rows = app.site.state.collection<Json>('forge-entity:project');
    const [key, row] = rows.entries().find(([each]) => each.startsWith('settings:')) ?? [];
    if (key) rows.set(key, { ...row, value: { ...row.value, value: { settings: row.value.value.settings } } });
    await leaves(PEOPLE.sales);
    await week();
    await week();
    reported();
    await week();
    expect(reported()).toEqual([PEOPLE.implementation]);
    const view = await settingsPage(app, 'lead', 'openSettings', {});
    expect(view.ok && view.value.changed).toBeUndefined();
  });

  test('who pressed *Aplicar* and whose press was cut short is kept, and so reported', async () => {
    await client.record({ kind: 'discard', on: DAY, reason: 'Se detuvo' });
    const stopping = { match: { functionKey: 'panel', method: 'PUT', path: '/issue/' }, nth: 1 };
    app.site.gateway.faults.add({ ...stopping, fault: { kind: 'stopBefore' } });
    await app
      .panel('administrator', client.id, 'apply', { commandId: 'cut', link: {}, recreate: [] })
      .catch(() => undefined);
    app.site.gateway.faults.clear();
    expect(client.stored()?.attempt?.by).toBe(PEOPLE.administrator);
    await look();
    expect(reported()).toContain(PEOPLE.administrator);
    await leaves(PEOPLE.administrator);
    await week();
    expect(kept()).not.toContain(PEOPLE.administrator);
  });

  test('a failure is logged and shown to the administrator, tried again the next day, and forgotten when it is over', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    app.site.gateway.faults.add({ match: { product: 'privacy' }, fault: { kind: 'status', status: 403 } });
    await look();
    expect(log).toHaveBeenCalledWith('hauzd-onboarding report-people: not reported (403)');
    log.mockRestore();
    const findings = async () => {
      const view = await settingsPage(app, 'lead', 'openSettings', {});
      return view.ok && view.value.findings.map(({ code }) => code);
    };
    expect(await findings()).toContain('reportFailed');
    app.site.gateway.faults.clear();
    app.site.clock.advance(86_400_000);
    reported();
    await look();
    expect(reported()).toEqual(ALL);
    expect(await findings()).not.toContain('reportFailed');
  });
});
