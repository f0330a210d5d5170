import { GUARDED_TRANSITIONS, SIMPLE_TRANSITIONS, WORKFLOWS } from '../../local-site/data/projects';
import { gateWords } from '../../src/locales/es/gate';
import { appForEachTest } from './app-for-tests';
import { wanting } from './as-set-up';
import { clientBegun, closingOf, LISTO } from './closing';
import { type Client, clientOf } from './onboarding';
import { changeTransition, changeWorkflow } from './tables';

/** A subtask that Jira does not let be closed, or at which it fails: how often it is tried, what is shown, and when it is tried again. */

const { cancel, start, finish } = GUARDED_TRANSITIONS;
const { couldNotCheck } = gateWords;

const app = appForEachTest();
let client: Client;

const { settle, hour, idOf, move, statusOf, holdDemo, because, tries, closeAgain } = closingOf(() => ({ app, client }));
const begun = async (settings: object = {}) => {
  client = await clientBegun(app, settings);
};

describe('a closing that Jira refuses', () => {
  const REASON = 'Falta la fecha de vencimiento';
  beforeEach(async () => {
    await begun(LISTO);
    changeTransition(app, WORKFLOWS.guarded, finish, wanting('duedate', REASON));
  });

  test('is tried with the next transition that leads there', async () => {
    changeWorkflow(app, WORKFLOWS.guarded, (workflow) => {
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
    changeTransition(app, WORKFLOWS.guarded, finish, (transition) => ({ ...transition, validators: [] }));
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
    changeTransition(app, WORKFLOWS.guarded, finish, (transition) => ({ ...transition, validators: [] }));
    changeWorkflow(app, WORKFLOWS.guarded, (workflow) => {
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

test('a fact that is withdrawn and recorded again is closed anew, whatever was remembered', async () => {
  await begun(LISTO);
  changeTransition(app, WORKFLOWS.guarded, finish, wanting('duedate', 'Falta la fecha de vencimiento'));
  await holdDemo();
  for (let passed = 0; passed < 4; passed += 1) await hour();
  changeTransition(app, WORKFLOWS.guarded, finish, (transition) => ({ ...transition, validators: [] }));
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
