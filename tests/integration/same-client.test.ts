import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS, CUSTOM_FIELDS, ISSUE_TYPES, PROJECTS, ROLES } from '../../local-site/data/projects';
import { clientLists } from '../../src/application/clients/client-lists';
import { findSameClients } from '../../src/application/clients/find-same-clients';
import { judge } from '../../src/contract/jira/ask-jira';
import { pageOperations } from '../../src/contract/jira/page-operations';
import { yes } from './app';
import { appForEachTest } from './app-for-tests';
import { clientOf, DAY, recordRows } from './onboarding';
import { save } from './settings';
import { changeProject } from './tables';

/** A client of the same name, found as the page finds it, and its modules taken over as the function does it. */

const OTHER_DAY = '2026-02-10';

const app = appForEachTest();
const known = clientOf(app, CLIENTS.altoMaipo);

/** Three modules, each with a backing of its own, one of them unknown. */
async function startKnown() {
  await known.start({ modules: { apiRest: 'contracted' }, on: DAY, source: 'contract', note: 'Anexo 3' });
  await known.record({
    kind: 'confirmModules',
    modules: { cotizadorWeb: 'notContracted' },
    on: OTHER_DAY,
    source: 'crm',
  });
  await app.settle();
}
const SEEN = { apiRest: 'contracted', cotizadorWeb: 'notContracted' } as const;

const rename = (issue: { id: string }, summary: string) =>
  app.rest('lead', 'PUT', `/rest/api/3/issue/${issue.id}`, { fields: { summary } });

/** The keys of the clients that the panel points out to somebody who starts this one. */
async function pointedOut(person: 'implementation' | 'stranger', client: string, id: string = CLIENTS.losRobles.id) {
  const clients = clientLists(async (name, request = {}) => {
    const { method, path } = pageOperations[name];
    return judge(await app.rest(person, method, path, request.body));
  });
  return (await findSameClients(clients, { id, client })).map(({ key }) => key);
}

const copying = (from: string, modules: object = SEEN) =>
  app.panel('implementation', CLIENTS.losRobles.id, 'start', {
    ...{ commandId: 'c-copy', modules: {}, on: DAY, source: 'other', link: {} },
    copy: { from, modules },
  });

describe('the client of the same name', () => {
  test('is found whatever the case, the accents, the spaces and the kind of company', async () => {
    await startKnown();
    await rename(known, 'Inmobiliaria Alto Ñielol S.A.');
    await app.settle();
    expect(await pointedOut('implementation', 'ALTO NIELOL SpA')).toEqual([known.key]);
    expect(await pointedOut('implementation', 'Alto Ñielol 2')).toEqual([]);
  });

  test('is found by the name that the settings’ field has, where that is not the summary', async () => {
    await save(app, { clientField: CUSTOM_FIELDS.clientName });
    await app.rest('lead', 'PUT', `/rest/api/3/issue/${known.id}`, {
      fields: { [CUSTOM_FIELDS.clientName]: 'Costa Brava Ltda.' },
    });
    await startKnown();
    expect(await pointedOut('implementation', 'Costa Brava')).toEqual([known.key]);
  });

  test('is not the client itself, nor one whose issue is closed, nor one that the person cannot see', async () => {
    await startKnown();
    await rename(known, 'Peumo');
    await app.settle();
    expect(await pointedOut('stranger', 'Peumo')).toEqual([]);
    expect(await pointedOut('implementation', 'Peumo', known.id)).toEqual([]);
    const live = clientOf(app, CLIENTS.lagoRanco);
    await live.start();
    await rename(live, 'Peumo Inmobiliaria');
    await app.settle();
    expect(await pointedOut('implementation', 'Peumo')).toEqual([known.key]);
  });
});

test('the modules come along with state, day, source and note, by who starts; nothing else does', async () => {
  await startKnown();
  await known.record({ kind: 'expectScope', scope: 'quote' });
  await known.record({ kind: 'closeAgreement', closedOn: DAY, scope: 'quote' });
  app.requests();
  yes(await copying(known.id));
  const { facts, history } = clientOf(app).stored() ?? {};
  const by = known.stored()?.facts.modules.apiRest;
  if (by?.state !== 'contracted') throw new Error('not known');
  expect(facts?.modules).toEqual({
    apiRest: { state: 'contracted', on: DAY, source: 'contract', note: 'Anexo 3', by: by.by, at: expect.any(String) },
    cotizadorWeb: { state: 'notContracted', on: OTHER_DAY, source: 'crm', by: by.by, at: expect.any(String) },
    centralizador: { state: 'unknown' },
    reservaEnLinea: { state: 'unknown' },
  });
  expect([facts?.expectedScope, facts?.agreements, facts?.demo]).toEqual([undefined, [], {}]);
  expect(history).toBeGreaterThan(0);
});

