import { CLIENTS, PROJECTS, SIMPLE_TRANSITIONS, TRANSITIONS, WORKFLOWS } from '../../local-site/data/projects';
import { tablesOf } from '../../local-site/jira/model';
import { parseGateConfiguration } from '../../src/domain/workflow/gate-configuration';
import { type App, type Json, openApp, yes } from './app';
import { gatesPage, invokeGates, readWorkflow, tryTransition } from './gates';

/** The administrator's page: which transitions have a gate, and putting, changing and removing one. */

let app: App;
beforeEach(() => {
  app = openApp();
});
afterEach(async () => {
  await app.close();
  expect(app.violations).toEqual([]);
});

const open = async (project: keyof typeof PROJECTS = 'hauzd') =>
  yesGate(await gatesPage(app, 'administrator', 'openGates', {}, PROJECTS[project].id));

function yesGate<T>(answer: { ok: true; value: T } | { ok: false; error: object }): T {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

const prerequisites = {
  gate: 'prerequisites',
  notStarted: 'block',
  discarded: 'block',
  ownSubtask: 'step',
} as const;

/** Adds to a workflow what the app knows nothing of: rules, conditions and properties of others. */
function addForeignRules(id: string, transitionId: string): void {
  const { workflows } = tablesOf(app.site.state);
  const workflow = workflows.get(id);
  if (!workflow) throw new Error('no workflow');
  workflows.set(id, {
    ...workflow,
    description: 'Flujo con reglas de otros',
    transitions: workflow.transitions.map((transition) =>
      transition.id === transitionId
        ? {
            ...transition,
            validators: [
              {
                id: 'r-1',
                ruleKey: 'system:check-permission-validator',
                parameters: { permissionKey: 'CLOSE_ISSUES' },
              },
              ...transition.validators,
              {
                id: 'r-2',
                ruleKey: 'forge:expression-validator',
                parameters: {
                  key: 'ari:cloud:ecosystem::extension/another-app/its-environment/static/hauzd-gate',
                  config: '{"gate":"live"}',
                  id: 'r-2',
                  disabled: 'false',
                  tag: '',
                },
              },
            ],
            rest: {
              ...transition.rest,
              actions: [{ id: 'a-1', ruleKey: 'system:update-field', parameters: { field: 'assignee', value: 'x' } }],
              conditions: {
                operation: 'ALL',
                conditions: [{ id: 'c-1', ruleKey: 'system:restrict-issue-transition', parameters: { groupIds: 'g' } }],
                conditionGroups: [],
              },
              transitionScreen: { id: 's-1', ruleKey: 'system:transition-screen', parameters: { screenId: '7' } },
              properties: { 'jira.issue.editable': 'false' },
              customIssueEventId: '12',
            },
          }
        : transition,
    ),
  });
}

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
    const { workflows } = tablesOf(app.site.state);
    const simple = workflows.get(WORKFLOWS.simple);
    if (!simple) throw new Error('no workflow');
    workflows.set(simple.id, { ...simple, isEditable: false });
    expect((await open()).workflows.find(({ id }) => id === simple.id)?.hindrance).toBe('notEditable');
    expect(await change(WORKFLOWS.simple, SIMPLE_TRANSITIONS.finish, prerequisites)).toEqual({
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
      const answer = await change(WORKFLOWS.simple, SIMPLE_TRANSITIONS.finish, prerequisites);
      expect(answer).toMatchObject({ ok: false, error: { code: status === 429 ? 'rateLimited' : 'jiraUnavailable' } });
      app.site.gateway.faults.clear();
    },
  );

  test('to who administers the project only: the types whose workflow they may not see', async () => {
    expect(yesGate(await gatesPage(app, 'lead', 'openGates', {}))).toMatchObject({
      workflows: [],
      hidden: ['Cliente', 'Tarea', 'Subtarea'],
    });
    const team = yesGate(await gatesPage(app, 'lead', 'openGates', {}, PROJECTS.team.id));
    expect(team.hidden).toEqual([]);
    expect(team.workflows).toMatchObject([{ name: 'Flujo de Equipo Hauzd', isGlobal: false }]);
    expect(team.workflows[0]?.hindrance).toBeUndefined();
  });

  test('nothing to others', async () => {
    for (const person of ['implementation', 'reader'] as const) {
      const answer = await gatesPage(app, person, 'openGates', {});
      expect(answer).toEqual({ ok: false, error: { code: 'notAdministrator' } });
    }
    expect(await gatesPage(app, 'stranger', 'openGates', {})).toEqual({ ok: false, error: { code: 'issueNotFound' } });
  });
});

