import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS, TRANSITIONS } from '../../local-site/data/projects';
import type { Command } from '../../src/domain/facts/commands';
import { NOTHING_DONE } from '../application/panel/nothing-done';
import { checkAdf } from '../documents/adf';
import { type Json, yes } from './app';
import { appForEachTest } from './app-for-tests';

/** From an empty panel to a client who goes live, through Jira's own REST interface and the panel's calls. */

const app = appForEachTest();
let client: { id: string; key: string };
let commands = 0;
const commandId = () => `command-${++commands}`;
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Santiago' }).format(Date.now());

beforeEach(() => {
  client = CLIENTS.losRobles;
});

/** A client without API REST who agreed to reserve and lacks the modules for it: nine subtasks. */
const start = (more: object = {}) => ({
  commandId: commandId(),
  modules: { apiRest: 'notContracted', centralizador: 'contracted', cotizadorWeb: 'notContracted' } as const,
  on: today(),
  source: 'contract' as const,
  agreement: { closedOn: today(), scope: 'reserve' as const },
  link: {},
  ...more,
});

const record = async (command: Command) =>
  yes(await app.panel('implementation', client.id, 'record', { commandId: commandId(), command }));

const subtasks = async (): Promise<Json[]> =>
  (await app.rest('reader', 'GET', `/rest/api/3/issue/${client.key}?fields=subtasks`)).body.fields.subtasks;

const transition = (id: string) =>
  app.rest('implementation', 'POST', `/rest/api/3/issue/${client.key}/transitions`, { transition: { id } });

