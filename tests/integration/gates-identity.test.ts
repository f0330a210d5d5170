import { randomUUID } from 'node:crypto';
import {
  CLIENTS,
  ISSUE_TYPES,
  PROJECTS,
  SIMPLE_TRANSITIONS,
  STATUSES,
  TRANSITIONS,
  WORKFLOWS,
} from '../../local-site/data/projects';
import { appForEachTest } from './app-for-tests';
import { gateSettingsPage, tryTransition } from './gates';
import { deleteProject, makeAgain, toIssue, toParent, toSubtask } from './identity';
import { type Client, clientOf, DAY, pointers } from './onboarding';
import { changeIssue } from './tables';

/**
 * Ways past a gate by which an issue becomes something else and keeps its key, or leaves its key to another. A gate
 * answers for what the issue is.
 */

const app = appForEachTest();
let client: Client;
beforeEach(async () => {
  client = clientOf(app);
  await client.start();
  await app.settle();
});

const NOT_STARTED = expect.stringMatching(/^No se puede avanzar: la implementación no está iniciada\./);
const FIVE: [string, string][] = [
  [STATUSES.toStart, TRANSITIONS.holdDemo],
  [STATUSES.negotiation, TRANSITIONS.startWork],
  [STATUSES.prerequisites, TRANSITIONS.integrate],
  [STATUSES.integration, TRANSITIONS.connect],
  [STATUSES.connection, TRANSITIONS.goLive],
];

/** What each of the five gates says of an issue, put before it one after the other. */
async function fiveGates(key: string): Promise<string[][]> {
  const { id } = (await app.rest('lead', 'GET', `/rest/api/3/issue/${key}`)).body;
  const said: string[][] = [];
  for (const [statusId, transition] of FIVE) {
    changeIssue(app, id, (issue) => ({ ...issue, statusId }));
    said.push(await tryTransition(app, 'implementation', key, transition));
  }
  return said;
}

/** Every fact of the presentation, so that a step of ours is done and closed. */
async function presented(): Promise<{ id: string; key: string }> {
  await client.record({ kind: 'sendModuleInformation', on: DAY });
  await client.record({ kind: 'holdDemo', on: DAY });
  await app.settle();
  const demo = client.stored()?.plan.holdDemo;
  if (!demo) throw new Error('no subtask');
  return demo;
}

describe('one of our subtasks made a client', () => {
  test.each(['before the app hears of it', 'after events', 'after two hourly looks'])(
    'is a client without onboarding at each of the five gates, %s',
    async (when) => {
      const { key } = await presented();
      app.site.forge.events.hold();
      await toIssue(app, key, ISSUE_TYPES.client);
      if (when !== 'before the app hears of it') app.site.forge.events.release();
      await app.settle();
      if (when === 'after two hourly looks') await app.hour().then(app.hour);
      expect(await fiveGates(key)).toEqual(Array(5).fill([NOT_STARTED]));
      expect(key in pointers(app)).toBe(when === 'before the app hears of it');
    },
  );

  test('by way of a subtask of somebody’s own that was linked', async () => {
    client = clientOf(app, CLIENTS.puertaDelSur);
    const [byHand] = await client.subtasks();
    await client.start({ link: { holdDemo: byHand.id } });
    const { key } = await presented();
    expect(key).toBe(byHand.key);
    await toIssue(app, key, ISSUE_TYPES.client);
    expect(await fiveGates(key)).toEqual(Array(5).fill([NOT_STARTED]));
  });

  test('and started has an onboarding of its own, which counts', async () => {
    const { id, key } = await presented();
    await toIssue(app, key, ISSUE_TYPES.client);
    await app.settle();
    const second = clientOf(app, { id, key });
    await second.start();
    expect(await tryTransition(app, 'implementation', key, TRANSITIONS.holdDemo)).toEqual([
      expect.stringContaining('• Informar a Hauzd los módulos'),
    ]);
    // The first one's record goes on without it.
    await client.record({ kind: 'closeAgreement', closedOn: DAY, scope: 'sync' });
    await client.apply();
    expect(pointers(app)[key]).toBe(id);
  });
});

