import { PEOPLE } from '../../local-site/data/people';
import {
  CLIENTS,
  CUSTOM_FIELDS,
  GROUPS,
  ISSUE_TYPES,
  PROJECTS,
  ROLES,
  STATUSES,
  TRANSITIONS,
} from '../../local-site/data/projects';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings';
import { type App, type Json, openApp } from './app';
import { tryTransition } from './gates';
import { type Client, clientOf, DAY, KNOWN } from './onboarding';
import { save, settingsPage } from './settings';

let app: App;
let client: Client;
beforeEach(() => {
  app = openApp();
  client = clientOf(app, CLIENTS.losRobles);
});
afterEach(async () => {
  await app.close();
  expect(app.violations).toEqual([]);
});

/** The client's subtasks with all their fields. */
async function subtaskFields(): Promise<Json[]> {
  const all = await client.subtasks();
  return Promise.all(all.map(async ({ id }) => (await app.rest('lead', 'GET', `/rest/api/3/issue/${id}`)).body.fields));
}
const start = (more: object = {}) =>
  app.panel('implementation', client.id, 'start', { ...KNOWN, commandId: 'c-start', ...more });

test('without any settings everything is as by default, and nothing is found fault with', async () => {
  const opened = await settingsPage(app, 'lead', 'openSettings', {});
  expect(opened).toMatchObject({ ok: true, value: { settings: DEFAULT_SETTINGS, version: 0, findings: [] } });
});

const PAGE = { id: '1', url: 'https://a.atlassian.net/wiki/spaces/X/pages/1', title: 'T' };

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
    expect((await subtaskFields())[0].summary).toMatch(/^Tell Hauzd the modules – /);
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

