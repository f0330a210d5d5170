import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS, PROJECTS } from '../../local-site/data/projects';
import type { Installation } from '../../local-site/forge-host/functions/invocation';
import { ENVIRONMENT_ID } from '../../local-site/site';
import type { Answer } from '../../src/contract/answer';
import type { PanelView } from '../../src/contract/panel-view';
import { type App, openApp } from './app';
import { clientOf, KNOWN } from './onboarding';

/**
 * Two installations of the app on one site: the site's own, which is a development environment, and another one. Each has
 * storage of its own; issues and their properties are shared (Forge, "Environments and versions").
 */

jest.setTimeout(60_000);

const OTHER = '77777777-0000-4000-8000-000000000000';
const HERE = ENVIRONMENT_ID.slice(0, 8);
const THERE = OTHER.slice(0, 8);
const { id, key } = CLIENTS.losRobles;

let app: App;
function open(environmentType: Installation['environmentType']): void {
  app = openApp({ checked: false, others: [{ environmentId: OTHER, environmentType }] });
}
afterEach(() => app.close());

/** A call of the other environment's panel. */
async function there(name: string, payload: object): Promise<Answer<PanelView>> {
  const [host] = app.site.others;
  const context = { extension: { issue: { id }, project: { id: PROJECTS.hauzd.id } } };
  const call = { moduleKey: 'hauzd-onboarding', accountId: PEOPLE.implementation, functionKey: name, payload, context };
  return (await host?.invoke(call)) as Answer<PanelView>;
}
const startThere = () => there('start', { ...KNOWN, commandId: 'there' });

const copy = () => clientOf(app).copy();
const hosts = () => [app.site.forge, ...app.site.others];
async function quiet(): Promise<void> {
  for (let round = 0; round < 3; round += 1) for (const host of hosts()) await host.idle();
}
/** How often the copy is written or taken off while an hour of events and both environments' own looks pass. */
async function writesInAnHour(): Promise<number> {
  let writes = 0;
  const stop = app.site.gateway.exchanges.listen(({ method, path }) => {
    if (/^(PUT|DELETE)$/.test(method) && path.includes('/properties/hauzd.onboarding')) writes += 1;
  });
  await quiet();
  for (let minute = 0; minute < 60; minute += 10) {
    await app.rest('implementation', 'PUT', `/rest/api/3/issue/${id}`, { fields: { labels: [`m${minute}`] } });
    await quiet();
    app.site.clock.advance(600_000);
    await quiet();
  }
  for (const host of hosts()) await host.runSchedule('every-hour');
  await quiet();
  stop();
  return writes;
}

