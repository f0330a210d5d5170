import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS, PROJECTS, TRANSITIONS } from '../../local-site/data/projects';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings';
import type { Json } from './app';
import { appForEachTest } from './app-for-tests';
import { tryTransition } from './gates';
import { clientOf } from './onboarding';
import { PAGE, save, settingsPage } from './settings';

/** A project's settings: read, saved, and in force for the clients there are. */

const app = appForEachTest();
const client = clientOf(app, CLIENTS.losRobles);

test('without any settings everything is as by default, and nothing is found fault with', async () => {
  const opened = await settingsPage(app, 'lead', 'openSettings', {});
  expect(opened).toMatchObject({ ok: true, value: { settings: DEFAULT_SETTINGS, version: 0, findings: [] } });
});

test('settings that the queue did not take are in force within the hour, also in records that nobody touches', async () => {
  await client.start();
  await app.settle();
  app.site.gateway.faults.add({ match: { product: 'queue' }, fault: { kind: 'status', status: 429 } });
  await save(app, { language: 'en', procedure: PAGE });
  app.site.gateway.faults.clear();
  expect(client.stored()?.settings.language).toBe('es');
  await app.hour();
  expect(client.stored()?.settings).toMatchObject({ language: 'en', procedure: PAGE });
  // Once is enough.
  const version = client.stored()?.version;
  await app.hour();
  expect(client.stored()?.version).toBe(version);
});

test('two administrators save at once: the second is told, and what the first saved stays', async () => {
  const [mine, theirs] = [
    { schema: 1, labels: ['mine'] },
    { schema: 1, labels: ['theirs'] },
  ];
  expect(await settingsPage(app, 'administrator', 'saveSettings', { version: 0, settings: theirs })).toMatchObject({
    ok: true,
  });
  const refused = await settingsPage(app, 'lead', 'saveSettings', { version: 0, settings: mine });
  expect(refused).toEqual({ ok: false, error: { code: 'changedMeanwhile' } });
  const opened = await settingsPage(app, 'lead', 'openSettings', {});
  expect(opened).toMatchObject({
    ok: true,
    value: { settings: { labels: ['theirs'] }, version: 1, changed: { by: PEOPLE.administrator } },
  });
  expect(await settingsPage(app, 'lead', 'saveSettings', { version: 1, settings: mine })).toMatchObject({ ok: true });
});

test('what is saved reaches the clients there are: the gates speak the new language', async () => {
  await client.start();
  await save(app, { language: 'en' });
  expect(client.stored()?.settings.language).toBe('en');
  await app.rest('lead', 'POST', `/rest/api/3/issue/${client.id}/transitions`, {
    transition: { id: TRANSITIONS.holdDemo },
  });
  const [sentence] = await tryTransition(app, 'implementation', client.key, TRANSITIONS.holdDemo);
  expect(sentence).toMatch(/^Cannot|missing|Missing/);
  const other = await tryTransition(app, 'implementation', CLIENTS.altoMaipo.key, TRANSITIONS.holdDemo);
  expect(other.join()).not.toMatch(/implementación/);
});

test('the panel is shown on all issues by Jira’s bulk action, by its administrators only', async () => {
  expect(await settingsPage(app, 'lead', 'showPanel', {})).toEqual({ ok: false, error: { code: 'notAllowed' } });
  expect(await settingsPage(app, 'administrator', 'showPanel', {})).toEqual({
    ok: true,
    value: { taskId: expect.any(String) },
  });
  expect(app.site.state.collection<boolean>('jira:pinned-panels').get(`hauzd-onboarding:${PROJECTS.hauzd.id}`)).toBe(
    true,
  );
});

test('settings of a newer version are refused by everything that reads them, and stay as they are', async () => {
  await client.start();
  const rows = app.site.state.collection<Json>('forge-entity:project');
  rows.set(`settings:${PROJECTS.hauzd.id}`, {
    value: { schema: 2, version: 3, value: { settings: { schema: 2 } } },
    createdAt: 0,
    updatedAt: 0,
  });
  const newer = { ok: false, error: { code: 'newerSettings' } };
  expect(await app.panel('implementation', client.id, 'open', {})).toEqual(newer);
  expect(await settingsPage(app, 'lead', 'openSettings', {})).toEqual(newer);
  const settings = { schema: 1 };
  expect(await settingsPage(app, 'lead', 'saveSettings', { version: 0, settings })).toEqual({
    ok: false,
    error: { code: 'changedMeanwhile' },
  });
  // What a gate needs is in the record: it goes on.
  expect(await tryTransition(app, 'implementation', client.key, TRANSITIONS.holdDemo)).not.toEqual([]);
});
