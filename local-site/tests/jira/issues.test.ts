import { PEOPLE } from '../../data/people';
import { CLIENTS, CUSTOM_FIELDS, ISSUE_TYPES, PROJECTS } from '../../data/projects';
import { at, openStage } from './stage';

const { losRobles, puertaDelSur } = CLIENTS;
const subtask = (summary: unknown, more: object = {}) => ({
  fields: {
    project: { id: PROJECTS.hauzd.id },
    issuetype: { id: ISSUE_TYPES.subtask },
    parent: { id: losRobles.id },
    summary,
    ...more,
  },
});
const document = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

test('a bulk create answers 201 with the failures by their place, keeps properties, and is found from the parent', async () => {
  const { as, events } = openStage();
  const post = as('implementation');
  const marked = { ...subtask('Uno'), properties: [{ key: 'hauzd.step', value: { step: 'holdDemo' } }] };
  const wrong = subtask('Dos', { labels: ['dos palabras'], colour: 'red', description: 'texto' });
  const elsewhere = {
    fields: { ...subtask('Tres').fields, project: { key: 'EQH' }, issuetype: { id: ISSUE_TYPES.teamSubtask } },
  };

  const created = await post('POST', '/rest/api/3/issue/bulk', { issueUpdates: [wrong, marked, elsewhere] });
  expect(created).toEqual({
    status: 201,
    body: {
      issues: [{ id: '10111', key: 'HAUZD-12', self: 'https://site.example/rest/api/3/issue/10111' }],
      errors: [
        {
          status: 400,
          failedElementNumber: 0,
          elementErrors: {
            errorMessages: [],
            errors: {
              labels: "The label 'dos palabras' contains spaces which is invalid.",
              colour: "Field 'colour' cannot be set. It is not on the appropriate screen, or unknown.",
              description: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
            },
          },
        },
        {
          status: 400,
          failedElementNumber: 2,
          elementErrors: {
            errorMessages: [],
            errors: {
              issuetype: 'The issue type selected is invalid.',
              project: 'Sub-tasks must be created in the same project as the parent.',
            },
          },
        },
      ],
    },
  });
  expect(events).toMatchObject([{ eventType: 'avi:jira:created:issue', issue: { id: '10111', key: 'HAUZD-12' } }]);

  const parent = await post('GET', `/rest/api/3/issue/${losRobles.key.toLowerCase()}?fields=subtasks`);
  expect(at(parent.body, 'fields', 'subtasks')).toMatchObject([
    { id: '10111', key: 'HAUZD-12', fields: { summary: 'Uno', status: { statusCategory: { key: 'new' } } } },
  ]);
  const fetched = await post('POST', '/rest/api/3/issue/bulkfetch', {
    issueIdsOrKeys: ['HAUZD-12', losRobles.id, 'HAUZD-999'],
    fields: ['summary'],
    properties: ['hauzd.step'],
  });
  expect(fetched.body).toMatchObject({
    issues: [
      { id: losRobles.id, properties: {} },
      { id: '10111', fields: { summary: 'Uno' }, properties: { 'hauzd.step': { step: 'holdDemo' } } },
    ],
    issueErrors: [{ id: 'HAUZD-999', errorMessage: 'Issue does not exist or you do not have permission to see it.' }],
  });

  const none = await post('POST', '/rest/api/3/issue/bulk', { issueUpdates: [wrong] });
  expect(none).toMatchObject({ status: 400, body: { issues: [], errors: [{ failedElementNumber: 0 }] } });
});

test('a required field without default is named in the create metadata and by the refused create', async () => {
  const { as } = openStage();
  const post = as('implementation');
  const parent = await post('POST', '/rest/api/3/issue', {
    fields: { project: { key: 'OBLIG' }, issuetype: { name: 'Caso' }, summary: 'Caso' },
  });
  const path = `/rest/api/3/issue/createmeta/OBLIG/issuetypes/${ISSUE_TYPES.requiredSubtask}`;
  const { body } = await post('GET', path);
  const fields = at(body, 'fields');
  const demanded = (Array.isArray(fields) ? fields : []).filter((field) => field.required && !field.hasDefaultValue);
  expect(at(demanded, '*', 'fieldId')).toEqual([
    ...['issuetype', 'project', 'summary', 'parent'],
    ...[CUSTOM_FIELDS.costCentre, CUSTOM_FIELDS.area],
  ]);
  const refused = await post('POST', '/rest/api/3/issue', {
    fields: {
      project: { key: 'OBLIG' },
      issuetype: { id: ISSUE_TYPES.requiredSubtask },
      parent: { key: at(parent.body, 'key') },
      summary: 'Sin centro de costo',
    },
  });
  expect(refused).toEqual({
    status: 400,
    body: {
      errorMessages: [],
      errors: { [CUSTOM_FIELDS.costCentre]: 'Centro de costo is required.', [CUSTOM_FIELDS.area]: 'Área is required.' },
    },
  });
});

