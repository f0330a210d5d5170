import { CLIENTS, ISSUE_TYPES, PROJECTS, SIMPLE_TRANSITIONS, STATUSES } from '../../data/projects';
import { at, openStage } from './stage';

/** What changes what an issue is: its type, its parent, its project's life; and copies of it. */

async function children(stage: ReturnType<typeof openStage>, key: string): Promise<string[]> {
  const keys = at((await stage.as('lead')('GET', `/rest/api/3/issue/${key}`)).body, 'fields', 'subtasks', '*', 'key');
  return Array.isArray(keys) ? keys.map(String) : [];
}
const typeOf = async (stage: ReturnType<typeof openStage>, key: string) =>
  at((await stage.as('lead')('GET', `/rest/api/3/issue/${key}`)).body, 'fields', 'issuetype', 'id');

test('a subtask becomes an issue and a subtask again: id, key and properties stay, type and parent change', async () => {
  const stage = openStage();
  const [first, second] = await children(stage, CLIENTS.puertaDelSur.key);
  const before = (await stage.as('lead')('GET', `/rest/api/3/issue/${first}`)).body;
  await stage.as('lead')('PUT', `/rest/api/3/issue/${first}/properties/mine`, { any: 1 });
  stage.events.length = 0;

  const issuetype = ISSUE_TYPES.client;
  const converted = await stage.as('lead')('POST', '/secure/ConvertSubTask.jspa', { issue: first, issuetype });
  expect(converted.status).toBe(204);
  const after = (await stage.as('lead')('GET', `/rest/api/3/issue/${first}?properties=mine`)).body;
  expect([at(after, 'id'), at(after, 'key'), at(after, 'properties', 'mine')]).toEqual([
    at(before, 'id'),
    first,
    { any: 1 },
  ]);
  expect([at(after, 'fields', 'issuetype', 'id'), at(after, 'fields', 'parent')]).toEqual([issuetype, undefined]);
  expect(at(after, 'fields', 'status', 'id')).toBe(STATUSES.toStart);
  expect(await children(stage, CLIENTS.puertaDelSur.key)).not.toContain(first);
  expect(stage.events.map(({ eventType }) => eventType)).toEqual(['avi:jira:updated:issue']);

  const parent = CLIENTS.losRobles.key;
  const back = await stage.as('lead')('POST', '/secure/ConvertIssue.jspa', { issue: first, parent });
  expect(back.status).toBe(204);
  expect(await typeOf(stage, first ?? '')).toBe(ISSUE_TYPES.subtask);
  expect(await children(stage, parent)).toEqual([first]);

  const refused = await stage.as('lead')('POST', '/secure/ConvertIssue.jspa', {
    issue: CLIENTS.puertaDelSur.key,
    parent,
  });
  expect(refused.status).toBe(400);
  expect((await stage.as('reader')('POST', '/secure/ConvertSubTask.jspa', { issue: second })).status).toBe(403);
});

test.each(['its page', 'Edit issue'])('a subtask gets another parent in its project, by %s', async (way) => {
  const stage = openStage();
  const [first] = await children(stage, CLIENTS.puertaDelSur.key);
  const parent = CLIENTS.losRobles.key;
  stage.events.length = 0;
  const moved =
    way === 'Edit issue'
      ? await stage.as('lead')('PUT', `/rest/api/3/issue/${first}`, { fields: { parent: { key: parent } } })
      : await stage.as('lead')('POST', '/secure/MoveSubTaskParent.jspa', { issue: first, parent });
  expect(moved.status).toBe(204);
  expect(await children(stage, parent)).toEqual([first]);
  expect(await children(stage, CLIENTS.puertaDelSur.key)).not.toContain(first);
  expect(stage.events.map(({ eventType }) => eventType)).toEqual(['avi:jira:updated:issue']);
});