const change = (workflowId: string, transitionId: string, configuration?: object) => {
  const parsed = configuration && parseGateConfiguration(configuration);
  const edits = [{ transitionId, ...(parsed && { configuration: parsed }) }];
  return gatesPage(app, 'administrator', 'changeGates', { workflowId, edits });
};

describe('one action', () => {
  test('puts a gate, and from then on it blocks', async () => {
    const id = CLIENTS.losRobles.key;
    expect(await tryTransition(app, 'implementation', id, TRANSITIONS.discard)).toEqual([]);
    expect(await tryTransition(app, 'implementation', id, TRANSITIONS.resume)).toEqual([]);
    yesGate(await change(WORKFLOWS.onboarding, TRANSITIONS.discard, prerequisites));
    expect(await tryTransition(app, 'implementation', id, TRANSITIONS.discard)).toEqual([
      'No se puede avanzar: la implementación no está iniciada. Iníciela en el panel Hauzd onboarding de esta incidencia.',
    ]);
  });

  test('changes one, in its place and under its id, and takes one off', async () => {
    const before = await readWorkflow(app, WORKFLOWS.onboarding);
    const changed = { ...prerequisites, notStarted: { createdBefore: '2026-11-24' } };
    yesGate(await change(WORKFLOWS.onboarding, TRANSITIONS.integrate, changed));
    const rules = validatorsOf(await readWorkflow(app, WORKFLOWS.onboarding), TRANSITIONS.integrate);
    const [old] = validatorsOf(before, TRANSITIONS.integrate);
    expect(rules).toEqual([{ ...old, parameters: { ...old.parameters, config: JSON.stringify(changed) } }]);

    yesGate(await change(WORKFLOWS.onboarding, TRANSITIONS.integrate));
    expect(validatorsOf(await readWorkflow(app, WORKFLOWS.onboarding), TRANSITIONS.integrate)).toEqual([]);
  });

  test('changes nothing else: what others put into the workflow comes back word for word', async () => {
    addForeignRules(WORKFLOWS.onboarding, TRANSITIONS.negotiate);
    const before = await readWorkflow(app, WORKFLOWS.onboarding);
    yesGate(await change(WORKFLOWS.onboarding, TRANSITIONS.negotiate, prerequisites));
    const after = await readWorkflow(app, WORKFLOWS.onboarding);

    const added = validatorsOf(after, TRANSITIONS.negotiate).at(-1);
    expect(added).toMatchObject({
      ruleKey: 'forge:expression-validator',
      parameters: { config: JSON.stringify(prerequisites), disabled: 'false', tag: '' },
    });
    expect(validatorsOf(after, TRANSITIONS.negotiate)).toEqual([...validatorsOf(before, TRANSITIONS.negotiate), added]);
    const version = { ...before.version, versionNumber: before.version.versionNumber + 1 };
    expect(withoutRules(after, TRANSITIONS.negotiate)).toEqual({
      ...withoutRules(before, TRANSITIONS.negotiate),
      version,
      updated: after.updated,
    });

    yesGate(await change(WORKFLOWS.onboarding, TRANSITIONS.negotiate));
    const restored = await readWorkflow(app, WORKFLOWS.onboarding);
    expect({ ...restored, version: before.version, updated: before.updated }).toEqual(before);
  });

  test('done twice writes once', async () => {
    yesGate(await change(WORKFLOWS.onboarding, TRANSITIONS.negotiate, prerequisites));
    const { version } = await readWorkflow(app, WORKFLOWS.onboarding);
    yesGate(await change(WORKFLOWS.onboarding, TRANSITIONS.negotiate, prerequisites));
    expect((await readWorkflow(app, WORKFLOWS.onboarding)).version).toEqual(version);
  });

  test('an answer that was lost is found out by reading, and the gate stands once', async () => {
    app.site.gateway.faults.add({
      match: { method: 'POST', path: '/workflows/update$' },
      nth: 1,
      fault: { kind: 'lostAnswer' },
    });
    yesGate(await change(WORKFLOWS.onboarding, TRANSITIONS.negotiate, prerequisites));
    const workflow = await readWorkflow(app, WORKFLOWS.onboarding);
    expect(validatorsOf(workflow, TRANSITIONS.negotiate)).toHaveLength(1);
    expect(workflow.version.versionNumber).toBe(2);
  });

  test('a version that grew stale meanwhile is read again: both changes are there', async () => {
    const { workflows } = tablesOf(app.site.state);
    let others = 0;
    app.site.gateway.exchanges.listen(({ path }) => {
      // Right after the app's first dry run somebody else renames a transition.
      if (!path.endsWith('/workflows/update/validation') || ++others > 1) return;
      const read = workflows.get(WORKFLOWS.onboarding);
      if (!read) throw new Error('no workflow');
      const transitions = read.transitions.map((it) =>
        it.id === TRANSITIONS.integrate ? { ...it, name: 'Integrar con Hauzd' } : it,
      );
      const version = { ...read.version, versionNumber: read.version.versionNumber + 1 };
      workflows.set(read.id, { ...read, transitions, version });
    });
    yesGate(await change(WORKFLOWS.onboarding, TRANSITIONS.negotiate, prerequisites));
    const workflow = await readWorkflow(app, WORKFLOWS.onboarding);
    expect(validatorsOf(workflow, TRANSITIONS.negotiate)).toHaveLength(1);
    expect(workflow.transitions.map(({ name }: Json) => name)).toContain('Integrar con Hauzd');
    expect(others).toBe(2);
  });

  test('what Jira refuses is told in its words, and nothing changes', async () => {
    const before = await readWorkflow(app, WORKFLOWS.onboarding);
    app.site.gateway.faults.add({
      match: { method: 'POST', path: '/workflows/update/validation' },
      fault: {
        kind: 'status',
        status: 200,
        body: { errors: [{ code: 'X', level: 'ERROR', message: 'La regla no vale aquí.', type: 'RULE' }] },
      },
    });
    expect(await change(WORKFLOWS.onboarding, TRANSITIONS.negotiate, prerequisites)).toEqual({
      ok: false,
      error: { code: 'jiraRefused', messages: ['La regla no vale aquí.'] },
    });
    expect(await readWorkflow(app, WORKFLOWS.onboarding)).toEqual(before);
  });

  test.each([
    ['the transition that creates an issue', '1', { code: 'createTransition' }],
    ['a transition that is not there', '999', { code: 'unknownTransition' }],
  ])('puts none on %s', async (_, transitionId, error) => {
    expect(await change(WORKFLOWS.onboarding, transitionId, prerequisites)).toEqual({ ok: false, error });
  });
});

