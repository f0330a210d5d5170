import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS, PROJECTS, SIMPLE_TRANSITIONS, TRANSITIONS } from '../../local-site/data/projects';
import { plannedSubtasks } from '../../src/domain/procedure/plan';
import { appForEachTest } from './app-for-tests';
import { tryTransition } from './gates';
import { type Client, clientOf, DAY, pointers } from './onboarding';

/** What happens in Jira without anyone opening the panel, and what the app makes of it. */

const app = appForEachTest();
let client: Client;
beforeEach(() => {
  client = clientOf(app);
});

const transition = (id: string, transitionId: string) =>
  app.rest('lead', 'POST', `/rest/api/3/issue/${id}/transitions`, { transition: { id: transitionId } });
const property = (id: string) => `/rest/api/3/issue/${id}/properties/hauzd.onboarding`;
const writes = (requests: string[]) => requests.filter((request) => !/^GET|bulkfetch$|search\/jql$/.test(request));
const idOf = (step: 'holdDemo' | 'closeAgreement' | 'confirmModules') => client.stored()?.plan[step]?.id ?? '';

/** A client of the team-managed project, whose subtasks no gate guards. */
async function unguarded(): Promise<Client> {
  const fields = {
    project: { key: PROJECTS.team.key },
    issuetype: { id: '10021' },
    summary: 'Inmobiliaria Sin Reglas',
  };
  const { body } = await app.rest('lead', 'POST', '/rest/api/3/issue', { fields });
  client = clientOf(app, body);
  await app.panel('lead', client.id, 'start', {
    ...{ commandId: 'unguarded', modules: {}, on: DAY, source: 'contract', link: {} },
  });
  await app.settle();
  return client;
}

describe('a subtask that is closed in Jira', () => {
  test('while its fact is missing is noticed, said in the read copy, and not counted', async () => {
    await unguarded();
    await transition(idOf('holdDemo'), SIMPLE_TRANSITIONS.finish);
    await app.settle();
    expect(await client.copy()).toMatchObject({ attention: ['closedWithoutFact'], done: 0, phase: 'preparation' });
  });

  test('and opened again although its fact is recorded is closed again', async () => {
    await client.start();
    await client.record({ kind: 'holdDemo', on: DAY });
    await transition(idOf('holdDemo'), SIMPLE_TRANSITIONS.reopen);
    await app.settle();
    const demo = (await client.subtasks()).find(({ id }) => id === idOf('holdDemo'));
    expect(demo.fields.status.statusCategory.key).toBe('done');
  });
});

describe('the read copy', () => {
  beforeEach(async () => {
    await client.start();
    await app.settle();
  });

  test.each(['forged', 'deleted'])('that somebody %s is what the record says again', async (what) => {
    const before = await client.copy();
    const change = what === 'forged' ? 'PUT' : 'DELETE';
    await app.rest('implementation', change, property(client.id), what === 'forged' ? { phase: 'live' } : undefined);
    await app.settle();
    expect(await client.copy()).toEqual(before);
    expect(before).toMatchObject({ phase: 'preparation' });
  });

  test('that somebody forged on an issue without onboarding may be another environment’s: the panel says so, and no gate minds it', async () => {
    const { id, key } = CLIENTS.bahiaNorte;
    await app.rest('lead', 'PUT', property(id), { phase: 'live' });
    await app.settle();
    expect((await app.rest('lead', 'GET', property(id))).body.value).toEqual({ phase: 'live' });
    const view = await app.panel('implementation', id, 'open', {});
    expect(view).toMatchObject({ ok: true, value: { strangeCopy: 'unknown' } });
    const [refused] = await tryTransition(app, 'implementation', key, TRANSITIONS.holdDemo);
    expect(refused).toContain('la implementación no está iniciada');
  });

  test('says what waits for Aplicar', async () => {
    await client.record({ kind: 'closeAgreement', closedOn: DAY, scope: 'sync' });
    expect(await client.copy()).toMatchObject({ scope: 'sync', attention: ['toApply'] });
    await client.apply();
    expect(await client.copy()).not.toHaveProperty('attention');
  });
});

test('an event after which nothing differs makes the app write nothing', async () => {
  await client.start();
  await app.settle();
  app.requests();
  const stored = client.stored();
  await app.rest('lead', 'PUT', `/rest/api/3/issue/${client.id}`, { fields: { labels: ['norte'] } });
  await app.settle();
  expect(app.requests()).toEqual([`GET /rest/api/3/issue/${client.id}`]);
  expect(client.stored()).toEqual(stored);
});

test('an event about an issue that is none of the app’s makes it write nothing', async () => {
  await app.rest('lead', 'PUT', `/rest/api/3/issue/${client.id}`, { fields: { labels: ['norte'] } });
  await app.rest('lead', 'PUT', `/rest/api/3/issue/${client.id}/properties/another.app`, { any: 1 });
  await app.rest('lead', 'DELETE', `/rest/api/3/issue/${client.id}`);
  await app.settle();
  expect(writes(app.requests())).toEqual([]);
});