describe('a key that comes back, after its project was deleted', () => {
  /** A new issue in a new project of the same key, which takes the keys of the dead one in turn. */
  async function newIssue(key: string): Promise<string> {
    const fields = { project: { key: PROJECTS.hauzd.key }, issuetype: { id: ISSUE_TYPES.client }, summary: 'Otra' };
    for (;;) {
      const { body } = await app.rest('lead', 'POST', '/rest/api/3/issue', { fields });
      if (body.key === key) return body.id;
    }
  }

  test('finds none of the records of before, from the moment of the event on', async () => {
    const demo = await presented();
    await makeAgain(app, PROJECTS.hauzd);
    await app.settle();
    expect(pointers(app)).toEqual({});
    expect(client.stored()).toMatchObject({ issueDeletedAt: expect.any(String), facts: { demo: {} } });
    for (const { key, id } of [client, demo]) {
      expect(await newIssue(key)).not.toBe(id);
      expect(await fiveGates(key)).toEqual(Array(5).fill([NOT_STARTED]));
    }
  });

  test('is not believed either while its records are still being forgotten', async () => {
    await presented();
    // The queue cannot reach Jira: nothing is forgotten, and the event was heard.
    const down = { kind: 'status', status: 503 } as const;
    app.site.gateway.faults.add({ match: { product: 'jira', functionKey: 'repair' }, fault: down });
    await makeAgain(app, PROJECTS.hauzd);
    await app.settle();
    expect(pointers(app)).not.toEqual({});
    await newIssue(client.key);
    expect(await fiveGates(client.key)).toEqual(Array(5).fill([NOT_STARTED]));
  }, 20_000);

  test('is not believed from the hour on where the event is lost: what cannot be told from a hidden project is asked of Jira', async () => {
    await presented();
    app.site.forge.events.drop(100);
    await makeAgain(app, PROJECTS.hauzd);
    await app.hour();
    expect(client.stored()).toMatchObject({ unseenSince: expect.any(String) });
    await newIssue(client.key);
    expect(await fiveGates(client.key)).toEqual(Array(5).fill([NOT_STARTED]));
  });

  test('belongs to a new client once that one is started, and the dead one’s end takes nothing from it', async () => {
    app.site.forge.events.hold();
    await makeAgain(app, PROJECTS.hauzd);
    const second = clientOf(app, { id: await newIssue(client.key), key: client.key });
    await second.start();
    app.site.forge.events.release();
    await app.settle();
    expect(pointers(app)[client.key]).toBe(second.id);
    app.requests();
    expect(await tryTransition(app, 'implementation', client.key, TRANSITIONS.holdDemo)).toEqual([
      expect.stringContaining('• Informar a Hauzd los módulos'),
    ]);
    expect(app.requests()).toEqual([]);
  });

  test('what an older version stored of the key is not believed, since it does not say of which project', async () => {
    await presented();
    const rows = app.site.state.collection<{ value: { projectId?: string } }>('forge-entity:issue-key');
    for (const [key, row] of rows.entries()) {
      const { projectId: _, ...value } = row.value;
      rows.set(key, { ...row, value });
    }
    const down = { kind: 'status', status: 503 } as const;
    app.site.gateway.faults.add({ match: { product: 'jira', functionKey: 'repair' }, fault: down });
    await makeAgain(app, PROJECTS.hauzd);
    await app.settle();
    await newIssue(client.key);
    expect(await fiveGates(client.key)).toEqual(Array(5).fill([NOT_STARTED]));
  }, 20_000);

  test('is not believed while its project is in the trash, nor after; out of it, storage alone answers again', async () => {
    const path = `/rest/api/3/project/${PROJECTS.hauzd.key}`;
    await app.rest('administrator', 'DELETE', path);
    await app.settle();
    const before = client.stored();
    await app.rest('administrator', 'POST', `${path}/restore`);
    await app.settle();
    expect(client.stored()).toEqual(before);
    app.requests();
    expect(await tryTransition(app, 'implementation', client.key, TRANSITIONS.holdDemo)).toHaveLength(1);
    expect(app.requests()).toEqual([]);

    await app.rest('administrator', 'DELETE', path);
    await app.settle();
    // Deleted from the trash, and nobody has told the app yet.
    app.site.forge.events.hold();
    await makeAgain(app, PROJECTS.hauzd);
    await newIssue(client.key);
    expect(await fiveGates(client.key)).toEqual(Array(5).fill([NOT_STARTED]));
  });

  test('an issue that was moved out in time goes on under its key of now', async () => {
    app.site.jira.moveIssue(client.id, PROJECTS.team.key);
    await app.settle();
    await deleteProject(app, PROJECTS.hauzd);
    await app.settle();
    const stored = client.stored();
    expect(stored).not.toHaveProperty('issueDeletedAt');
    expect(pointers(app)[stored?.issueKey ?? '']).toBe(client.id);
  });
});

