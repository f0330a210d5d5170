import { PEOPLE, type PersonName } from '../../local-site/data/people';
import { CLIENTS, PROJECTS, SIMPLE_TRANSITIONS, TRANSITIONS, WORKFLOWS } from '../../local-site/data/projects';
import type { Command } from '../../src/domain/facts/commands';
import { type App, type Json, openApp, yes } from './app';
import { gatesPage, invokeGates, tryTransition } from './gates';
import { recordRows } from './onboarding';

/**
 * Every way that was thought of to get a client past a gate, or a subtask closed, without the fact being recorded. Each
 * is refused, most of them with the same sentence as before the attempt.
 */

let app: App;
const client = CLIENTS.losRobles;
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Santiago' }).format(Date.now());
const start = (commandId = 'start-1') =>
  ({ commandId, modules: { apiRest: 'contracted' }, on: today(), source: 'contract', link: {} }) as const;

const MISSING = [
  'No se puede avanzar (punto de control «Presentación»). Falta:',
  '• Confirmar si el cliente tiene contratado el centralizador (lo debe PlanOK)',
  '• Confirmar si el cliente tiene contratado el cotizador web (lo debe PlanOK)',
  '• Confirmar si el cliente tiene contratada la reserva en línea (lo debe PlanOK)',
  '• Informar a Hauzd los módulos que el cliente tiene contratados (lo debe PlanOK)',
  `Regístrelo en el panel Hauzd onboarding de ${client.key}.`,
].join('\n');
/** The same, of the issue under another key. */
const missingUnder = (key: string) => MISSING.replace(`${client.key}.`, `${key}.`);
const STEP_MISSING = [
  'No se puede cerrar esta subtarea. Falta:',
  '• Coordinar la demostración entre el cliente y Hauzd (lo debe PlanOK)',
  `Regístrelo en el panel Hauzd onboarding de ${client.key}.`,
].join('\n');

let expectContract = true;
beforeEach(async () => {
  app = openApp();
  expectContract = true;
  yes(await app.panel('implementation', client.id, 'start', start()));
});
afterEach(async () => {
  await app.close();
  if (expectContract) expect(app.violations).toEqual([]);
});

const goOn = (person: PersonName = 'implementation', key: string = client.key) =>
  tryTransition(app, person, key, TRANSITIONS.holdDemo);
const close = (key: string, person: PersonName = 'implementation') =>
  tryTransition(app, person, key, SIMPLE_TRANSITIONS.finish);
const demoSubtask = async (): Promise<{ id: string; key: string }> => {
  const { body } = await app.rest('lead', 'GET', `/rest/api/3/issue/${client.key}?fields=subtasks`);
  return body.fields.subtasks.find(({ fields }: Json) => fields.summary.startsWith('Coordinar'));
};
const statusOf = async (key: string): Promise<string> =>
  (await app.rest('lead', 'GET', `/rest/api/3/issue/${key}?fields=status`)).body.fields.status.name;

/** What storage holds of a client, changed by hand: what no person can do. */
function tamper(change: (row: Json) => Json): void {
  const rows = recordRows(app.site);
  rows.set(client.id, change(structuredClone(rows.get(client.id))));
}

test('the configuration is read the same as an object and as a text', async () => {
  for (const validatorConfigurationAs of ['object', 'string'] as const) {
    Object.assign(app.site.settings, { validatorConfigurationAs });
    expect(await goOn()).toEqual([MISSING]);
  }
});

