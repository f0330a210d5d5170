import { PEOPLE } from '../../local-site/data/people';
import {
  CUSTOM_FIELDS,
  GUARDED_TRANSITIONS,
  PROJECTS,
  SIMPLE_TRANSITIONS,
  STATUSES,
} from '../../local-site/data/projects';
import { toldReason } from '../../src/domain/procedure/closing';
import type { StepId } from '../../src/domain/procedure/steps';
import { gateWords } from '../../src/locales/es/gate';
import { type App, openApp, yes } from './app';
import { COST_CENTRE, changeTransition, changeWorkflow, clientOfReglas, onlyFor, wanting } from './as-set-up';
import { type Client, clientOf, DAY } from './onboarding';
import { save } from './settings';

/** What the app makes of workflows as people set them up: which way a subtask is closed, and what it says where it is not. */

const { cancel, start, finish } = GUARDED_TRANSITIONS;
const { couldNotCheck } = gateWords;
const LISTO = { closing: 'Listo', fieldValues: { ...COST_CENTRE, resolution: 'Listo' } };

let app: App;
let client: Client;
beforeEach(() => {
  app = openApp();
});
afterEach(async () => {
  await app.close();
  expect(app.violations).toEqual([]);
});

const settle = () => app.site.forge.idle();
const hour = () => app.site.forge.runSchedule('every-hour').then(settle);
const idOf = (step: StepId) => client.stored()?.plan[step]?.id ?? '';
const move = (step: StepId, transition: string, fields?: object) =>
  app.rest('lead', 'POST', `/rest/api/3/issue/${idOf(step)}/transitions`, {
    transition: { id: transition },
    ...(fields && { fields }),
  });
const statusOf = async (step: StepId) =>
  (await app.rest('lead', 'GET', `/rest/api/3/issue/${idOf(step)}`)).body.fields.status.name;
const holdDemo = () => client.record({ kind: 'holdDemo', on: DAY });
const because = (step: StepId) => toldReason(client.stored()?.plan[step] ?? {});
const tries = () => app.requests().filter((request) => /POST .*\/transitions$/.test(request)).length;
const closeAgain = async () => yes(await app.panel('implementation', client.id, 'closeAgain', {}));

/** A client whose subtasks are all in *En curso*, from where both ways lead. */
async function begun(settings: object = {}): Promise<void> {
  client = await clientOfReglas(app, settings);
  await client.start({ modules: {} });
  for (const step of ['confirmModules', 'informHauzd', 'holdDemo', 'closeAgreement'] as const) await move(step, start);
  await settle();
  app.requests();
}

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
    changeTransition(app, finish, onlyFor(PEOPLE.lead));
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