test('an edit is all or nothing, adds and removes labels, keeps a history and tells the app what changed', async () => {
  const { as, events } = openStage();
  const path = `/rest/api/3/issue/${losRobles.id}`;
  const mixed = { fields: { summary: 'Nuevo', duedate: '2026-02-30' } };
  expect((await as('implementation')('PUT', path, mixed)).status).toBe(400);
  const edit = {
    fields: { description: document('Hola'), assignee: { id: PEOPLE.sales } },
    update: { labels: [{ add: 'a' }, { add: 'b' }, { remove: 'a' }] },
  };
  expect(await as('implementation')('PUT', path, edit)).toEqual({ status: 204, body: undefined });

  const { body } = await as('reader')(
    'GET',
    `${path}?fields=summary,labels,assignee,description&expand=editmeta,changelog`,
  );
  expect(body).toMatchObject({
    fields: {
      summary: 'Inmobiliaria Los Robles',
      labels: ['b'],
      assignee: { displayName: 'Matías Fuentes' },
      description: document('Hola'),
    },
    editmeta: { fields: {} },
  });
  expect(at(body, 'changelog', 'histories', 0, 'items', '*', 'fieldId')).toEqual(['description', 'assignee', 'labels']);
  expect(events.map(({ eventType }) => eventType)).toEqual(['avi:jira:updated:issue', 'avi:jira:assigned:issue']);
  expect(events[0]).toMatchObject({
    actor: { kind: 'user', accountId: PEOPLE.implementation },
    changelog: {
      items: [{ fieldId: 'description' }, { fieldId: 'assignee', to: PEOPLE.sales }, { toString: 'b' }] as object[],
    },
  });
});

test('what somebody may not browse is not there, and what they may not do is refused', async () => {
  const { as } = openStage();
  const path = `/rest/api/3/issue/${losRobles.key}`;
  const hidden = {
    status: 404,
    body: { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} },
  };
  expect(await as('stranger')('GET', path)).toEqual(hidden);
  expect(await as('stranger')('PUT', `${path}/properties/k`, 1)).toEqual(hidden);
  expect(await as('stranger')('POST', '/rest/api/3/search/jql', { jql: 'project = HAUZD' })).toMatchObject({
    body: { issues: [], isLast: true },
  });
  expect((await as('nobody')('GET', path)).status).toBe(401);
  expect((await as('reader')('PUT', `${path}/properties/k`, 1)).status).toBe(403);
  expect((await as('reader')('PUT', path, { fields: { summary: 'x' } })).status).toBe(400);
  expect(at(await as('reader')('POST', '/rest/api/3/issue', subtask('x')), 'body', 'errors')).toEqual({
    project: 'You cannot create issues in this project.',
  });
  expect((await as('implementation')('DELETE', path)).status).toBe(403);
  expect(at(await as('reader')('GET', `${path}/transitions`), 'body', 'transitions')).toEqual([]);
  expect((await as('implementation')('PUT', '/rest/api/3/project/HAUZD/properties/k', 1)).status).toBe(403);
});

test('a moved issue has a new key, takes its subtasks along, and is still found under the old ones', async () => {
  const { as, jira, events } = openStage();
  jira.moveIssue(puertaDelSur.id, 'EQH');
  const { body } = await as('reader')('GET', `/rest/api/3/issue/${puertaDelSur.key}?fields=project,subtasks,status`);
  expect(body).toMatchObject({ id: puertaDelSur.id, key: 'EQH-1', fields: { project: { key: 'EQH' } } });
  expect(at(body, 'fields', 'subtasks', '*', 'key')).toEqual(['EQH-2', 'EQH-3', 'EQH-4']);
  expect(events[0]).toMatchObject({
    eventType: 'avi:jira:updated:issue',
    changelog: {
      items: [{ field: 'Key', fromString: 'HAUZD-2', toString: 'EQH-1' }, { field: 'project' }] as object[],
    },
  });
});

test('a remote link is kept once for each global id, and what an update leaves out is gone', async () => {
  const { as } = openStage();
  const path = `/rest/api/3/issue/${losRobles.key}/remotelink`;
  const post = as('implementation');
  const object = { url: 'https://site.example/wiki/x', title: 'Página', summary: 'Resumen' };
  const first = await post('POST', path, { globalId: 'hauzd:page:1', relationship: 'procedure', object });
  const second = await post('POST', path, { globalId: 'hauzd:page:1', object: { url: object.url, title: 'Otra' } });
  expect([first.status, second.status, at(second.body, 'id')]).toEqual([201, 200, at(first.body, 'id')]);
  expect((await post('GET', path)).body).toEqual([
    {
      id: at(first.body, 'id'),
      self: at(first.body, 'self'),
      globalId: 'hauzd:page:1',
      object: { url: object.url, title: 'Otra', icon: {}, status: { icon: {} } },
    },
  ]);
  expect(await post('POST', path, { object: { url: object.url } })).toEqual({
    status: 400,
    body: { errorMessages: [], errors: { title: "'title' is required." } },
  });
});