describe('a deleted issue', () => {
  const deleteWithSubtasks = (id: string) => app.rest('lead', 'DELETE', `/rest/api/3/issue/${id}?deleteSubtasks=true`);

  test('leaves its record, which no key leads to any more; nothing is made again', async () => {
    await client.start();
    await app.settle();
    const before = client.stored();
    await deleteWithSubtasks(client.id);
    await app.settle();
    app.requests();
    await app.hour();
    expect(client.stored()).toEqual({
      ...before,
      version: (before?.version ?? 0) + 1,
      issueDeletedAt: expect.stringMatching(/^\d{4}-/),
    });
    expect(pointers(app)).toEqual({});
    expect(writes(app.requests())).toEqual([]);
  });

  test('that is a subtask of the app is offered in the panel and made again only when asked', async () => {
    await client.start();
    await app.settle();
    await deleteWithSubtasks(idOf('holdDemo'));
    await app.settle();
    await app.hour();
    expect(await client.subtasks()).toHaveLength(2);
    expect(await client.copy()).toMatchObject({ attention: ['deletedSubtask'] });
    expect((await client.apply()).report.created).toEqual([]);
    expect((await client.apply({ recreate: ['holdDemo'] })).report.created).toEqual(['holdDemo']);
    expect(await client.subtasks()).toHaveLength(3);
  });
});

test('a moved issue keeps its onboarding: storage finds it by its new keys, and the gate asks Jira nothing', async () => {
  await client.start();
  await app.settle();
  const before = client.stored();
  app.site.jira.moveIssue(client.id, PROJECTS.team.key, PEOPLE.lead);
  await app.settle();
  const after = client.stored();
  const keys = [after?.issueKey, ...plannedSubtasks(after?.plan ?? {}).map(({ subtask }) => subtask.key)];
  expect(after).toMatchObject({ projectId: PROJECTS.team.id, facts: before?.facts });
  expect(keys.map((key) => key?.split('-')[0])).toEqual(Array(4).fill(PROJECTS.team.key));
  expect(pointers(app)).toEqual(Object.fromEntries(keys.map((key) => [key, client.id])));

  app.requests();
  const gate = { gate: 'presentation' };
  const answer = await app.site.forge.runValidator({
    moduleKey: 'hauzd-gate',
    issueKey: after?.issueKey ?? '',
    configuration: JSON.stringify(gate),
    transition: { from: { id: '1' }, to: { id: '2' } },
  });
  expect(answer.errorMessage).toContain('Informar a Hauzd');
  expect(app.requests()).toEqual([]);
});

describe('a clone, with the properties of the issue that it was made from', () => {
  async function clone(): Promise<string> {
    await client.start();
    await app.settle();
    const fields = { project: { key: 'HAUZD' }, issuetype: { id: '10011' }, summary: 'CLONE - Los Robles' };
    const properties = [{ key: 'hauzd.onboarding', value: await client.copy() }];
    return (await app.rest('lead', 'POST', '/rest/api/3/issue', { fields, properties })).body.id;
  }

  test('has no onboarding, and loses the read copy with the first event about it', async () => {
    const id = await clone();
    await app.rest('lead', 'PUT', `/rest/api/3/issue/${id}`, { fields: { summary: 'Otro cliente' } });
    await app.settle();
    expect((await app.rest('lead', 'GET', property(id))).status).toBe(404);
    expect(clientOf(app, { id, key: '' }).stored()).toBeUndefined();
    expect(await client.copy()).toMatchObject({ phase: 'preparation' });
  });

  test('the same where it stands under an epic, and the event says so', async () => {
    const id = await clone();
    const { key, fields } = (await app.rest('lead', 'GET', `/rest/api/3/issue/${id}?fields=issuetype`)).body;
    const { id: parent } = CLIENTS.altoMaipo;
    const issue = { id, key, fields: { ...fields, parent: { id: parent } } };
    app.site.forge.emit({ eventType: 'avi:jira:updated:issue', actor: { kind: 'anonymous' }, issue });
    await app.settle();
    expect((await app.rest('lead', 'GET', property(id))).status).toBe(404);
  });

  test('loses it within the hour without any event', async () => {
    const id = await clone();
    await app.hour();
    expect((await app.rest('lead', 'GET', property(id))).status).toBe(404);
  });

  test('stays shut at the gates', async () => {
    const refused = await transition(await clone(), TRANSITIONS.holdDemo);
    expect(refused.body.errorMessages[0]).toMatch(/la implementación no está iniciada/);
  });
});

test('a subtask linked by hand is known to the events as one of the app’s', async () => {
  client = clientOf(app, CLIENTS.puertaDelSur);
  const [byHand] = await client.subtasks();
  await client.start({ link: { holdDemo: byHand.id } });
  const marker = await app.rest('lead', 'GET', `/rest/api/3/issue/${byHand.id}/properties/hauzd.step`);
  expect(marker.body.value).toEqual({ attempt: 0, step: 'holdDemo' });
});