describe('a subtask given to another client', () => {
  test('is not judged by the facts of the one before, nor closed by them', async () => {
    const other = clientOf(app, CLIENTS.altoMaipo);
    await other.start();
    const demo = client.stored()?.plan.holdDemo ?? { id: '', key: '' };
    await toParent(app, demo.key, other.key);
    expect(await tryTransition(app, 'implementation', demo.key, SIMPLE_TRANSITIONS.finish)).toEqual([]);
    await tryTransition(app, 'implementation', demo.key, SIMPLE_TRANSITIONS.reopen);
    await app.settle();
    await client.record({ kind: 'holdDemo', on: DAY });
    await app.settle();
    const moved = (await other.subtasks()).find(({ id }) => id === demo.id);
    expect(moved.fields.status.name).toBe('En curso');
  });
});

describe('in a workflow that clients and subtasks share', () => {
  const gate = { gate: 'presentation', notStarted: 'block', discarded: 'block', ownSubtask: 'step' } as const;
  const make = async (summary: string): Promise<{ id: string; key: string }> => {
    const fields = { project: { key: PROJECTS.team.key }, issuetype: { id: ISSUE_TYPES.teamTask }, summary };
    return (await app.rest('lead', 'POST', '/rest/api/3/issue', { fields })).body;
  };
  beforeEach(async () => {
    const edits = [SIMPLE_TRANSITIONS.start, SIMPLE_TRANSITIONS.finish].map((transitionId) => ({
      transitionId,
      configuration: gate,
    }));
    const change = { workflowId: WORKFLOWS.team, edits };
    expect(await gateSettingsPage(app, 'administrator', 'changeGates', change, PROJECTS.team.id)).toMatchObject({
      ok: true,
    });
  });

  test('a client that is one of ours’ subtask for a while passes as one made by hand, and no further', async () => {
    const [started, another] = [await make('Inmobiliaria Uno'), await make('Inmobiliaria Dos')];
    await app.panel('lead', started.id, 'start', { commandId: 's', modules: {}, on: DAY, source: 'crm', link: {} });
    expect(await tryTransition(app, 'lead', another.key, SIMPLE_TRANSITIONS.start)).toEqual([NOT_STARTED]);
    await toSubtask(app, another.key, started.key);
    // Nothing tells it from a subtask that somebody made there: what a gate may not know it cannot hold back.
    expect(await tryTransition(app, 'lead', another.key, SIMPLE_TRANSITIONS.start)).toEqual([]);
    await toIssue(app, another.key, ISSUE_TYPES.teamTask);
    expect(await tryTransition(app, 'lead', another.key, SIMPLE_TRANSITIONS.finish)).toEqual([NOT_STARTED]);
  });

  test('one that was closed that way shows afterwards that Jira is ahead of its record', async () => {
    const [started, another] = [await make('Inmobiliaria Uno'), await make('Inmobiliaria Dos')];
    const start = { commandId: 's', modules: {}, on: DAY, source: 'crm', link: {} } as const;
    await app.panel('lead', started.id, 'start', start);
    await toSubtask(app, another.key, started.key);
    expect(await tryTransition(app, 'lead', another.key, SIMPLE_TRANSITIONS.finish)).toEqual([]);
    await toIssue(app, another.key, ISSUE_TYPES.teamTask);
    expect(await app.panel('lead', another.id, 'start', start)).toMatchObject({ ok: true });
    await app.settle();
    expect(await clientOf(app, another).copy()).toMatchObject({ attention: ['closedEarly'] });
  });

  test('a client with an onboarding that was made a subtask is judged as the client it is', async () => {
    const [started, another] = [await make('Inmobiliaria Uno'), await make('Inmobiliaria Dos')];
    for (const { id } of [started, another]) {
      await app.panel('lead', id, 'start', { commandId: randomUUID(), modules: {}, on: DAY, source: 'crm', link: {} });
    }
    for (const { key } of await clientOf(app, another).subtasks()) {
      await app.rest('lead', 'DELETE', `/rest/api/3/issue/${key}`);
    }
    await toSubtask(app, another.key, started.key);
    expect(await tryTransition(app, 'lead', another.key, SIMPLE_TRANSITIONS.start)).toEqual([
      expect.stringContaining('No se puede avanzar (punto de control «Presentación»)'),
    ]);
  });
});