test('settings that the queue did not take are in force within the hour, also in records that nobody touches', async () => {
  await client.start();
  await app.site.forge.idle();
  app.site.gateway.faults.add({ match: { product: 'queue' }, fault: { kind: 'status', status: 429 } });
  await save(app, { language: 'en', procedure: PAGE });
  app.site.gateway.faults.clear();
  expect(client.stored()?.settings.language).toBe('es');
  const hour = () => app.site.forge.runSchedule('every-hour').then(() => app.site.forge.idle());
  await hour();
  expect(client.stored()?.settings).toMatchObject({ language: 'en', procedure: PAGE });
  // Once is enough.
  const version = client.stored()?.version;
  await hour();
  expect(client.stored()?.version).toBe(version);
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

test('two administrators save at once: the second is told, and what the first saved stays', async () => {
  const [mine, theirs] = [
    { schema: 1, labels: ['mine'] },
    { schema: 1, labels: ['theirs'] },
  ];
  expect(await settingsPage(app, 'administrator', 'saveSettings', { version: 0, settings: theirs })).toMatchObject({
    ok: true,
  });
  const refused = await settingsPage(app, 'lead', 'saveSettings', { version: 0, settings: mine });
  expect(refused).toEqual({ ok: false, error: { code: 'changedMeanwhile' } });
  const opened = await settingsPage(app, 'lead', 'openSettings', {});
  expect(opened).toMatchObject({
    ok: true,
    value: { settings: { labels: ['theirs'] }, version: 1, changed: { by: PEOPLE.administrator } },
  });
  expect(await settingsPage(app, 'lead', 'saveSettings', { version: 1, settings: mine })).toMatchObject({ ok: true });
});

test('what is saved reaches the clients there are: the gates speak the new language', async () => {
  await client.start();
  await save(app, { language: 'en' });
  expect(client.stored()?.settings.language).toBe('en');
  await app.rest('lead', 'POST', `/rest/api/3/issue/${client.id}/transitions`, {
    transition: { id: TRANSITIONS.holdDemo },
  });
  const [sentence] = await tryTransition(app, 'implementation', client.key, TRANSITIONS.holdDemo);
  expect(sentence).toMatch(/^Cannot|missing|Missing/);
  const other = await tryTransition(app, 'implementation', CLIENTS.altoMaipo.key, TRANSITIONS.holdDemo);
  expect(other.join()).not.toMatch(/implementación/);
});

describe('an import names each fault, and saves nothing', () => {
  const faultsOf = async (settings: unknown) => {
    const checked = await settingsPage(app, 'lead', 'checkSettings', { settings });
    const saved = await settingsPage(app, 'lead', 'saveSettings', { version: 0, settings });
    expect(saved).toEqual(checked);
    return !checked.ok && checked.error.code === 'settingsInvalid' ? checked.error.faults : checked;
  };
  const long = 'x'.repeat(256);
  test.each<[string, unknown, unknown]>([
    ['another version', { schema: 2, anything: 1 }, [{ path: 'schema', code: 'otherVersion', detail: '2' }]],
    ['no version', {}, [{ path: 'schema', code: 'notOneOf', detail: '1' }]],
    ['no object', 'text', [{ path: '', code: 'wrongType' }]],
    [
      'unknown keys, at the top and inside',
      { schema: 1, colour: 'red', parties: { planok: { owner: 'x' }, stranger: {} } },
      [
        { path: 'parties.planok', code: 'unknownKey', detail: 'owner' },
        { path: 'parties', code: 'unknownKey', detail: 'stranger' },
        { path: '', code: 'unknownKey', detail: 'colour' },
      ],
    ],
    [
      'a placeholder that is not known, and one that is missing',
      { schema: 1, messages: { credentialsRequest: { es: { subject: 'Para {cliente}', body: 'Hola {nombre}' } } } },
      [
        { path: 'messages.credentialsRequest.es', code: 'unknownPlaceholder', detail: 'nombre' },
        { path: 'messages.credentialsRequest.es', code: 'missingPlaceholder', detail: 'credenciales' },
      ],
    ],
    [
      'the APIKEY in a message to the client',
      { schema: 1, messages: { apiRestOffer: { es: { body: 'PlanOK ya entregó la API KEY a Hauzd' } } } },
      [{ path: 'messages.apiRestOffer.es', code: 'apiKeyToClient' }],
    ],
    ['a credential in a text', { schema: 1, text: 'password=Hola.1234' }, [{ path: 'text', code: 'credential' }]],
    ['a label with a space', { schema: 1, labels: ['a b'] }, [{ path: 'labels.0', code: 'spaceInLabel' }]],
    ['a label that is too long', { schema: 1, labels: [long] }, [{ path: 'labels.0', code: 'tooLong', detail: '255' }]],
    ['a time zone', { schema: 1, timeZone: 'Chile' }, [{ path: 'timeZone', code: 'notATimeZone' }]],
    [
      'a country whose holidays are not known',
      { schema: 1, holidays: 'ZZ' },
      [{ path: 'holidays', code: 'notOneOf', detail: 'CL, CO, MX, PE, none' }],
    ],
    [
      'days out of range',
      { schema: 1, parties: { hauzd: { due: { after: 'demo', days: 400 } } }, backingDays: 0 },
      [
        { path: 'parties.hauzd.due.days', code: 'outOfRange', detail: '365' },
        { path: 'backingDays', code: 'outOfRange', detail: '1' },
      ],
    ],
    [
      'another page than the address says',
      { schema: 1, procedure: { id: '1', url: 'https://a.atlassian.net/wiki/spaces/X/pages/2', title: 'T' } },
      [{ path: 'procedure', code: 'notAPage' }],
    ],
    ...[
      'https://wiki.example.com/wiki/spaces/X/pages/1',
      'https://planok.atlassian.net.example.com/wiki/spaces/X/pages/1',
      'https://planok.atlassian.net@example.com/wiki/spaces/X/pages/1',
      'https://atlassian.net/wiki/spaces/X/pages/1',
      'http://planok.atlassian.net/wiki/spaces/X/pages/1',
    ].map((url): [string, object, object[]] => [
      `a page at ${url}`,
      { schema: 1, procedure: { id: '1', url, title: 'T' } },
      [{ path: 'procedure', code: 'notAPage' }],
    ]),
    ...[
      ['labels.0', { labels: ['clave:Robles77'] }],
      ['procedure.title', { procedure: { ...PAGE, title: 'Clave: Robles77' } }],
      ['procedure.url', { procedure: { ...PAGE, url: `${PAGE.url}?clave=Robles77` } }],
      ['retire.name', { retire: { how: 'transition', name: 'clave Robles77' } }],
      ['confirmers.name', { confirmers: { who: 'group', id: 'g-1', name: 'contraseña Robles77' } }],
      ['fieldValues.customfield_10050', { fieldValues: { customfield_10050: 'la clave es Robles77' } }],
      ['steps.holdDemo.text', { steps: { holdDemo: { text: `Usar ghp_${'aB3dE5fG7h'.repeat(4).slice(0, 36)}` } } }],
      ['messages.apiRestOffer.es.body', { messages: { apiRestOffer: { es: { body: 'Su contraseña es Robles77' } } } }],
    ].map(([path, settings]): [string, object, object[]] => [
      `a credential at ${path}`,
      Object.assign({ schema: 1 }, settings),
      [{ path: String(path), code: 'credential' }],
    ]),
    [
      'more than 50 values of fields',
      { schema: 1, fieldValues: Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`customfield_${at}`, 'x'])) },
      [{ path: 'fieldValues', code: 'tooMany', detail: '50' }],
    ],
    [
      'a name that nobody can read',
      { schema: 1, procedure: { ...PAGE, title: '\u3164\u200B' }, retire: { how: 'transition', name: '\u2800' } },
      [
        { path: 'procedure.title', code: 'badForm' },
        { path: 'retire.name', code: 'badForm' },
      ],
    ],
  ])('%s', async (_, settings, faults) => {
    expect(await faultsOf(settings)).toEqual(faults);
  });
});

