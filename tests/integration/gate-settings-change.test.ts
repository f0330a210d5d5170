import { CLIENTS, PROJECTS, SIMPLE_TRANSITIONS, TRANSITIONS, WORKFLOWS } from '../../local-site/data/projects';
import type { Json } from './app';
import { appForEachTest } from './app-for-tests';
import { addForeignRules, withoutRules } from './foreign-rules';
import { change, gateSettingsPage, prerequisites, readWorkflow, tryTransition, yesGate } from './gates';
import { changeTransition, changeWorkflow } from './tables';

/** Putting, changing and removing gates on the administrator's page. */

const app = appForEachTest();

describe('one action', () => {
  test('puts a gate, and from then on it blocks', async () => {
    const id = CLIENTS.losRobles.key;
    expect(await tryTransition(app, 'implementation', id, TRANSITIONS.discard)).toEqual([]);
    expect(await tryTransition(app, 'implementation', id, TRANSITIONS.resume)).toEqual([]);
    yesGate(await change(app, WORKFLOWS.onboarding, TRANSITIONS.discard, prerequisites));
    expect(await tryTransition(app, 'implementation', id, TRANSITIONS.discard)).toEqual([
      'No se puede avanzar: la implementación no está iniciada. Iníciela en el panel Hauzd onboarding de esta incidencia.',
    ]);
  });

  test('changes one, in its place and under its id, and takes one off', async () => {
    const before = await readWorkflow(app, WORKFLOWS.onboarding);
    const changed = { ...prerequisites, notStarted: { createdBefore: '2026-11-24' } };
    yesGate(await change(app, WORKFLOWS.onboarding, TRANSITIONS.integrate, changed));
    const rules = validatorsOf(await readWorkflow(app, WORKFLOWS.onboarding), TRANSITIONS.integrate);
    const [old] = validatorsOf(before, TRANSITIONS.integrate);
    expect(rules).toEqual([{ ...old, parameters: { ...old.parameters, config: JSON.stringify(changed) } }]);

    yesGate(await change(app, WORKFLOWS.onboarding, TRANSITIONS.integrate));
    expect(validatorsOf(await readWorkflow(app, WORKFLOWS.onboarding), TRANSITIONS.integrate)).toEqual([]);
  });

  test('changes nothing else: what others put into the workflow comes back word for word', async () => {
    addForeignRules(app, WORKFLOWS.onboarding, TRANSITIONS.negotiate);
    const before = await readWorkflow(app, WORKFLOWS.onboarding);
    yesGate(await change(app, WORKFLOWS.onboarding, TRANSITIONS.negotiate, prerequisites));
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

    yesGate(await change(app, WORKFLOWS.onboarding, TRANSITIONS.negotiate));
    const restored = await readWorkflow(app, WORKFLOWS.onboarding);
    expect({ ...restored, version: before.version, updated: before.updated }).toEqual(before);
  });

  test('done twice writes once', async () => {
    yesGate(await change(app, WORKFLOWS.onboarding, TRANSITIONS.negotiate, prerequisites));
    const { version } = await readWorkflow(app, WORKFLOWS.onboarding);
    yesGate(await change(app, WORKFLOWS.onboarding, TRANSITIONS.negotiate, prerequisites));
    expect((await readWorkflow(app, WORKFLOWS.onboarding)).version).toEqual(version);
  });

  test('an answer that was lost is found out by reading, and the gate stands once', async () => {
    app.site.gateway.faults.add({
      match: { method: 'POST', path: '/workflows/update$' },
      nth: 1,
      fault: { kind: 'lostAnswer' },
    });
    yesGate(await change(app, WORKFLOWS.onboarding, TRANSITIONS.negotiate, prerequisites));
    const workflow = await readWorkflow(app, WORKFLOWS.onboarding);
    expect(validatorsOf(workflow, TRANSITIONS.negotiate)).toHaveLength(1);
    expect(workflow.version.versionNumber).toBe(2);
  });

  test('a version that grew stale meanwhile is read again: both changes are there', async () => {
    let others = 0;
    app.site.gateway.exchanges.listen(({ path }) => {
      // Right after the app's first dry run somebody else renames a transition.
      if (!path.endsWith('/workflows/update/validation') || ++others > 1) return;
      changeTransition(app, WORKFLOWS.onboarding, TRANSITIONS.integrate, (it) => ({
        ...it,
        name: 'Integrar con Hauzd',
      }));
      changeWorkflow(app, WORKFLOWS.onboarding, (read) => ({
        ...read,
        version: { ...read.version, versionNumber: read.version.versionNumber + 1 },
      }));
    });
    yesGate(await change(app, WORKFLOWS.onboarding, TRANSITIONS.negotiate, prerequisites));
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
    expect(await change(app, WORKFLOWS.onboarding, TRANSITIONS.negotiate, prerequisites)).toEqual({
      ok: false,
      error: { code: 'jiraRefused', messages: ['La regla no vale aquí.'] },
    });
    expect(await readWorkflow(app, WORKFLOWS.onboarding)).toEqual(before);
  });

  test.each([
    ['the transition that creates an issue', '1', { code: 'createTransition' }],
    ['a transition that is not there', '999', { code: 'unknownTransition' }],
  ])('puts none on %s', async (_, transitionId, error) => {
    expect(await change(app, WORKFLOWS.onboarding, transitionId, prerequisites)).toEqual({ ok: false, error });
  });
});

describe('before uninstalling', () => {
  test('one action takes every gate off every workflow, whichever project it is in, and nothing else', async () => {
    addForeignRules(app, WORKFLOWS.team, SIMPLE_TRANSITIONS.finish);
    const untouched = await readWorkflow(app, WORKFLOWS.team);
    yesGate(
      await gateSettingsPage(
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
    const removal = yesGate(await gateSettingsPage(app, 'administrator', 'removeGates', {}));
    expect(removal).toEqual({
      removed: 7,
      workflows: ['Onboarding Hauzd', 'Subtareas Hauzd', 'Flujo de Equipo Hauzd'],
      left: [],
    });
    const team = await readWorkflow(app, WORKFLOWS.team);
    expect({ ...team, version: untouched.version, updated: untouched.updated }).toEqual(untouched);
    expect(await tryTransition(app, 'implementation', CLIENTS.losRobles.key, TRANSITIONS.holdDemo)).toEqual([]);
    expect(yesGate(await gateSettingsPage(app, 'administrator', 'removeGates', {})).removed).toBe(0);
  });

  test('a workflow that could not be changed is named with the reason, and the others are done', async () => {
    changeWorkflow(app, WORKFLOWS.onboarding, (workflow) => ({ ...workflow, isEditable: false }));
    expect(yesGate(await gateSettingsPage(app, 'administrator', 'removeGates', {}))).toEqual({
      removed: 1,
      workflows: ['Subtareas Hauzd'],
      left: [{ name: 'Onboarding Hauzd', error: { code: 'notEditable' } }],
    });
  });
});

const validatorsOf = (workflow: Json, transitionId: string): Json[] =>
  workflow.transitions.find(({ id }: Json) => id === transitionId).validators;