test('what the person says of a module counts before what the other client has', async () => {
  await startKnown();
  yes(
    await app.panel('implementation', CLIENTS.losRobles.id, 'start', {
      ...{ commandId: 'c-copy', modules: { apiRest: 'notContracted' }, on: OTHER_DAY, source: 'sales', link: {} },
      copy: { from: known.id, modules: SEEN },
    }),
  );
  expect(clientOf(app).stored()?.facts.modules).toMatchObject({
    apiRest: { state: 'notContracted', on: OTHER_DAY, source: 'sales' },
    cotizadorWeb: { state: 'notContracted', on: OTHER_DAY, source: 'crm' },
  });
});

describe('is refused, and nothing is started', () => {
  /** Whoever starts clients here has no role in that project any more. */
  function leave(projectId: string) {
    changeProject(app, projectId, (project) => ({
      ...project,
      roles: project.roles.map((role) => ({
        ...role,
        members: role.members.filter((each) => each !== PEOPLE.implementation),
      })),
    }));
  }

  /** What everyone could notice. */
  const state = () =>
    JSON.stringify([recordRows(app.site).entries(), app.site.state.collection('jira:issues').entries()]);

  async function refused(from: string, modules: object = SEEN) {
    const before = state();
    const answer = await copying(from, modules);
    expect(state()).toBe(before);
    return answer.ok ? 'yes' : answer.error;
  }
  const cannot = (why: string) => ({ code: 'cannotCopy', why });

  test('an issue that does not exist, or of a project that the person cannot see', async () => {
    await startKnown();
    expect(await refused('99999999')).toEqual(cannot('notSeen'));
    const fields = { project: { id: PROJECTS.team.id }, issuetype: { id: ISSUE_TYPES.teamTask }, summary: 'Otro' };
    const other = clientOf(app, (await app.rest('lead', 'POST', '/rest/api/3/issue', { fields })).body);
    const there = { modules: SEEN, on: DAY, source: 'crm' as const, link: {} };
    yes(await app.panel('lead', other.id, 'start', { commandId: 'c-1', ...there }));
    await app.settle();
    leave(PROJECTS.team.id);
    expect(await refused(other.id)).toEqual(cannot('notSeen'));
  });

  test('an issue without onboarding, a subtask of one, and the client itself', async () => {
    await startKnown();
    expect(await refused(CLIENTS.bahiaNorte.id)).toEqual(cannot('notStarted'));
    const [subtask] = await known.subtasks();
    expect(await refused(subtask.id)).toEqual(cannot('notStarted'));
    expect(await refused(CLIENTS.losRobles.id)).toEqual(cannot('itself'));
  });

  test('modules that are not what the page says of them', async () => {
    await startKnown();
    expect(await refused(known.id, { ...SEEN, apiRest: 'notContracted' })).toEqual(cannot('changed'));
    expect(await refused(known.id, { ...SEEN, centralizador: 'contracted' })).toEqual(cannot('changed'));
  });

  test('a note that the screen takes for a credential by now', async () => {
    await startKnown();
    const row = recordRows(app.site).get(known.id);
    row.value.record.facts.modules.apiRest.note = 'clave: Robles*77';
    recordRows(app.site).set(known.id, row);
    expect(await refused(known.id)).toEqual(cannot('credential'));
  });

  test('an id that is none', async () => {
    for (const from of ['HAUZD-6', '../10105', '', '10105?x=1']) {
      expect(await refused(from)).toEqual({ code: 'invalidPayload', path: 'copy.from' });
    }
  });

  test('whoever may not confirm modules', async () => {
    await startKnown();
    await save(app, { confirmers: { who: 'role', id: ROLES.sales } });
    expect(await refused(known.id)).toEqual({ code: 'mayNotConfirm' });
  });
});

test('pressed again after an interruption it goes on, even if the other client was changed meanwhile', async () => {
  await startKnown();
  const creating = { product: 'jira' as const, method: 'POST', path: '/issue/bulk$' };
  app.site.gateway.faults.add({ match: creating, times: 1, fault: { kind: 'stopAfter' } });
  await copying(known.id).catch(() => undefined);
  await known.record({ kind: 'confirmModules', modules: { apiRest: 'notContracted' }, on: OTHER_DAY, source: 'sales' });
  app.site.clock.advance(60_000);
  yes(await copying(known.id));
  expect(clientOf(app).stored()?.facts.modules.apiRest).toMatchObject({ state: 'contracted', on: DAY });
  expect(await clientOf(app).subtasks()).toHaveLength(4);
});