describe('before uninstalling', () => {
  test('one action takes every gate off every workflow, whichever project it is in, and nothing else', async () => {
    addForeignRules(WORKFLOWS.team, SIMPLE_TRANSITIONS.finish);
    const untouched = await readWorkflow(app, WORKFLOWS.team);
    yesGate(
      await gatesPage(
        app,
        'administrator',
        'changeGates',
        {
          workflowId: WORKFLOWS.team,
          edits: [{ transitionId: SIMPLE_TRANSITIONS.start, configuration: prerequisites }],
        },
        PROJECTS.team.id,
      ),
    );
    const removal = yesGate(await gatesPage(app, 'administrator', 'removeGates', {}));
    expect(removal).toEqual({
      removed: 7,
      workflows: ['Onboarding Hauzd', 'Subtareas Hauzd', 'Flujo de Equipo Hauzd'],
      left: [],
    });
    const team = await readWorkflow(app, WORKFLOWS.team);
    expect({ ...team, version: untouched.version, updated: untouched.updated }).toEqual(untouched);
    expect(await tryTransition(app, 'implementation', CLIENTS.losRobles.key, TRANSITIONS.holdDemo)).toEqual([]);
    expect(yesGate(await gatesPage(app, 'administrator', 'removeGates', {})).removed).toBe(0);
  });

  test('a workflow that could not be changed is named with the reason, and the others are done', async () => {
    const { workflows } = tablesOf(app.site.state);
    const onboarding = workflows.get(WORKFLOWS.onboarding);
    if (!onboarding) throw new Error('no workflow');
    workflows.set(onboarding.id, { ...onboarding, isEditable: false });
    expect(yesGate(await gatesPage(app, 'administrator', 'removeGates', {}))).toEqual({
      removed: 1,
      workflows: ['Subtareas Hauzd'],
      left: [{ name: 'Onboarding Hauzd', error: { code: 'notEditable' } }],
    });
  });
});