describe('a closing that Jira refuses', () => {
  const REASON = 'Falta la fecha de vencimiento';
  beforeEach(async () => {
    await begun(LISTO);
    changeTransition(app, finish, wanting('duedate', REASON));
  });

  test('is tried with the next transition that leads there', async () => {
    changeWorkflow(app, (workflow) => {
      const other = workflow.transitions.find(({ id }) => id === finish);
      return other
        ? {
            ...workflow,
            transitions: [...workflow.transitions, { ...other, id: '23', name: 'Cerrar', validators: [] }],
          }
        : workflow;
    });
    await holdDemo();
    expect(await statusOf('holdDemo')).toBe('Listo');
  });

  test('is shown with Jira’s reason, tried a few times, and then no more until something changes', async () => {
    const view = await holdDemo();
    expect(view.onboarding?.plan.holdDemo?.leftOpen?.because).toEqual({
      ...{ why: 'refused', messages: [expect.stringContaining(REASON)] },
    });
    for (let passed = 0; passed < 6; passed += 1) await hour();
    app.requests();
    const edit = (labels: string[]) =>
      app.rest('lead', 'PUT', `/rest/api/3/issue/${idOf('holdDemo')}`, { fields: { labels } });
    for (const label of ['a', 'b', 'c']) await edit([label]).then(settle);
    await hour();
    expect(tries()).toBe(0);

    await app.rest('lead', 'PUT', `/rest/api/3/issue/${idOf('holdDemo')}`, { fields: { duedate: '2027-01-31' } });
    await closeAgain();
    expect(await statusOf('holdDemo')).toBe('Listo');
    expect(await client.copy()).not.toHaveProperty('attention');
  });

  test('is remembered and shown until Jira can be asked: pressing while it fails is answered with its error', async () => {
    await holdDemo();
    const before = client.stored()?.plan.holdDemo?.leftOpen;
    for (const [status, code] of [
      [429, 'rateLimited'],
      [503, 'jiraUnavailable'],
    ] as const) {
      const headers = { 'Retry-After': '300' };
      const match = { product: 'jira', functionKey: 'panel', path: '/transitions' } as const;
      app.site.gateway.faults.add({ match, fault: { kind: 'status', status, headers } });
      const answer = await app.panel('implementation', client.id, 'closeAgain', {});
      expect(answer).toMatchObject({ ok: false, error: { code } });
      app.site.gateway.faults.clear();
      expect(client.stored()?.plan.holdDemo?.leftOpen).toEqual(before);
      expect(await client.copy()).toMatchObject({ attention: ['openInJira'] });
    }
    changeTransition(app, finish, (transition) => ({ ...transition, validators: [] }));
    await closeAgain();
    expect(await statusOf('holdDemo')).toBe('Listo');
    expect(await client.copy()).not.toHaveProperty('attention');
  });

  test.each([
    ['that passes is asked again, and said by nobody', couldNotCheck.storage, undefined],
    [
      'that lasts until somebody mends it is shown',
      couldNotCheck.configuration,
      { why: 'refused', messages: [couldNotCheck.configuration] },
    ],
  ])('because a gate of the app could not find out, for a reason %s', async (_, sentence, expected) => {
    const fault = { kind: 'status', status: 400, body: { errorMessages: [sentence], errors: {} } } as const;
    app.site.gateway.faults.add({ match: { product: 'jira', method: 'POST', path: '/transitions$' }, fault });
    await holdDemo();
    expect(because('holdDemo')).toEqual(expected);
    app.site.gateway.faults.clear();
  });

  test('is tried again when the subtask is in another status', async () => {
    await holdDemo();
    for (let passed = 0; passed < 4; passed += 1) await hour();
    changeTransition(app, finish, (transition) => ({ ...transition, validators: [] }));
    changeWorkflow(app, (workflow) => {
      const back = workflow.transitions.find(({ id }) => id === start);
      return back
        ? { ...workflow, transitions: [...workflow.transitions, { ...back, id: '24', name: 'Volver' }] }
        : workflow;
    });
    await move('holdDemo', cancel);
    await settle();
    await move('holdDemo', GUARDED_TRANSITIONS.reopen);
    await settle();
    expect(await statusOf('holdDemo')).toBe('Listo');
  });
});

describe('a closing at which Jira fails', () => {
  const failing = () =>
    app.site.gateway.faults.add({
      match: { product: 'jira', method: 'POST', path: '/transitions$' },
      fault: { kind: 'status', status: 500 },
    });
  const retried = async () => {
    await hour();
    for (let minute = 0; minute < 60; minute += 15) {
      app.site.clock.advance(900_000);
      await settle();
    }
  };
  beforeEach(() => begun(LISTO));

  test('for a moment is made good by the queue, and said by nobody', async () => {
    failing();
    await holdDemo();
    expect(because('holdDemo')).toBeUndefined();
    expect(await client.copy()).not.toHaveProperty('attention');
    app.site.gateway.faults.clear();
    await retried();
    expect(await statusOf('holdDemo')).toBe('Listo');
    expect(client.stored()?.plan.holdDemo).not.toHaveProperty('leftOpen');
  });

  test('each time is shown, and not tried for ever; a person’s press tries it again', async () => {
    failing();
    await holdDemo();
    for (let passed = 0; passed < 12; passed += 1) await retried();
    expect(because('holdDemo')).toEqual({ why: 'noAnswer' });
    expect(await client.copy()).toMatchObject({ attention: ['openInJira'] });
    app.requests();
    for (let passed = 0; passed < 6; passed += 1) await retried();
    expect(tries()).toBe(0);

    app.site.gateway.faults.clear();
    await closeAgain();
    expect(await statusOf('holdDemo')).toBe('Listo');
    expect(await client.copy()).not.toHaveProperty('attention');
  });
});

