import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS, CUSTOM_FIELDS, GROUPS, ISSUE_TYPES, PROJECTS, ROLES } from '../../local-site/data/projects';
import type { Json } from './app';
import { appForEachTest } from './app-for-tests';
import { type Client, clientOf, DAY, KNOWN } from './onboarding';
import { save } from './settings';

/** What a project's settings choose: what its subtasks get, who is a client, who confirms modules. */

const app = appForEachTest();
let client: Client;
beforeEach(() => {
  client = clientOf(app, CLIENTS.losRobles);
});

/** The client's subtasks with all their fields. */
async function subtaskFields(): Promise<Json[]> {
  const all = await client.subtasks();
  return Promise.all(all.map(async ({ id }) => (await app.rest('lead', 'GET', `/rest/api/3/issue/${id}`)).body.fields));
}
const start = (more: object = {}) =>
  app.panel('implementation', client.id, 'start', { ...KNOWN, commandId: 'c-start', ...more });

describe('what is chosen is what the subtasks get', () => {
  test('assignees by who owes the step, or by the step; labels; texts; the page', async () => {
    await save(app, {
      parties: { planok: { assignee: PEOPLE.implementation } },
      steps: { informHauzd: { assignee: PEOPLE.sales, text: 'Avisar también a ventas.' } },
      labels: ['hauzd', 'onboarding'],
      text: 'Dudas: mesa de ayuda.',
      procedure: { id: '77', url: 'https://planok.atlassian.net/wiki/spaces/IYA/pages/77/Guia', title: 'Guía' },
    });
    await client.start();
    const fields = await subtaskFields();
    const of = (title: string) => fields.find(({ summary }) => summary.startsWith(title));
    expect(of('Informar').assignee.accountId).toBe(PEOPLE.sales);
    expect(of('Coordinar').assignee.accountId).toBe(PEOPLE.implementation);
    // Hauzd owes it, and nobody was chosen for Hauzd.
    expect(of('Cerrar').assignee).toBeNull();
    expect(fields.map(({ labels }) => labels)).toEqual(fields.map(() => ['hauzd', 'onboarding']));
    const text = JSON.stringify(of('Informar').description);
    expect(text).toMatch(/Avisar también a ventas\..*Dudas: mesa de ayuda\./);
    expect(text).toContain('https://planok.atlassian.net/wiki/spaces/IYA/pages/77/Guia');
    const { body } = await app.rest('lead', 'GET', `/rest/api/3/issue/${client.id}/remotelink`);
    expect(body.map(({ object }: Json) => [object.title, object.url])).toEqual([
      ['Guía', 'https://planok.atlassian.net/wiki/spaces/IYA/pages/77/Guia'],
    ]);
  });

  test('their language', async () => {
    await save(app, { language: 'en' });
    await client.start();
    expect((await subtaskFields())[0].summary).toMatch(/^Tell Hauzd about the modules – /);
  });

  test('the client’s name from another field, in their titles and in what lists read', async () => {
    await app.rest('lead', 'PUT', `/rest/api/3/issue/${client.id}`, {
      fields: { [CUSTOM_FIELDS.clientName]: 'Los Robles S.A.' },
    });
    await save(app, { clientField: CUSTOM_FIELDS.clientName });
    await client.start();
    expect((await subtaskFields()).map(({ summary }) => summary.split(' – ')[1])).toEqual(
      (await subtaskFields()).map(() => 'Los Robles S.A.'),
    );
    expect((await client.copy()).client).toBe('Los Robles S.A.');
  });

  test('values of required fields, in a project that refuses subtasks without them', async () => {
    const { body } = await app.rest('lead', 'POST', '/rest/api/3/issue', {
      fields: {
        project: { key: 'OBLIG' },
        issuetype: { id: ISSUE_TYPES.plainTask },
        summary: 'Inmobiliaria Los Aromos',
      },
    });
    client = clientOf(app, body);
    expect(await start()).toEqual({
      ok: false,
      error: { code: 'requiredFields', fields: ['Centro de costo', 'Área'] },
    });
    const fieldValues = { [CUSTOM_FIELDS.costCentre]: 'CC-1', [CUSTOM_FIELDS.area]: '10202' };
    expect((await save(app, { fieldValues }, PROJECTS.withRequired.id)).findings).toEqual([]);
    expect((await client.start()).report.failed).toEqual([]);
    const fields = await subtaskFields();
    expect(fields.map((each) => [each[CUSTOM_FIELDS.costCentre], each[CUSTOM_FIELDS.area].value])).toEqual(
      fields.map(() => ['CC-1', 'Ventas']),
    );
  });
});

test('issue types that are left out have no onboarding, and the panel knows', async () => {
  await save(app, { issueTypes: [ISSUE_TYPES.task] });
  expect(await start()).toEqual({ ok: false, error: { code: 'otherIssueType' } });
  expect(await app.panel('implementation', client.id, 'open', {})).toMatchObject({
    ok: true,
    value: { canStart: false },
  });
});