describe('in Jira', () => {
  test('forging the issue property that lists read', async () => {
    const forged = { schema: 1, phase: 'live', waitingOn: [], missing: [], progress: 100, done: 4, total: 4 };
    const path = `/rest/api/3/issue/${client.key}/properties/hauzd.onboarding`;
    expect((await app.rest('implementation', 'PUT', path, forged)).status).toBe(200);
    expect(await goOn()).toEqual([MISSING]);
  });

  test('closing a subtask, one by one and with a bulk transition', async () => {
    const { key } = await demoSubtask();
    expect(await close(key)).toEqual([STEP_MISSING]);
    const { body } = await app.rest('lead', 'POST', '/rest/api/3/bulk/issues/transition', {
      bulkTransitionInputs: [{ selectedIssueIdsOrKeys: [key], transitionId: SIMPLE_TRANSITIONS.finish }],
      sendBulkNotification: false,
    });
    const task = await app.rest('lead', 'GET', `/rest/api/3/bulk/queue/${body.taskId}`);
    expect(Object.values(task.body.failedAccessibleIssues)).toEqual([[STEP_MISSING]]);
    expect(await statusOf(key)).toBe('Por hacer');
  });

  test('beginning a subtask first, and closing it from there', async () => {
    const { key } = await demoSubtask();
    expect(await tryTransition(app, 'implementation', key, SIMPLE_TRANSITIONS.start)).toEqual([]);
    expect(await close(key)).toEqual([STEP_MISSING]);
  });

  test('deleting the subtasks', async () => {
    const { body } = await app.rest('lead', 'GET', `/rest/api/3/issue/${client.key}?fields=subtasks`);
    for (const { key } of body.fields.subtasks) {
      expect((await app.rest('lead', 'DELETE', `/rest/api/3/issue/${key}`)).status).toBe(204);
    }
    expect(await goOn()).toEqual([MISSING]);
  });

  test('making a subtask that says it is the one of a step, and closing it', async () => {
    const made = await app.rest('implementation', 'POST', '/rest/api/3/issue', {
      fields: {
        project: { key: 'HAUZD' },
        parent: { key: client.key },
        issuetype: { id: '10013' },
        summary: 'Informar a Hauzd los módulos – Inmobiliaria Los Robles',
      },
      properties: [{ key: 'hauzd.step', value: { attempt: 1, step: 'informHauzd' } }],
    });
    expect(await close(made.body.key)).toEqual([]);
    yes(await app.panel('implementation', client.id, 'apply', { commandId: 'c', link: {}, recreate: [] }));
    expect(await goOn()).toEqual([MISSING]);
  });

  test('renaming the issue and its subtask', async () => {
    const { key } = await demoSubtask();
    for (const each of [client.key, key]) {
      const fields = { summary: 'Otra cosa' };
      expect((await app.rest('implementation', 'PUT', `/rest/api/3/issue/${each}`, { fields })).status).toBe(204);
    }
    expect(await goOn()).toEqual([MISSING]);
    expect(await close(key)).toEqual([STEP_MISSING]);
  });

  test('moving the issue with its subtasks to another project, and back', async () => {
    const gate = { gate: 'presentation', notStarted: 'pass', discarded: 'block', ownSubtask: 'step' } as const;
    const edits = [SIMPLE_TRANSITIONS.start, SIMPLE_TRANSITIONS.finish].map((transitionId) => ({
      transitionId,
      configuration: gate,
    }));
    // Moved back, it is of another type than before, and so in another workflow: that one has to have its gates, too.
    for (const [workflowId, project] of [
      [WORKFLOWS.team, PROJECTS.team.id],
      [WORKFLOWS.simple, PROJECTS.hauzd.id],
    ] as const) {
      const attached = await gatesPage(app, 'administrator', 'changeGates', { workflowId, edits }, project);
      expect(attached).toMatchObject({ ok: true });
    }
    const { id } = await demoSubtask();
    const keyOf = async (issue: string) => (await app.rest('lead', 'GET', `/rest/api/3/issue/${issue}`)).body.key;

    // Nothing tells the app that the keys are others now.
    app.site.forge.events.hold();
    app.site.jira.moveIssue(client.id, 'EQH', PEOPLE.lead);
    expect(await keyOf(client.id)).toMatch(/^EQH-/);
    // The gate there lets pass what has no onboarding: this one has one, whatever its key.
    const there = await keyOf(client.id);
    expect(await tryTransition(app, 'lead', there, SIMPLE_TRANSITIONS.start)).toEqual([missingUnder(there)]);
    expect(await tryTransition(app, 'lead', await keyOf(id), SIMPLE_TRANSITIONS.finish)).toEqual([STEP_MISSING]);

    app.site.jira.moveIssue(client.id, 'HAUZD', PEOPLE.lead);
    const moved = await keyOf(client.id);
    expect(await tryTransition(app, 'lead', moved, SIMPLE_TRANSITIONS.start)).toEqual([missingUnder(moved)]);
    expect(await tryTransition(app, 'lead', await keyOf(id), SIMPLE_TRANSITIONS.finish)).toEqual([STEP_MISSING]);

    // And once it knows: the same, naming the key of now.
    app.site.forge.events.release();
    await app.site.forge.idle();
    const key = await keyOf(client.id);
    expect(await tryTransition(app, 'lead', key, SIMPLE_TRANSITIONS.start)).toEqual([missingUnder(key)]);
    expect(await tryTransition(app, 'lead', await keyOf(id), SIMPLE_TRANSITIONS.finish)).toEqual([
      STEP_MISSING.replace(client.key, key),
    ]);
  });

  test('transitioning through an edit', async () => {
    for (const body of [
      { fields: { status: { name: 'Demostración' } } },
      { update: { status: [{ set: { id: '10102' } }] } },
      { transition: { id: TRANSITIONS.holdDemo } },
    ]) {
      await app.rest('lead', 'PUT', `/rest/api/3/issue/${client.key}`, body);
      expect(await statusOf(client.key)).toBe('Por iniciar');
    }
    // Requests that are wrong on purpose.
    expectContract = false;
  });

  test('a bulk transition', async () => {
    const { body } = await app.rest('lead', 'POST', '/rest/api/3/bulk/issues/transition', {
      bulkTransitionInputs: [{ selectedIssueIdsOrKeys: [client.key], transitionId: TRANSITIONS.holdDemo }],
      sendBulkNotification: false,
    });
    const task = await app.rest('lead', 'GET', `/rest/api/3/bulk/queue/${body.taskId}`);
    expect(task.body.failedAccessibleIssues).toEqual({ [client.id]: [MISSING] });
    expect(await statusOf(client.key)).toBe('Por iniciar');
  });

  test('the session of a reader, and of a stranger', async () => {
    for (const person of ['reader', 'stranger'] as const) {
      expect((await goOn(person)).length).toBe(1);
      expect(await statusOf(client.key)).toBe('Por iniciar');
    }
  });
});