describe('starting a client', () => {
  test('creates the subtasks of the branch that applies with four requests, and the link and the read copy with them', async () => {
    // What the project asks of its subtasks is known after the first time.
    yes(await app.panel('implementation', CLIENTS.altoMaipo.id, 'start', start()));
    app.requests();

    const { report, view } = yes(await app.panel('implementation', client.id, 'start', start()));

    const expected = [
      'confirmModules',
      'informHauzd',
      'holdDemo',
      'offerApiRest',
      'contractCotizadorWeb',
      'connectStockAndPrices',
      'enableQuotes',
      'enableReservations',
    ];
    expect(report).toEqual({ ...NOTHING_DONE, created: expected });
    expect(Object.keys(view.onboarding?.plan ?? {})).toEqual(expected);
    expect(app.requests()).toEqual([
      `GET /rest/api/3/issue/${client.id}`,
      'POST /rest/api/3/issue/bulk',
      `POST /rest/api/3/issue/${client.id}/remotelink`,
      `PUT /rest/api/3/issue/${client.id}/properties/hauzd.onboarding`,
    ]);

    const created = await subtasks();
    expect(created.map((subtask) => subtask.fields.summary)).toEqual([
      'Confirmar los módulos contratados – Inmobiliaria Los Robles',
      'Informar a Hauzd los módulos – Inmobiliaria Los Robles',
      'Coordinar y realizar la demostración – Inmobiliaria Los Robles',
      'Ofrecer la API REST al cliente – Inmobiliaria Los Robles',
      'Contratar el cotizador web – Inmobiliaria Los Robles',
      'Sincronizar stock y precio – Inmobiliaria Los Robles',
      'Habilitar la cotización web desde Hauzd – Inmobiliaria Los Robles',
      'Habilitar la reserva en línea desde Hauzd – Inmobiliaria Los Robles',
    ]);
    const one = (await app.rest('reader', 'GET', `/rest/api/3/issue/${created[3].key}?properties=hauzd.step`)).body;
    expect(one.fields.reporter.accountId).toBe(PEOPLE.implementation);
    expect(one.properties['hauzd.step']).toEqual({
      ...{ attempt: 1, step: 'offerApiRest', parent: client.id },
      token: expect.stringMatching(/^[\w-]{22}$/),
    });
    expect(checkAdf(one.fields.description)).toBeUndefined();
    const text = JSON.stringify(one.fields.description);
    expect(text).toContain('No es obligatorio que la compre');
    expect(text).toContain('PlanOK');
    expect(text).toContain('punto 2.1.2');
    expect(text).toContain('https://planok.atlassian.net/wiki/spaces/IYA/pages/2135228422');

    const links = (await app.rest('reader', 'GET', `/rest/api/3/issue/${client.key}/remotelink`)).body;
    expect(links).toMatchObject([
      {
        globalId: 'hauzd-onboarding:page:2135228422',
        object: { title: 'Hd_Implementación', url: 'https://planok.atlassian.net/wiki/spaces/IYA/pages/2135228422' },
      },
    ]);
    const copy = (await app.rest('reader', 'GET', `/rest/api/3/issue/${client.key}/properties/hauzd.onboarding`)).body;
    expect(copy.value).toMatchObject({
      scope: 'reserve',
      phase: 'preparation',
      waitingOn: ['planok'],
      done: 1,
      total: 9,
    });
  });

  test('done twice changes nothing', async () => {
    const request = start();
    yes(await app.panel('implementation', client.id, 'start', request));
    const before = await subtasks();

    const again = yes(await app.panel('implementation', client.id, 'start', request));
    expect(again.report.created).toEqual([]);
    app.requests();
    const applied = yes(
      await app.panel('implementation', client.id, 'apply', { commandId: commandId(), link: {}, recreate: [] }),
    );

    expect(applied.report).toEqual(NOTHING_DONE);
    expect(app.requests()).toEqual([`GET /rest/api/3/issue/${client.id}`]);
    expect(await subtasks()).toEqual(before);
  });

  test('links a subtask made by hand before instead of creating another one', async () => {
    client = CLIENTS.puertaDelSur;
    const { body } = await app.rest('reader', 'GET', `/rest/api/3/issue/${client.key}?fields=subtasks`);
    const byHand = body.fields.subtasks[0];
    const { report, view } = yes(
      await app.panel('implementation', client.id, 'start', start({ link: { holdDemo: byHand.id } })),
    );
    expect(report.linked).toEqual(['holdDemo']);
    expect(report.created).not.toContain('holdDemo');
    expect(view.onboarding?.plan.holdDemo).toMatchObject({ id: byHand.id, key: byHand.key });
    expect(await subtasks()).toHaveLength(body.fields.subtasks.length + report.created.length);
  });
});