describe('only those confirm modules who are named', () => {
  const confirm = { kind: 'confirmModules', modules: { apiRest: 'contracted' }, on: DAY, source: 'contract' } as const;
  test.each([
    ['a role', { who: 'role', id: ROLES.sales }],
    ['a group', { who: 'group', id: GROUPS.administrators, name: 'jira-administrators' }],
  ])('%s', async (_, confirmers) => {
    await client.start({ modules: {} });
    await save(app, { confirmers });
    const record = (person: 'implementation' | 'sales' | 'administrator') =>
      app.panel(person, client.id, 'record', { commandId: `c-${person}`, command: confirm });
    expect(await record('implementation')).toEqual({ ok: false, error: { code: 'mayNotConfirm' } });
    const named = confirmers.who === 'role' ? 'sales' : 'administrator';
    expect(await record(named)).toMatchObject({ ok: true });
    // All else is recorded by whoever may edit.
    await client.record({ kind: 'expectScope', scope: 'quote' });
  });

  test('a start that confirms modules is refused before anything is written, one without is not', async () => {
    await save(app, { confirmers: { who: 'role', id: ROLES.sales } });
    expect(await start()).toEqual({ ok: false, error: { code: 'mayNotConfirm' } });
    expect(client.stored()).toBeUndefined();
    expect(await start({ modules: {} })).toMatchObject({ ok: true });
  });
});

test.each([
  ['may not ask who can be assigned', 403],
  ['does not see the project', 404],
])(
  'where the app itself %s, clients are started all the same: Jira decides, as the person creates',
  async (_, status) => {
    await save(app, { parties: { planok: { assignee: PEOPLE.implementation } } });
    app.site.gateway.faults.add({ match: { path: '/user/assignable/search' }, fault: { kind: 'status', status } });
    expect((await client.start()).report).toMatchObject({ failed: [], notDone: [] });
    const fields = await subtaskFields();
    expect(fields.map(({ assignee }) => assignee?.accountId)).toContain(PEOPLE.implementation);
    // Nothing is remembered of it: the next one is asked for.
    app.site.gateway.faults.clear();
    app.requests();
    await client.record({ kind: 'closeAgreement', closedOn: DAY, scope: 'sync' });
    await client.apply();
    expect(app.requests()).toContain('GET /rest/api/3/user/assignable/search');
  },
);

test('somebody who left gets nothing: the subtasks are created, and it is told', async () => {
  const { findings } = await save(app, { parties: { planok: { assignee: PEOPLE.former } } });
  expect(findings).toEqual([{ code: 'notAssignable', person: PEOPLE.former, parties: ['planok'], steps: [] }]);
  const { report } = await client.start();
  expect(report.failed).toEqual([]);
  expect(report.notDone).toEqual([{ what: 'assignee', error: { code: 'notAssignable' } }]);
  expect((await subtaskFields()).map(({ assignee }) => assignee)).toEqual([null, null, null]);
});

test('what was remembered of a project is forgotten when its settings change, and when Jira refuses', async () => {
  await save(app, { parties: { planok: { assignee: PEOPLE.sales } } });
  await client.start();
  // Sales leave the project within the day: Jira refuses what was right in the morning.
  await app.control('people', { accountId: PEOPLE.sales, change: 'left' });
  const other = clientOf(app, CLIENTS.altoMaipo);
  const first = await other.start();
  expect(first.report.failed.length).toBeGreaterThan(0);
  const second = await other.apply();
  expect(second.report.failed).toEqual([]);
  expect(second.report.notDone).toEqual([{ what: 'assignee', error: { code: 'notAssignable' } }]);
});

test('a retired subtask is also taken through the transition that is named, where its workflow has it', async () => {
  await save(app, { retire: { how: 'transition', name: 'terminar' } });
  await client.start({
    modules: { ...KNOWN.modules, cotizadorWeb: 'notContracted' },
    agreement: { closedOn: DAY, scope: 'quote' },
  });
  const planned = client.stored()?.plan.contractCotizadorWeb;
  await client.record({ kind: 'closeAgreement', closedOn: DAY, scope: 'sync' });
  const { body: before } = await app.rest('lead', 'GET', `/rest/api/3/issue/${planned?.id}/transitions`);
  const done = before.transitions.find(({ to }: Json) => to.statusCategory.key === 'done');
  await save(app, { retire: { how: 'transition', name: ` ${done.name.toUpperCase()} ` } });
  expect((await client.apply()).report.retired).toContain('contractCotizadorWeb');
  const { body } = await app.rest('lead', 'GET', `/rest/api/3/issue/${planned?.id}?fields=status,labels,comment`);
  expect(body.fields.status.statusCategory.key).toBe('done');
  expect(body.fields.labels).toContain('hauzd-no-aplica');
});