describe('the preflight names what would be refused, on each kind of project', () => {
  test.each([
    ['company-managed', PROJECTS.hauzd.id, []],
    ['team-managed', PROJECTS.team.id, []],
    ['without subtasks', PROJECTS.withoutSubtasks.id, [{ code: 'noSubtaskType' }]],
    [
      'with required fields',
      PROJECTS.withRequired.id,
      [
        {
          code: 'requiredField',
          field: expect.objectContaining({ name: 'Centro de costo', kind: 'text' }),
          isWrong: false,
        },
        { code: 'requiredField', field: expect.objectContaining({ name: 'Área', kind: 'option' }), isWrong: false },
      ],
    ],
  ])('%s', async (_, projectId, findings) => {
    expect(await settingsPage(app, 'lead', 'openSettings', {}, projectId)).toMatchObject({
      ok: true,
      value: { findings },
    });
  });

  test('as people set it up: two ways to be done, and a lead who cannot be assigned', async () => {
    const { id } = PROJECTS.asSetUp;
    expect(await settingsPage(app, 'lead', 'openSettings', {}, id)).toMatchObject({
      ok: true,
      value: {
        findings: [
          { code: 'leadNotAssignable', name: 'Ignacio Paredes' },
          { code: 'closingNotChosen', statuses: ['Cancelada', 'Listo'] },
        ],
        choices: { doneStatuses: [{ name: 'Cancelada' }, { name: 'Listo' }] },
      },
    });
    const assignee = PEOPLE.implementation;
    const parties = { planok: { assignee }, client: { assignee }, hauzd: { assignee } };
    for (const closing of ['Listo', STATUSES.done]) {
      expect((await save(app, { parties, closing }, id)).findings).toEqual([]);
    }
  });

  test('a way to close that nobody has, as far as the person may see the workflow', async () => {
    const { id } = PROJECTS.asSetUp;
    const findings = async (person: 'lead' | 'administrator', closing: string) => {
      const answer = await settingsPage(app, person, 'checkSettings', { settings: { schema: 1, closing } }, id);
      return answer.ok ? answer.value.findings.filter(({ code }) => code === 'closingGone') : answer;
    };
    expect(await findings('administrator', 'Terminar')).toEqual([]);
    expect(await findings('administrator', 'Comenzar')).toEqual([{ code: 'closingGone', closing: 'Comenzar' }]);
    expect(await findings('lead', 'Comenzar')).toEqual([]);
  });

  test('a transition for what does not apply any more that nobody has, as far as the person may see the workflow', async () => {
    const { id } = PROJECTS.asSetUp;
    const findings = async (person: 'lead' | 'administrator', name: string) => {
      const settings = { schema: 1, retire: { how: 'transition', name } };
      const answer = await settingsPage(app, person, 'checkSettings', { settings }, id);
      return answer.ok ? answer.value.findings.filter(({ code }) => code === 'retireGone') : answer;
    };
    expect(await findings('administrator', ' cancelar ')).toEqual([]);
    expect(await findings('administrator', 'Anular')).toEqual([{ code: 'retireGone', name: 'Anular' }]);
    expect(await findings('lead', 'Anular')).toEqual([]);
  });

  test('what was chosen and is gone', async () => {
    const settings = {
      subtaskType: '99',
      issueTypes: ['98'],
      clientField: 'customfield_99',
      confirmers: { who: 'group', id: 'gone', name: 'gone' },
    };
    expect((await save(app, settings)).findings).toEqual([
      { code: 'subtaskTypeGone' },
      { code: 'issueTypeGone', id: '98' },
      { code: 'clientFieldGone' },
      { code: 'groupGone' },
    ]);
    expect((await save(app, { confirmers: { who: 'role', id: '99' } })).findings).toEqual([{ code: 'roleGone' }]);
    expect(await start()).toEqual({ ok: false, error: { code: 'mayNotConfirm' } });
  });

  test('what is not on the form of a team-managed project', async () => {
    const settings = { labels: ['hauzd'], parties: { planok: { due: { after: 'start', days: 1 } } } };
    expect((await save(app, settings, PROJECTS.team.id)).findings).toEqual([
      { code: 'fieldNotOnForm', field: 'duedate' },
    ]);
  });
});

