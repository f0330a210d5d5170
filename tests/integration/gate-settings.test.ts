import { CLIENTS, PROJECTS, SIMPLE_TRANSITIONS, WORKFLOWS } from '../../local-site/data/projects';
import { yes } from './app';
import { appForEachTest } from './app-for-tests';
import { change, gateSettingsPage, prerequisites, yesGate } from './gates';
import { changeWorkflow } from './tables';

/** The administrator's page: which transitions have a gate, and which should. */

const app = appForEachTest();

const open = async (project: keyof typeof PROJECTS = 'hauzd') =>
  yesGate(await gateSettingsPage(app, 'administrator', 'openGates', {}, PROJECTS[project].id));

describe('the page shows', () => {
  test('every transition but creating, with its gates and what belongs there', async () => {
    const view = await open();
    expect(view.hidden).toEqual([]);
    expect(view.workflows.map(({ name }) => name)).toEqual(['Onboarding Hauzd', 'Subtareas Hauzd', 'Flujo simple']);

    const onboarding = view.workflows[0];
    expect(onboarding?.issueTypes.map(({ name }) => name)).toEqual(['Cliente']);
    const rows = onboarding?.transitions.map(({ name, gates, suggestion }) => [
      name,
      gates.map(({ configuration }) => configuration?.gate),
      suggestion.advice === 'gate' ? suggestion.configuration.gate : suggestion.advice,
    ]);
    expect(rows).toEqual([
      ['Hacer la demostración', ['presentation'], 'presentation'],
      ['Negociar', [], 'none'],
      ['Comenzar la implementación', ['agreement'], 'agreement'],
      ['Integrar', ['prerequisites'], 'prerequisites'],
      ['Conectar', ['credentials'], 'credentials'],
      ['Pasar a en vivo', ['live'], 'live'],
      ['Volver a Por iniciar', [], 'backward'],
      ['Volver a Demostración', [], 'backward'],
      ['Volver a En negociación', [], 'backward'],
      ['Volver a Prerrequisitos', [], 'backward'],
      ['Volver a Integración', [], 'backward'],
      ['Sin acuerdo', [], 'cancelling'],
      ['Retomar', [], 'reopening'],
      ['Reabrir', [], 'reopening'],
    ]);
    const closing = view.workflows[1]?.transitions.filter(({ gates }) => gates.length > 0);
    expect(closing).toMatchObject([{ name: 'Listo', gates: [{ configuration: { gate: 'step' } }] }]);
  });

  test('how many open issues have no onboarding: those started, closed or of other types do not count', async () => {
    const before = (await open()).workflows.find(({ id }) => id === WORKFLOWS.onboarding)?.notStarted;
    // Of the eight clients one is in a done status.
    expect(before).toBe(Object.keys(CLIENTS).length - 1);
    const start = { commandId: 'c', modules: {}, on: '2026-01-05', source: 'contract', link: {} } as const;
    yes(await app.panel('implementation', CLIENTS.losRobles.id, 'start', start));
    const after = (await open()).workflows.find(({ id }) => id === WORKFLOWS.onboarding)?.notStarted;
    expect(after).toBe(Object.keys(CLIENTS).length - 2);
  });

  test('a workflow that cannot be edited, with the reason', async () => {
    changeWorkflow(app, WORKFLOWS.simple, (workflow) => ({ ...workflow, isEditable: false }));
    expect((await open()).workflows.find(({ id }) => id === WORKFLOWS.simple)?.hindrance).toBe('notEditable');
    expect(await change(app, WORKFLOWS.simple, SIMPLE_TRANSITIONS.finish, prerequisites)).toEqual({
      ok: false,
      error: { code: 'notEditable' },
    });
  });

  test.each([429, 503])(
    'nothing is claimed to be in the way where Jira does not say (%i); a change is told',
    async (status) => {
      app.site.gateway.faults.add({
        match: { product: 'jira', path: 'capabilities' },
        fault: { kind: 'status', status },
      });
      expect((await open()).workflows.flatMap(({ hindrance }) => hindrance ?? [])).toEqual([]);
      const answer = await change(app, WORKFLOWS.simple, SIMPLE_TRANSITIONS.finish, prerequisites);
      expect(answer).toMatchObject({ ok: false, error: { code: status === 429 ? 'rateLimited' : 'jiraUnavailable' } });
      app.site.gateway.faults.clear();
    },
  );

  test('to who administers the project only: the types whose workflow they may not see', async () => {
    expect(yesGate(await gateSettingsPage(app, 'lead', 'openGates', {}))).toMatchObject({
      workflows: [],
      hidden: ['Cliente', 'Tarea', 'Subtarea'],
    });
    const team = yesGate(await gateSettingsPage(app, 'lead', 'openGates', {}, PROJECTS.team.id));
    expect(team.hidden).toEqual([]);
    expect(team.workflows).toMatchObject([{ name: 'Flujo de Equipo Hauzd', isGlobal: false }]);
    expect(team.workflows[0]?.hindrance).toBeUndefined();
  });

  test('nothing to others', async () => {
    for (const person of ['implementation', 'reader'] as const) {
      const answer = await gateSettingsPage(app, person, 'openGates', {});
      expect(answer).toEqual({ ok: false, error: { code: 'notAdministrator' } });
    }
    expect(await gateSettingsPage(app, 'stranger', 'openGates', {})).toEqual({
      ok: false,
      error: { code: 'issueNotFound' },
    });
  });
});
