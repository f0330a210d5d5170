import { PEOPLE } from '../../local-site/data/people';
import { GUARDED_TRANSITIONS, PROJECTS, STATUSES, WORKFLOWS } from '../../local-site/data/projects';
import type { PanelView } from '../../src/contract/panel-view';
import { appForEachTest } from './app-for-tests';
import { COST_CENTRE, clientOfReglas, onlyFor } from './as-set-up';
import { clientBegun, closingOf, LISTO } from './closing';
import { type Client, clientOf, DAY } from './onboarding';
import { save } from './settings';
import { changeTransition } from './tables';

/** What the app makes of workflows as people set them up: which way a subtask is closed, and what it says where it is not. */

const { start, finish } = GUARDED_TRANSITIONS;

const app = appForEachTest();
let client: Client;

const { settle, idOf, move, statusOf, holdDemo, because } = closingOf(() => ({ app, client }));
const begun = async (settings: object = {}) => {
  client = await clientBegun(app, settings);
};

describe('where several statuses are done', () => {
  test('and nobody chose one, nothing is closed, and panel and lists say so', async () => {
    await begun();
    const view = await holdDemo();
    expect(await statusOf('holdDemo')).toBe('En curso');
    expect(because('holdDemo')).toEqual({ why: 'notChosen', ways: ['Cancelada', 'Listo'] });
    expect(view.onboarding?.plan.holdDemo?.leftOpen?.because).toEqual(because('holdDemo'));
    expect(await client.copy()).toMatchObject({ attention: ['openInJira'], done: 1 });
  });

  test('and only the wrong one is in reach, it is not taken', async () => {
    client = await clientOfReglas(app);
    await client.start({ modules: {} });
    await holdDemo();
    expect(await statusOf('holdDemo')).toBe('Por hacer');
    expect(because('holdDemo')).toEqual({ why: 'notChosen', ways: ['Cancelada', 'Listo'] });
  });

  test('and the right one is hidden from the app, the wrong one is not taken', async () => {
    await begun({ closing: 'Listo' });
    changeTransition(app, WORKFLOWS.guarded, finish, onlyFor(PEOPLE.lead));
    await holdDemo();
    expect(await statusOf('holdDemo')).toBe('En curso');
    expect(because('holdDemo')).toEqual({ why: 'hidden' });
  });

  test.each([
    ['a status by its name', 'listo'],
    ['a status by its id', STATUSES.done],
    ['a transition by its name', 'Terminar'],
  ])('the settings choose: %s', async (_, closing) => {
    await begun({ ...LISTO, closing });
    await holdDemo();
    expect(await statusOf('holdDemo')).toBe('Listo');
    expect(await client.copy()).not.toHaveProperty('attention');
  });

  test('choosing one closes what was left open', async () => {
    await begun();
    await holdDemo();
    await save(app, LISTO, PROJECTS.asSetUp.id);
    await settle();
    expect(await statusOf('holdDemo')).toBe('Listo');
    expect(client.stored()?.plan.holdDemo).not.toHaveProperty('leftOpen');
    expect(await client.copy()).not.toHaveProperty('attention');
  });
});

test('the screen of the closing transition gets the values of the settings', async () => {
  await begun(LISTO);
  await holdDemo();
  const { body } = await app.rest('lead', 'GET', `/rest/api/3/issue/${idOf('holdDemo')}`);
  expect(body.fields.resolution).toMatchObject({ name: 'Listo' });
});

test.each([
  ['what the settings do not say', {}],
  ['a choice that is not among its options any more', { resolution: 'Resuelta' }],
])('a screen that asks for %s is named, and closed by hand all is well', async (_, values) => {
  await begun({ closing: 'Listo', fieldValues: { ...COST_CENTRE, ...values } });
  await holdDemo();
  expect(because('holdDemo')).toEqual({ why: 'fields', fields: ['Resolution'] });
  await move('holdDemo', finish, { resolution: { id: '10000' } });
  await settle();
  expect(client.stored()?.plan.holdDemo).not.toHaveProperty('leftOpen');
  expect(await client.copy()).not.toHaveProperty('attention');
});

test('where no transition leads there from its status, that is said; it is closed as soon as one does', async () => {
  client = await clientOfReglas(app, LISTO);
  await client.start({ modules: {} });
  await holdDemo();
  expect(because('holdDemo')).toEqual({ why: 'noWay' });
  await move('holdDemo', start);
  await settle();
  expect(await statusOf('holdDemo')).toBe('Listo');
});

describe('a closing that only some may make', () => {
  test('is made as the person who records, where the app may not', async () => {
    await begun(LISTO);
    changeTransition(app, WORKFLOWS.guarded, finish, onlyFor(PEOPLE.implementation));
    await holdDemo();
    expect(await statusOf('holdDemo')).toBe('Listo');
  });

  test('is said to be hidden, where neither may', async () => {
    await begun(LISTO);
    changeTransition(app, WORKFLOWS.guarded, finish, onlyFor(PEOPLE.administrator));
    await holdDemo();
    expect(because('holdDemo')).toEqual({ why: 'hidden' });
  });
});

test('in another project, what stayed open is tried again: its workflow is another one', async () => {
  await begun();
  await holdDemo();
  expect(because('holdDemo')).toMatchObject({ why: 'notChosen' });
  // The same settings, where one status only is done.
  await save(app, { fieldValues: COST_CENTRE }, PROJECTS.hauzd.id);
  app.site.jira.moveIssue(client.id, PROJECTS.hauzd.key, PEOPLE.lead);
  await settle();
  expect(await statusOf('holdDemo')).toBe('Listo');
  expect(client.stored()?.plan.holdDemo).not.toHaveProperty('leftOpen');
});

test('what Jira called its status is not said any more of a subtask that was closed, or opened again, a moment ago', async () => {
  client = clientOf(app);
  await client.start();
  const demo = ({ subtasks }: PanelView) => subtasks.find(({ id }) => id === idOf('holdDemo'));
  const seen = {
    id: idOf('holdDemo'),
    key: expect.any(String),
    summary: expect.any(String),
    typeId: expect.any(String),
  };
  expect(demo(await client.record({ kind: 'holdDemo', on: DAY }))).toEqual({ ...seen, closed: true });
  const withdrawn = await client.record({ kind: 'withdraw', fact: 'demoOutcome', reason: 'No se hizo' });
  expect(demo(withdrawn)?.status).toEqual({ name: 'Listo', isBegun: false });
  expect(demo((await client.apply()).view)).toEqual({ ...seen, closed: false });
});