describe('a closing that only some may make', () => {
  test('is made as the person who records, where the app may not', async () => {
    await begun(LISTO);
    changeTransition(app, finish, onlyFor(PEOPLE.implementation));
    await holdDemo();
    expect(await statusOf('holdDemo')).toBe('Listo');
  });

  test('is said to be hidden, where neither may', async () => {
    await begun(LISTO);
    changeTransition(app, finish, onlyFor(PEOPLE.administrator));
    await holdDemo();
    expect(because('holdDemo')).toEqual({ why: 'hidden' });
  });
});

test('a fact that is withdrawn and recorded again is closed anew, whatever was remembered', async () => {
  await begun(LISTO);
  changeTransition(app, finish, wanting('duedate', 'Falta la fecha de vencimiento'));
  await holdDemo();
  for (let passed = 0; passed < 4; passed += 1) await hour();
  changeTransition(app, finish, (transition) => ({ ...transition, validators: [] }));
  await hour();
  expect(await statusOf('holdDemo')).toBe('En curso');

  await client.record({ kind: 'withdraw', fact: 'demoOutcome', reason: 'No se hizo' });
  expect(client.stored()?.plan.holdDemo).not.toHaveProperty('leftOpen');
  expect(await client.copy()).not.toMatchObject({ attention: expect.arrayContaining(['openInJira']) });

  await holdDemo();
  expect(await statusOf('holdDemo')).toBe('Listo');
  expect(client.stored()?.plan.holdDemo).not.toHaveProperty('leftOpen');
});

test('what *Aplicar* could not bring to Jira is told, also where a subtask was to be closed', async () => {
  client = clientOf(app);
  await client.start();
  await holdDemo();
  await settle();
  app.site.forge.events.drop(100);
  await move('holdDemo', SIMPLE_TRANSITIONS.reopen);
  await app.rest('lead', 'PUT', `/rest/api/3/issue/${client.id}/properties/hauzd.onboarding`, { phase: 'live' });
  const down = { kind: 'status', status: 503 } as const;
  const writing = { product: 'jira', functionKey: 'panel' } as const;
  app.site.gateway.faults.add({ match: { ...writing, method: 'POST', path: '/transitions$' }, fault: down });
  app.site.gateway.faults.add({ match: { ...writing, method: 'PUT', path: '/properties/' }, fault: down });
  const { report } = await client.apply();
  expect(report).toMatchObject({
    finished: [],
    notDone: [
      { what: 'finish', error: { code: 'jiraUnavailable' } },
      { what: 'copy', error: { code: 'jiraUnavailable' } },
    ],
  });
  app.site.gateway.faults.clear();
  expect((await client.apply()).report).toMatchObject({ finished: ['holdDemo'], notDone: [] });
});

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

describe('creating', () => {
  test('sends every value of the settings, also for a field that metadata does not call required', async () => {
    client = await clientOfReglas(app);
    expect((await client.start()).report.failed).toEqual([]);
    const { body } = await app.rest('lead', 'GET', `/rest/api/3/issue/${idOf('holdDemo')}`);
    expect(body.fields[CUSTOM_FIELDS.costCentre]).toBe('CC-1');
  });

  test('that a validator refuses names the field by its name, for each step', async () => {
    client = await clientOfReglas(app, { fieldValues: {} });
    const { report } = await client.start();
    expect(report.created).toEqual([]);
    expect(report.failed.map(({ error }) => error)).toEqual(
      Array(3).fill({ code: 'fieldsRefused', fields: ['Centro de costo'], messages: [expect.any(String)] }),
    );
  });

  test('does not fail because of a default assignee who cannot be assigned', async () => {
    client = await clientOfReglas(app);
    expect((await client.start()).report.created).toHaveLength(3);
    const { body } = await app.rest('lead', 'GET', `/rest/api/3/issue/${idOf('holdDemo')}`);
    expect(body.fields.assignee).toBeNull();
  });
});
