import { PEOPLE } from '../../local-site/data/people';
import { PROJECTS } from '../../local-site/data/projects';
import { modulesOf, readManifest } from '../../local-site/forge-host/functions/manifest';
import { isOffered } from '../../local-site/pages/display-conditions';
import { loadWords } from '../../src/locales/load-words';
import { appForEachTest } from './app-for-tests';
import { clientOf } from './onboarding';
import { settingsPage } from './settings';

/** Which projects use the app: one switch in the settings, kept in a property of the project, which Jira looks at. */

const app = appForEachTest();

const PROPERTY = 'hauzd.project';
const property = (projectId: string) => `/rest/api/3/project/${projectId}/properties/${PROPERTY}`;
const useOf = async (projectId: string) => {
  const answer = await settingsPage(app, 'lead', 'openSettings', {}, projectId);
  return answer.ok ? answer.value.use : answer.error.code;
};

/** The modules that Jira offers in a project with this property, to an administrator of it and to others. */
function offered(value: unknown, isProjectAdmin = false): string[] {
  const properties = { project: value === undefined ? {} : { [PROPERTY]: value } };
  const types = ['jira:issuePanel', 'jira:projectPage', 'jira:projectSettingsPage'];
  return modulesOf(readManifest('manifest.yml'))
    .filter(({ type }) => types.includes(type))
    .filter((module) => isOffered(module, { isProjectAdmin, properties }))
    .map(({ key }) => key);
}

test('panel and portfolio are seen in projects that use the app, and the settings by every administrator', () => {
  expect(offered({ schema: 1, uses: true })).toEqual(['hauzd-onboarding', 'hauzd-portfolio']);
  expect(offered({ schema: 1, uses: true }, true)).toEqual(['hauzd-onboarding', 'hauzd-settings', 'hauzd-portfolio']);
  for (const value of [undefined, { schema: 1, uses: false }, {}, 'true', { uses: 'no' }, []]) {
    expect([value, offered(value)]).toEqual([value, []]);
    // How the first administrator gets there.
    expect([value, offered(value, true)]).toEqual([value, ['hauzd-settings']]);
  }
});

test('the switch writes the property and takes effect at once', async () => {
  const { id } = PROJECTS.withoutSubtasks;
  expect(await useOf(id)).toBe('off');
  const on = await settingsPage(app, 'lead', 'switchUse', { use: true }, id);
  expect(on).toEqual({ ok: true, value: { use: 'on' } });
  const { body } = await app.rest('lead', 'GET', property(id));
  expect([body.value, offered(body.value)]).toEqual([
    { schema: 1, uses: true, clientTypes: [] },
    ['hauzd-onboarding', 'hauzd-portfolio'],
  ]);
  expect(await useOf(id)).toBe('on');
  await settingsPage(app, 'lead', 'switchUse', { use: false }, id);
  expect(await useOf(id)).toBe('off');
});

test.each(['reader', 'implementation'] as const)(
  '%s, who does not administer the project, is refused',
  async (person) => {
    const answer = await settingsPage(app, person, 'switchUse', { use: false });
    expect(answer).toEqual({ ok: false, error: { code: 'notAdministrator' } });
    expect((await app.rest('lead', 'GET', property(PROJECTS.hauzd.id))).body.value).toEqual({ schema: 1, uses: true });
  },
);

test('somebody deletes the property: nothing of the clients is lost, and the settings say how to see them again', async () => {
  const client = clientOf(app);
  await client.start();
  const before = client.stored();
  await app.rest('lead', 'DELETE', property(PROJECTS.hauzd.id));
  await app.hour();
  expect([client.stored(), await client.copy()]).toEqual([before, expect.objectContaining({ phase: 'preparation' })]);
  expect(await useOf(PROJECTS.hauzd.id)).toBe('lost');
  // Something else in its place is no yes.
  await app.rest('lead', 'PUT', property(PROJECTS.hauzd.id), ['nonsense']);
  expect(await useOf(PROJECTS.hauzd.id)).toBe('lost');
  await settingsPage(app, 'lead', 'switchUse', { use: true });
  expect(await useOf(PROJECTS.hauzd.id)).toBe('on');
});

test('a client is moved to a project that does not use the app: its settings say so, and name nobody who did it', async () => {
  const client = clientOf(app);
  await client.start();
  const { id, key } = PROJECTS.team;
  await app.rest('lead', 'DELETE', property(id));
  app.site.jira.moveIssue(client.id, key, PEOPLE.lead);
  await app.hour();
  expect(await useOf(id)).toBe('lost');
  const { use } = await loadWords('settings', 'es');
  expect(use.lost).toContain('llegaron de otro proyecto');
});

test('a project without clients whose property is gone simply does not use the app', async () => {
  await app.rest('lead', 'DELETE', property(PROJECTS.team.id));
  expect(await useOf(PROJECTS.team.id)).toBe('off');
});

test('a condition that the site does not know is an error, not a yes', () => {
  const module = { type: 'jira:issuePanel', key: 'x', entry: { displayConditions: { isTuesday: true } } };
  expect(() => isOffered(module, { isProjectAdmin: true, properties: {} })).toThrow('isTuesday');
});
