import { PEOPLE } from '../../local-site/data/people';
import { PROJECTS, SIMPLE_TRANSITIONS, TRANSITIONS, WORKFLOWS } from '../../local-site/data/projects';
import { yes } from './app';
import { appForEachTest } from './app-for-tests';
import { gateSettingsPage, tryTransition } from './gates';
import { client, goingPast, MISSING, missingUnder, STEP_MISSING, start } from './going-past';

/**
 * Every way in Jira that was thought of to get a client past a gate, or a subtask closed, without the fact being recorded.
 * Each is refused, most of them with the same sentence as before the attempt.
 */

const app = appForEachTest();
beforeEach(async () => yes(await app.panel('implementation', client.id, 'start', start())));

const { goOn, close, demoSubtask, statusOf } = goingPast(app);

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
      const attached = await gateSettingsPage(app, 'administrator', 'changeGates', { workflowId, edits }, project);
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
    await app.settle();
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
    app.violations.splice(0);
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