describe('through the app itself', () => {
  const record = (person: PersonName | undefined, context: object, command: Command) =>
    app.invoke(person, 'record', { commandId: 'c', command }, context);
  const sent = { kind: 'sendModuleInformation', on: today() } as const;

  test('a reader, a stranger and nobody recording the fact, each with a context made by hand', async () => {
    const issue = { id: client.id, key: client.key };
    for (const [person, code] of [
      ['reader', 'notAllowed'],
      ['stranger', 'issueNotFound'],
      [undefined, 'notAllowed'],
    ] as const) {
      const context = { accountId: PEOPLE.lead, principal: PEOPLE.lead, extension: { issue } };
      expect(await record(person, context, sent)).toEqual({ ok: false, error: { code } });
    }
    expect(await goOn()).toEqual([MISSING]);
  });

  test('each function called with names and payloads that are not its own', async () => {
    const context = { extension: { issue: { id: client.id }, project: { id: PROJECTS.hauzd.id } } };
    const change = { workflowId: WORKFLOWS.onboarding, edits: [{ transitionId: TRANSITIONS.holdDemo }] };
    const refused = [
      await app.invoke('implementation', 'changeGates', change, context),
      await app.invoke(
        'implementation',
        'gate',
        { issue: { key: client.key }, configuration: { gate: 'live' } },
        context,
      ),
      await invokeGates(app, 'implementation', 'record', { commandId: 'c', command: sent }, context),
      await invokeGates(app, 'implementation', 'changeGates', change, context),
      await invokeGates(app, 'implementation', 'removeGates', {}, context),
    ];
    expect(refused).toEqual([
      { ok: false, error: { code: 'unknownCall' } },
      { ok: false, error: { code: 'unknownCall' } },
      { ok: false, error: { code: 'unknownCall' } },
      { ok: false, error: { code: 'notAllowed' } },
      { ok: false, error: { code: 'notAdministrator' } },
    ]);
    expect(await goOn()).toEqual([MISSING]);
  });

  test('a second record: starting again, starting on the subtask, cloning the issue', async () => {
    const complete = {
      ...start('start-2'),
      modules: {
        apiRest: 'contracted',
        centralizador: 'contracted',
        cotizadorWeb: 'contracted',
        reservaEnLinea: 'contracted',
      },
    } as const;
    const { id, key } = await demoSubtask();
    expect(await app.panel('implementation', client.id, 'start', complete)).toEqual({
      ok: false,
      error: { code: 'alreadyStarted' },
    });
    expect(await app.panel('implementation', id, 'start', complete)).toEqual({
      ok: false,
      error: { code: 'isSubtask' },
    });
    expect(await goOn()).toEqual([MISSING]);
    expect(await close(key)).toEqual([STEP_MISSING]);

    const clone = await app.rest('implementation', 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'HAUZD' }, issuetype: { id: '10011' }, summary: 'CLONE - Inmobiliaria Los Robles' },
      properties: [{ key: 'hauzd.onboarding', value: { schema: 1, phase: 'live', missing: [] } }],
    });
    expect(await goOn('implementation', clone.body.key)).toEqual([
      'No se puede avanzar: la implementación no está iniciada. Iníciela en el panel Hauzd onboarding de esta incidencia.',
    ]);
  });

  test('linking a subtask that is closed already in the place of an open one', async () => {
    const made = await app.rest('implementation', 'POST', '/rest/api/3/issue', {
      fields: {
        project: { key: 'HAUZD' },
        parent: { key: client.key },
        issuetype: { id: '10013' },
        summary: 'Informar a Hauzd',
      },
    });
    expect(await close(made.body.key)).toEqual([]);
    const { body } = await app.rest('lead', 'GET', `/rest/api/3/issue/${client.key}?fields=subtasks`);
    const informed = body.fields.subtasks.find(({ fields }: Json) => fields.summary.startsWith('Informar a Hauzd los'));
    await app.rest('lead', 'DELETE', `/rest/api/3/issue/${informed.key}`);
    const link = { informHauzd: made.body.id };
    const { report } = yes(
      await app.panel('implementation', client.id, 'apply', { commandId: 'c', link, recreate: [] }),
    );
    expect(report.linked).toEqual(['informHauzd']);
    expect(await goOn()).toEqual([MISSING]);
  });
});