describe('a clone', () => {
  const clone = async (more: object) => {
    const stage = openStage();
    const issue = CLIENTS.puertaDelSur.key;
    await stage.as('lead')('PUT', `/rest/api/3/issue/${issue}/properties/mine`, { any: 1 });
    await stage.as('lead')('POST', `/rest/api/3/issue/${issue}/transitions`, { transition: { id: '71' } });
    const made = await stage.as('lead')('POST', '/secure/CloneIssueDetails.jspa', { issue, ...more });
    const { body } = await stage.as('lead')('GET', `/rest/api/3/issue/${at(made.body, 'key')}?properties=mine`);
    return { stage, body };
  };

  test('has the fields of the original in the first status, with subtasks and properties where asked for', async () => {
    const { stage, body } = await clone({ subtasks: true, properties: true });
    expect(at(body, 'fields', 'summary')).toBe('CLONE - Inmobiliaria Puerta del Sur');
    expect(at(body, 'fields', 'status', 'id')).toBe(STATUSES.toStart);
    expect(at(body, 'properties')).toEqual({ mine: { any: 1 } });
    const originals = await children(stage, CLIENTS.puertaDelSur.key);
    const copies = await children(stage, String(at(body, 'key')));
    expect(copies).toHaveLength(originals.length);
    expect(stage.events.at(-1)).toMatchObject({ eventType: 'avi:jira:created:issue', clonedFrom: {} });
  });

  test('has neither where they are not', async () => {
    const { body } = await clone({});
    expect([at(body, 'properties'), at(body, 'fields', 'subtasks')]).toEqual([{}, []]);
  });
});

describe('a project', () => {
  const project = PROJECTS.team;
  const task = { project: { key: project.key }, issuetype: { id: ISSUE_TYPES.teamTask }, summary: 'Uno' };

  test('deleted for good takes its issues along, with one event; one with its key numbers from 1 again', async () => {
    const stage = openStage();
    const first = await stage.as('lead')('POST', '/rest/api/3/issue', { fields: task });
    stage.events.length = 0;
    const path = `/rest/api/3/project/${project.key}?enableUndo=false`;
    expect((await stage.as('lead')('DELETE', path)).status).toBe(401);
    expect((await stage.as('administrator')('DELETE', path)).status).toBe(204);
    expect(stage.events).toEqual([
      expect.objectContaining({
        eventType: 'avi:jira:deleted:project',
        project: expect.objectContaining({ id: project.id, key: project.key }),
      }),
    ]);
    expect((await stage.as('lead')('GET', `/rest/api/3/issue/${at(first.body, 'key')}`)).status).toBe(404);

    const made = await stage.as('administrator')('POST', '/secure/CreateProject.jspa', {
      ...{ key: project.key, name: 'Otro equipo', sharing: project.key },
    });
    expect(at(made.body, 'id')).not.toBe(project.id);
    const again = await stage.as('lead')('POST', '/rest/api/3/issue', { fields: task });
    expect(at(again.body, 'key')).toBe(`${project.key}-1`);
    expect(at(again.body, 'id')).not.toBe(at(first.body, 'id'));
  });

  test('in the trash can be seen by direct links, not changed, and keeps its key until it is gone', async () => {
    const stage = openStage();
    const { key } = Object((await stage.as('lead')('POST', '/rest/api/3/issue', { fields: task })).body);
    await stage.as('administrator')('DELETE', `/rest/api/3/project/${project.key}`);
    expect(stage.events.at(-1)).toMatchObject({ eventType: 'avi:jira:softdeleted:project' });
    expect((await stage.as('lead')('GET', `/rest/api/3/issue/${key}`)).status).toBe(200);
    const found = await stage.as('lead')('POST', '/rest/api/3/search/jql', { jql: `key = ${key}` });
    expect(at(found.body, 'issues')).toEqual([]);
    const transition = { transition: { id: SIMPLE_TRANSITIONS.start } };
    const move = () => stage.as('lead')('POST', `/rest/api/3/issue/${key}/transitions`, transition);
    expect((await move()).status).toBe(400);
    const again = { key: project.key, name: 'Otro', sharing: project.key };
    expect((await stage.as('administrator')('POST', '/secure/CreateProject.jspa', again)).status).toBe(400);

    await stage.as('administrator')('POST', `/rest/api/3/project/${project.key}/restore`);
    expect(stage.events.at(-1)).toMatchObject({ eventType: 'avi:jira:restored:project' });
    expect((await move()).status).toBe(204);
  });
});
