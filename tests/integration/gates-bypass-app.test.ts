import { PEOPLE, type PersonName } from '../../local-site/data/people';
import { PROJECTS, TRANSITIONS, WORKFLOWS } from '../../local-site/data/projects';
import type { Command } from '../../src/domain/facts/commands';
import { type Json, yes } from './app';
import { appForEachTest } from './app-for-tests';
import { invokeGates } from './gates';
import { client, goingPast, MISSING, STEP_MISSING, start, today } from './going-past';

/** The same through the app itself: whatever its functions are sent, no gate opens without the fact being recorded. */

const app = appForEachTest();
beforeEach(async () => yes(await app.panel('implementation', client.id, 'start', start())));

const { goOn, close, demoSubtask } = goingPast(app);

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