describe('the workflow', () => {
  test('refuses to move on, says all that is missing and who owes it, and lets pass once it is recorded', async () => {
    yes(await app.panel('implementation', client.id, 'start', start()));
    const refused = await transition(TRANSITIONS.holdDemo);
    expect(refused).toEqual({
      status: 400,
      body: {
        errorMessages: [
          [
            'No se puede avanzar (punto de control «Presentación»). Falta:',
            '• Confirmar si el cliente tiene contratada la reserva en línea (lo debe PlanOK)',
            '• Informar a Hauzd los módulos que el cliente tiene contratados (lo debe PlanOK)',
            `Regístrelo en el panel Hauzd onboarding de ${client.key}.`,
          ].join('\n'),
        ],
        errors: {},
      },
    });

    await record({ kind: 'confirmModules', modules: { reservaEnLinea: 'notContracted' }, on: today(), source: 'crm' });
    await record({ kind: 'sendModuleInformation', on: today() });
    expect(await transition(TRANSITIONS.holdDemo)).toEqual({ status: 204, body: undefined });
  });

  test('goes all the way to live, one gate after the other, and closes what is done on its way', async () => {
    yes(await app.panel('implementation', client.id, 'start', start()));
    await record({ kind: 'confirmModules', modules: { reservaEnLinea: 'contracted' }, on: today(), source: 'crm' });
    await record({ kind: 'sendModuleInformation', on: today() });
    expect((await transition(TRANSITIONS.holdDemo)).status).toBe(204);
    await record({ kind: 'holdDemo', on: today(), contact: true });
    expect((await transition(TRANSITIONS.negotiate)).status).toBe(204);
    expect((await transition(TRANSITIONS.startWork)).status).toBe(204);

    const shut = await transition(TRANSITIONS.integrate);
    expect(shut.body.errorMessages[0].split('\n')).toEqual([
      'No se puede avanzar (punto de control «Requisitos»). Falta:',
      '• Ofrecer la API REST al cliente, que no la tiene contratada (lo debe PlanOK)',
      '• Contratar el cotizador web, que se necesita para cotizar (lo debe el cliente)',
      `Regístrelo en el panel Hauzd onboarding de ${client.key}.`,
    ]);
    await record({ kind: 'declineOffer', on: today(), how: 'refused' });
    await record({ kind: 'confirmModules', modules: { cotizadorWeb: 'contracted' }, on: today(), source: 'contract' });
    expect((await transition(TRANSITIONS.integrate)).status).toBe(204);

    const applied = yes(
      await app.panel('implementation', client.id, 'apply', { commandId: commandId(), link: {}, recreate: [] }),
    );
    expect(applied.report.created).toEqual(['clientGivesUserAndPassword', 'planokHandsOverApiKey']);
    await record({ kind: 'handOverFromClient', credentials: ['username', 'password'], on: today(), channel: 'phone' });
    await record({ kind: 'handOverFromPlanok', on: today(), channel: 'passwordManager', hauzdTold: true });
    expect((await transition(TRANSITIONS.connect)).status).toBe(204);

    for (const scope of ['sync', 'quote', 'reserve'] as const)
      await record({ kind: 'reportIntegration', scope, on: today() });
    expect((await transition(TRANSITIONS.goLive)).status).toBe(204);

    const statuses = (await subtasks()).map((subtask) => subtask.fields.status.statusCategory.key);
    expect(statuses).toEqual(Array(10).fill('done'));
    const { view } = { view: yes(await app.panel('reader', client.id, 'open', {})) };
    expect(view.canEdit).toBe(false);
    const history = yes(await app.panel('reader', client.id, 'history', {}));
    expect(history.entries.map((entry) => entry.number)).toEqual(
      [...history.entries.keys()].map((index) => history.entries.length - index),
    );
  });

  test('lets nobody close a subtask of ours whose fact is missing, and says where to record it', async () => {
    yes(await app.panel('implementation', client.id, 'start', start()));
    const demo = (await subtasks()).find((subtask) => subtask.fields.summary.startsWith('Coordinar'));
    const refused = await app.rest('implementation', 'POST', `/rest/api/3/issue/${demo.key}/transitions`, {
      transition: { id: '21' },
    });
    expect(refused.body.errorMessages[0].split('\n')).toEqual([
      'No se puede cerrar esta subtarea. Falta:',
      '• Coordinar la demostración entre el cliente y Hauzd (lo debe PlanOK)',
      `Regístrelo en el panel Hauzd onboarding de ${client.key}.`,
    ]);
  });

  test('stays shut where no onboarding was started', async () => {
    const refused = await transition(TRANSITIONS.holdDemo);
    expect(refused.status).toBe(400);
    expect(refused.body.errorMessages).toEqual([
      'No se puede avanzar: la implementación no está iniciada. Iníciela en el panel Hauzd onboarding de esta incidencia.',
    ]);
  });

  test('stays shut, with a sentence of its own, when the gate cannot check', async () => {
    yes(await app.panel('implementation', client.id, 'start', start()));
    app.site.gateway.faults.add({ match: { product: 'storage' }, fault: { kind: 'status', status: 500 } });
    const refused = await transition(TRANSITIONS.holdDemo);
    expect(refused.status).toBe(400);
    expect(refused.body.errorMessages[0]).toMatch(
      /^No se pudo comprobar: los datos de la implementación no están disponibles/,
    );
  });
});
