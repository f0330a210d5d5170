import { existsSync } from 'node:fs';
import { CLIENTS, PROJECTS, TRANSITIONS } from '../../local-site/data/projects';
import { functionOf, readManifest } from '../../local-site/forge-host/functions/manifest';
import { appForAllTests } from '../integration/app-for-tests';
import { gateSettingsPage, tryTransition } from '../integration/gates';
import { clientOf, DAY } from '../integration/onboarding';
import { settingsPage } from '../integration/settings';
import { exportMacro, openMacro } from '../integration/status';
import { documentedHost } from './documented-host';

/** The functions as they were built, in a host that offers what Atlassian documents and nothing else. */

const BUILT = 'build/functions';
const host = documentedHost(BUILT);
const manifest = readManifest('manifest.yml');

const app = appForAllTests({ checked: false, loadHandler: host });
beforeAll(() => {
  if (!existsSync(BUILT)) throw new Error('Nothing is built: run "npm run build".');
});

test('every function of the manifest loads', async () => {
  const keys = Object(manifest.modules).function.map(({ key }: { key: string }) => key);
  const loaded = await Promise.all(keys.map((key: string) => host(functionOf(manifest, key).handler)));
  expect(loaded.map((handler) => typeof handler)).toEqual(keys.map(() => 'function'));
});

test('the main job: starting, a shut gate, recording, an open gate', async () => {
  const client = clientOf(app, CLIENTS.losRobles);
  const { report } = await client.start();
  expect(report).toMatchObject({ failed: [], notDone: [] });
  const [refused] = await tryTransition(app, 'implementation', client.key, TRANSITIONS.holdDemo);
  expect(refused).toContain('Informar a Hauzd los módulos que el cliente tiene contratados');
  await client.record({ kind: 'sendModuleInformation', on: DAY });
  expect(await tryTransition(app, 'implementation', client.key, TRANSITIONS.holdDemo)).toEqual([]);
});

test('what administrators and readers open, and what runs by itself', async () => {
  const answers = [
    await settingsPage(app, 'lead', 'openSettings', {}),
    await settingsPage(app, 'administrator', 'showPanel', {}),
    await gateSettingsPage(app, 'administrator', 'openGates', {}),
    await openMacro(app, 'reader', { show: 'project', project: PROJECTS.hauzd.id }),
  ];
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  const document = await exportMacro(app, 'reader', { show: 'project', project: PROJECTS.hauzd.id });
  expect(JSON.stringify(document)).toContain('Los Robles');
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  for (const { key } of Object(manifest.modules).scheduledTrigger) await app.site.forge.runSchedule(key);
  await app.settle();
  expect(log.mock.calls).toEqual([]);
  log.mockRestore();
});

test('a name that no document has is an error, so that this test would see one', async () => {
  const built = documentedHost('tests/manifest/undocumented');
  await expect(built('function.handler')).rejects.toThrow('No document says that @forge/api has __getRuntime');
});