test('the panel is shown on all issues by Jira’s bulk action, by its administrators only', async () => {
  expect(await settingsPage(app, 'lead', 'showPanel', {})).toEqual({ ok: false, error: { code: 'notAllowed' } });
  expect(await settingsPage(app, 'administrator', 'showPanel', {})).toEqual({
    ok: true,
    value: { taskId: expect.any(String) },
  });
  expect(app.site.state.collection<boolean>('jira:pinned-panels').get(`hauzd-onboarding:${PROJECTS.hauzd.id}`)).toBe(
    true,
  );
});

test('settings of a newer version are refused by everything that reads them, and stay as they are', async () => {
  await client.start();
  const rows = app.site.state.collection<Json>('forge-entity:project');
  rows.set(`settings:${PROJECTS.hauzd.id}`, {
    value: { schema: 2, version: 3, value: { settings: { schema: 2 } } },
    createdAt: 0,
    updatedAt: 0,
  });
  const newer = { ok: false, error: { code: 'newerSettings' } };
  expect(await app.panel('implementation', client.id, 'open', {})).toEqual(newer);
  expect(await settingsPage(app, 'lead', 'openSettings', {})).toEqual(newer);
  const settings = { schema: 1 };
  expect(await settingsPage(app, 'lead', 'saveSettings', { version: 0, settings })).toEqual({
    ok: false,
    error: { code: 'changedMeanwhile' },
  });
  // What a gate needs is in the record: it goes on.
  expect(await tryTransition(app, 'implementation', client.key, TRANSITIONS.holdDemo)).not.toEqual([]);
});