describe('where it cannot be checked', () => {
  const unavailable =
    'No se pudo comprobar: los datos de la implementación no están disponibles en este momento. Intente de nuevo en un minuto.';
  const noAnswer = 'No se pudo comprobar: Jira no respondió a tiempo. Intente de nuevo en un minuto.';
  const down = { kind: 'status', status: 503 } as const;

  test('a record of a newer version of the app', async () => {
    tamper((row) => ({ ...row, value: { ...row.value, schema: 99 } }));
    expect(await goOn()).toEqual([
      'No se pudo comprobar: los datos fueron escritos por una versión más nueva de la aplicación. Recargue la página e intente de nuevo.',
    ]);
  });

  test.each([
    ['a record that is not one', (row: Json) => ({ ...row, value: { ...row.value, record: 'x' } })],
    ['a record without a schema', (row: Json) => ({ ...row, value: { record: row.value.record } })],
  ])('%s', async (_, change) => {
    tamper(change);
    expect(await goOn()).toEqual([
      'No se pudo comprobar: los datos guardados de esta implementación no se pueden leer. Avise a quien administra Jira.',
    ]);
  });

  test('a record whose facts are broken', async () => {
    tamper((row) => ({ ...row, value: { ...row.value, record: { ...row.value.record, facts: {} } } }));
    expect(await goOn()).toEqual([
      'No se pudo comprobar: los datos guardados de esta implementación no se pueden leer. Avise a quien administra Jira.',
    ]);
  });

  test('a configuration that cannot be read', async () => {
    const answer = await app.site.forge.runValidator(callOf(client.key, '{"gate":'));
    expect(answer).toEqual({
      result: false,
      errorMessage:
        'No se pudo comprobar: la configuración de este punto de control no se puede leer. Avise a quien administra Jira.',
    });
  });

  test('a call that names no issue, as when one is being created', async () => {
    const answer = await app.site.forge.runValidator(callOf('', '{"gate":"live","notStarted":"pass"}'));
    expect(answer).toEqual({
      result: false,
      errorMessage: 'No se pudo comprobar: Jira no indicó de qué incidencia se trata.',
    });
  });

  test('storage down, at the first read and at the second', async () => {
    for (const nth of [1, 2]) {
      app.site.gateway.faults.clear();
      app.site.gateway.faults.add({ match: { product: 'storage' }, nth, fault: down });
      expect(await goOn()).toEqual([unavailable]);
    }
  });

  test('Jira down, where the key is not known', async () => {
    app.site.gateway.faults.add({ match: { product: 'jira' }, fault: down });
    expect(await goOn('implementation', CLIENTS.bahiaNorte.key)).toEqual([noAnswer]);
  }, 20_000);

  test('Jira slower than the function may be: the answer comes before the platform stops it', async () => {
    Object.assign(app.site.settings.timeLimits, { standard: 5_100 });
    app.site.gateway.faults.add({ match: { product: 'jira' }, fault: { kind: 'delay', ms: 3_000 } });
    const began = performance.now();
    expect(await goOn('implementation', CLIENTS.bahiaNorte.key)).toEqual([
      'No se pudo comprobar a tiempo. Intente de nuevo en un minuto.',
    ]);
    expect(performance.now() - began).toBeLessThan(2_000);
  }, 20_000);

  test('storage slower than the function may be', async () => {
    Object.assign(app.site.settings.timeLimits, { standard: 5_100 });
    app.site.gateway.faults.add({ match: { product: 'storage' }, fault: { kind: 'delay', ms: 3_000 } });
    expect(await goOn()).toEqual(['No se pudo comprobar a tiempo. Intente de nuevo en un minuto.']);
  }, 20_000);
});

/** What Jira hands a validator. */
function callOf(issueKey: string, configuration: string) {
  return { moduleKey: 'hauzd-gate', issueKey, configuration, transition: { from: { id: '1' }, to: { id: '2' } } };
}