describe.each(['STAGING', 'PRODUCTION'] as const)('beside %s', (environmentType) => {
  beforeEach(() => open(environmentType));

  test('a client of one environment is left alone by the other, which has no record of it', async () => {
    await clientOf(app).start();
    const before = await copy();
    expect(before.origin).toEqual({ issue: id, environment: HERE });
    expect([await writesInAnHour(), await copy()]).toEqual([0, before]);
    const seen = await there('open', {});
    expect(seen).toMatchObject({ ok: true, value: { strangeCopy: 'otherEnvironment', canStart: true } });
    expect(seen.ok && seen.value.onboarding).toBeUndefined();
  });

  test('and the other way round', async () => {
    await startThere();
    await quiet();
    const before = await copy();
    expect(before.origin).toEqual({ issue: id, environment: THERE });
    expect([await writesInAnHour(), await copy()]).toEqual([0, before]);
    const seen = await app.panel('implementation', id, 'open', {});
    expect(seen).toMatchObject({ ok: true, value: { strangeCopy: 'otherEnvironment' } });
  });

  test('both have a record of a client: one of them keeps the copy, and nothing flickers', async () => {
    await clientOf(app).start();
    await quiet();
    await startThere();
    await quiet();
    const keeper = environmentType === 'PRODUCTION' ? THERE : HERE;
    expect((await copy()).origin.environment).toBe(keeper);
    expect(await writesInAnHour()).toBe(0);
    expect((await copy()).origin.environment).toBe(keeper);
    // What somebody forges is mended by whoever sees it first, and then rests.
    await app.rest('lead', 'PUT', `/rest/api/3/issue/${id}/properties/hauzd.onboarding`, { schema: 1, phase: 'live' });
    expect(await writesInAnHour()).toBeGreaterThan(0);
    expect((await copy()).phase).toBe('preparation');
    expect(await writesInAnHour()).toBe(0);
  });

  test('each panel says whose the copy is', async () => {
    await clientOf(app).start();
    await quiet();
    await startThere();
    await quiet();
    const keeper = environmentType === 'PRODUCTION' ? THERE : HERE;
    const views = [await app.panel('implementation', id, 'open', {}), await there('open', {})];
    const strange = views.map((view) => view.ok && view.value.strangeCopy);
    expect(strange).toEqual(keeper === HERE ? [undefined, 'otherEnvironment'] : ['otherEnvironment', undefined]);
  });

  test('a clone is taken care of by the environment that its copy names, once', async () => {
    await clientOf(app).start();
    const { body } = await app.rest('implementation', 'POST', '/rest/api/3/issue', {
      fields: { project: { id: PROJECTS.hauzd.id }, issuetype: { id: '10011' }, summary: 'Copia' },
      properties: [{ key: 'hauzd.onboarding', value: await copy() }],
    });
    await app.rest('implementation', 'PUT', `/rest/api/3/issue/${body.id}`, { fields: { labels: ['x'] } });
    await quiet();
    const path = `/rest/api/3/issue/${body.id}/properties/hauzd.onboarding`;
    expect((await app.rest('lead', 'GET', path)).status).toBe(404);
    expect((await copy()).origin.issue).toBe(id);
  });
});

describe('installed again, with nothing in storage', () => {
  beforeEach(async () => {
    open('STAGING');
    await clientOf(app).start();
    await quiet();
    for (const name of ['onboarding', 'history', 'issue-key', 'project', 'person']) {
      const rows = app.site.state.collection(`forge-entity:${name}`);
      for (const row of rows.keys()) rows.delete(row);
    }
  });

  test('nothing of what is there is destroyed, and the panel says what it sees', async () => {
    const before = await copy();
    expect([await writesInAnHour(), await copy()]).toEqual([0, before]);
    const view = await app.panel('implementation', id, 'open', {});
    expect(view).toMatchObject({ ok: true, value: { strangeCopy: 'leftBehind', canStart: true } });
    expect(view.ok && view.value.subtasks).toHaveLength(3);
  });

  test('started anew, the copy is this installation’s again, and subtasks that exist can be linked', async () => {
    const subtasks = await clientOf(app).subtasks();
    const link = Object.fromEntries(
      ['informHauzd', 'holdDemo', 'closeAgreement'].map((step, index) => [step, subtasks[index].id]),
    );
    const { report, view } = await clientOf(app).start({ link });
    expect([report.created, report.failed, view.strangeCopy]).toEqual([[], [], undefined]);
    expect(await clientOf(app).subtasks()).toHaveLength(3);
    expect(await writesInAnHour()).toBe(0);
  });
});

test.each([
  ['of a newer version', { schema: 9, phase: 'new' }],
  ['of a newer version and another environment', { schema: 9, origin: { issue: id, environment: 'elsewhere' } }],
  ['that names no origin', { schema: 1, phase: 'live' }],
  ['of another environment and another issue', { schema: 1, origin: { issue: '99', environment: 'elsewhere' } }],
])('a copy %s, without a record here, stays as it is', async (_, value) => {
  open('STAGING');
  await app.rest('implementation', 'PUT', `/rest/api/3/issue/${id}/properties/hauzd.onboarding`, value);
  expect([await writesInAnHour(), await copy()]).toEqual([0, value]);
  const view = await app.panel('implementation', id, 'open', {});
  expect(view.ok && view.value.strangeCopy).toMatch(/^(unknown|otherEnvironment)$/);
  expect(key).toMatch(/^HAUZD-/);
});