describe('a call of the page is refused, and no workflow changes', () => {
  const context = { extension: { project: { id: PROJECTS.hauzd.id } } };
  const edit = (more: object) => ({
    workflowId: WORKFLOWS.onboarding,
    edits: [{ transitionId: TRANSITIONS.integrate, ...more }],
  });
  const all = () => JSON.stringify(tablesOf(app.site.state).workflows.entries());

  test.each([
    ['by staff', 'implementation', { code: 'notAllowed' }],
    ['by a reader', 'reader', { code: 'notAllowed' }],
    ['by a stranger', 'stranger', { code: 'notAllowed' }],
    ['by who administers the project, on a workflow of all Jira', 'lead', { code: 'unknownWorkflow' }],
  ] as const)('%s', async (_, person, error) => {
    const before = all();
    expect(await invokeGates(app, person, 'changeGates', edit({}), context)).toEqual({ ok: false, error });
    const removal = await invokeGates(app, person, 'removeGates', {}, context);
    // Who administers a project sees its own workflows only; those have no gates.
    if (person === 'lead') expect(removal).toEqual({ ok: true, value: { removed: 0, workflows: [], left: [] } });
    else expect(removal).toMatchObject({ ok: false });
    expect(all()).toBe(before);
  });

  test.each([
    ['with an unknown gate', 'changeGates', edit({ configuration: { gate: 'none' } }), 'edits.0.configuration'],
    [
      'with a configuration that is a text',
      'changeGates',
      edit({ configuration: '{"gate":"live"}' }),
      'edits.0.configuration',
    ],
    ['with no edits', 'changeGates', { ...edit({}), edits: [] }, 'edits'],
    ['with an odd workflow', 'changeGates', { ...edit({}), workflowId: '../x' }, 'workflowId'],
    ['with something besides', 'removeGates', { workflowId: WORKFLOWS.onboarding }, ''],
  ])('%s', async (_, name, payload, path) => {
    const before = all();
    expect(await invokeGates(app, 'administrator', name, payload, context)).toEqual({
      ok: false,
      error: { code: 'invalidPayload', path },
    });
    expect(all()).toBe(before);
  });

  test.each(['constructor', '__proto__', 'open'])('with the name %s', async (name) => {
    expect(await invokeGates(app, 'administrator', name, {}, context)).toEqual({
      ok: false,
      error: { code: 'unknownCall' },
    });
  });

  test('until the person has consented: the platform asks them, so its error gets through', async () => {
    const headers = { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' };
    app.site.gateway.faults.add({
      match: { product: 'jira' },
      nth: 1,
      fault: { kind: 'status', status: 401, headers },
    });
    await expect(invokeGates(app, 'administrator', 'openGates', {}, context)).rejects.toMatchObject({
      name: 'NEEDS_AUTHENTICATION_ERR',
    });
  });

  test('outside of a project', async () => {
    for (const odd of [
      {},
      { extension: { project: { id: 'HAUZD' } } },
      { extension: { project: { id: '1 OR 1=1' } } },
    ]) {
      expect(await invokeGates(app, 'administrator', 'openGates', {}, odd)).toEqual({
        ok: false,
        error: { code: 'noProject' },
      });
    }
  });
});

const validatorsOf = (workflow: Json, transitionId: string): Json[] =>
  workflow.transitions.find(({ id }: Json) => id === transitionId).validators;

/** The workflow without the validators of one transition. */
const withoutRules = (workflow: Json, transitionId: string): Json => ({
  ...workflow,
  transitions: workflow.transitions.map((transition: Json) =>
    transition.id === transitionId ? { ...transition, validators: [] } : transition,
  ),
});
