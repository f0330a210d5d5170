import { PROCEDURE_PAGE } from '../../local-site/data/procedure-page';
import { CLIENTS, PROJECTS } from '../../local-site/data/projects';
import { type Json, yes } from './app';
import { appForEachTest } from './app-for-tests';
import { invokeGates } from './gates';
import { clientOf } from './onboarding';
import { changePage, removePage } from './tables';

const app = appForEachTest();
const client = clientOf(app, CLIENTS.losRobles);

const open = async () => yes(await app.panel('implementation', client.id, 'open', {}));
const settingsCall = (name: string, payload: object): Promise<Json> =>
  invokeGates(app, 'lead', name, payload, { extension: { project: { id: PROJECTS.hauzd.id } } });

/** Somebody edits the procedure's page in Confluence. */
function edit(title: string = PROCEDURE_PAGE.title): void {
  changePage(app, PROCEDURE_PAGE.id, ({ versions, ...page }) => ({
    ...page,
    title,
    versions: [...versions, ...versions.slice(-1)],
  }));
}

test('a plan knows the version of the page that it was made with, and the panel that there is a newer one', async () => {
  await client.start();
  const version = client.stored()?.procedureVersion ?? 0;
  expect(version).toBeGreaterThan(0);
  expect((await open()).procedure.version).toBe(version);

  edit();
  expect((await open()).procedure.version).toBe(version);
  await app.hour();
  expect((await open()).procedure.version).toBe(version + 1);
  expect(client.stored()?.procedureVersion).toBe(version);

  await client.apply();
  expect(client.stored()?.procedureVersion).toBe(version + 1);
});

test('the page is looked at every hour, also where no client was touched for days', async () => {
  await client.start();
  const version = client.stored()?.procedureVersion ?? 0;
  app.site.clock.advance(3 * 86_400_000);
  edit();
  await app.hour();
  expect((await open()).procedure.version).toBe(version + 1);
});

test('a new title of the page is in the link that the next Aplicar writes', async () => {
  await client.start();
  edit('Hd_Implementación 2027');
  await app.hour();
  await client.apply();
  const { body } = await app.rest('lead', 'GET', `/rest/api/3/issue/${client.id}/remotelink`);
  expect(body.map(({ object }: Json) => object.title)).toEqual(['Hd_Implementación 2027']);
});

test('it stays there when settings are saved', async () => {
  await client.start();
  edit('Hd_Implementación 2027');
  await app.hour();
  await client.apply();
  const titles = async () => {
    const { body } = await app.rest('lead', 'GET', `/rest/api/3/issue/${client.id}/remotelink`);
    return body.map(({ object }: Json) => object.title);
  };
  await settingsCall('saveSettings', { version: 0, settings: { schema: 1, language: 'en' } });
  await app.settle();
  expect(client.stored()?.settings.language).toBe('en');
  expect(await titles()).toEqual(['Hd_Implementación 2027']);
});

test('the administrator is told on the settings page, until they save', async () => {
  const saved = await settingsCall('saveSettings', { version: 0, settings: { schema: 1 } });
  expect(saved.value.findings).toEqual([]);
  edit();
  const from = saved.value.changed.procedureVersion;
  const opened = await settingsCall('openSettings', {});
  expect(opened.value.findings).toEqual([{ code: 'procedureChanged', from, to: from + 1 }]);
  const { settings, version } = opened.value;
  expect((await settingsCall('saveSettings', { version, settings })).value.findings).toEqual([]);
});

test('where the app cannot see the page, nobody is told anything but the administrator, and the work goes on', async () => {
  removePage(app, PROCEDURE_PAGE.id);
  expect((await client.start()).report.created.length).toBeGreaterThan(0);
  expect((await open()).procedure.version).toBeUndefined();
  expect(client.stored()).not.toHaveProperty('procedureVersion');
  expect((await settingsCall('openSettings', {})).value.findings).toEqual([notSeen('hidden')]);
});

const notSeen = (why: string) => ({ code: 'pageNotSeen', title: 'Hd_Implementación', why });

test.each([
  ['a restriction leaves the app out', 'hidden', { kind: 'status', status: 404 }],
  [
    'the app is not in Confluence',
    'notConnected',
    { kind: 'status', status: 404, headers: { 'forge-proxy-error': 'INVALID_REMOTE' } },
  ],
  [
    'a permission was not approved',
    'missingScope',
    { kind: 'status', status: 401, body: { code: 401, message: 'Unauthorized; scope does not match' } },
  ],
  ['Confluence does not answer', 'unavailable', { kind: 'status', status: 503 }],
] as const)(
  'the settings page names the page that was not seen, and why: %s',
  async (_, why, fault) => {
    app.site.gateway.faults.add({ match: { product: 'confluence' }, fault });
    expect((await settingsCall('openSettings', {})).value.findings).toEqual([notSeen(why)]);
  },
  20_000,
);
