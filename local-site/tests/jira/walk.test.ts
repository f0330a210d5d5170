import { openContracts } from '../../../tests/documents/contract';
import { secondOpinion } from '../../../tests/documents/second-opinion';
import { PEOPLE } from '../../data/people';
import { PROCEDURE_PAGE, SPACE } from '../../data/procedure-page';
import {
  CLIENTS,
  CUSTOM_FIELDS,
  ISSUE_TYPES,
  PANEL,
  PROJECTS,
  SIMPLE_TRANSITIONS,
  TRANSITIONS,
  WORKFLOWS,
} from '../../data/projects';
import { extensionAri } from '../../jira/rules';
import { APP, at, openStage } from './stage';

const { losRobles } = CLIENTS;
const api = '/rest/api/3';
const issue = `${api}/issue/${losRobles.key}`;
const document = {
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hola' }] }],
};
const fields = {
  project: { id: PROJECTS.hauzd.id },
  issuetype: { id: ISSUE_TYPES.subtask },
  parent: { key: losRobles.key },
};

/** Every operation once, with its usual answer, and the refusals that a client meets. */
async function walk() {
  const stage = openStage();
  const staff = stage.as('implementation');
  const lead = stage.as('lead');
  const admin = stage.as('administrator');
  const app = stage.as('app');
  const reader = stage.as('reader');
  const step = async (answer: Promise<{ status: number; body: unknown }>, status: number) => {
    const { status: given, body } = await answer;
    expect({ given, body }).toEqual({ given: status, body });
    return body;
  };

  for (const path of ['serverInfo', 'myself']) {
    await step(staff('GET', `${api}/${path}`), 200);
  }
  await step(app('GET', `${api}/myself`), 200);
  await step(staff('GET', `${api}/user/bulk?accountId=${PEOPLE.sales}&accountId=${PEOPLE.lead}`), 200);
  await step(staff('GET', `${api}/user/assignable/search?project=HAUZD&query=`), 200);
  await step(app('GET', `${api}/user/assignable/search?project=HAUZD&accountId=${PEOPLE.former}&maxResults=1`), 200);
  await step(staff('GET', `${api}/user/assignable/search?project=HAUZD`), 400);
  await step(staff('GET', `${api}/user/assignable/search?project=NADA&query=`), 404);

  await step(lead('GET', `${api}/project/HAUZD/roledetails`), 200);
  await step(lead('GET', `${api}/project/${PROJECTS.team.id}/roledetails?currentMember=true`), 200);
  await step(staff('GET', `${api}/project/HAUZD/roledetails`), 404);
  await step(stage.as('nobody')('GET', `${api}/project/HAUZD/roledetails`), 401);
  await step(lead('GET', `${api}/groups/picker?query=planok&maxResults=1&caseInsensitive=true`), 200);
  const expression = 'user.groups.includes("planok-implementacion")';
  await step(staff('POST', `${api}/expression/evaluate`, { expression, context: { project: { key: 'HAUZD' } } }), 200);
  await step(staff('POST', `${api}/expression/evaluate`, { expression: 'issue.key' }), 400);
  await step(staff('POST', `${api}/expression/evaluate`, { expression, context: { project: { key: 'NADA' } } }), 404);

  const pin = {
    moduleId: extensionAri(APP.appId, APP.environmentId, PANEL),
    projectList: [{ projectIdOrKey: 'EQH', action: 'PIN' }],
  };
  await step(admin('POST', `${api}/forge/panel/action/bulk/async`, pin), 202);
  await step(admin('POST', `${api}/forge/panel/action/bulk/async`, { ...pin, moduleId: 'panel' }), 400);
  await step(lead('POST', `${api}/forge/panel/action/bulk/async`, pin), 403);

  await step(staff('GET', `${api}/project/search?maxResults=2`), 200);
  await step(staff('GET', `${api}/project/${PROJECTS.team.key}`), 200);
  await step(staff('GET', `${api}/project/NADA`), 404);
  await step(staff('GET', `${api}/project/HAUZD/statuses`), 200);
  await step(staff('GET', `${api}/issue/createmeta/HAUZD/issuetypes`), 200);
  await step(staff('GET', `${api}/issue/createmeta/HAUZD/issuetypes/${ISSUE_TYPES.subtask}?maxResults=200`), 200);
  await step(staff('GET', `${api}/issue/createmeta/HAUZD/issuetypes?maxResults=201`), 400);
  for (const [method, status] of Object.entries({ PUT: 201, GET: 200, DELETE: 204 })) {
    await step(lead(method, `${api}/project/HAUZD/properties/a%20b`, method === 'PUT' ? { a: 1 } : undefined), status);
  }

  await step(staff('GET', `${api}/mypermissions?permissions=EDIT_ISSUES,ADMINISTER&issueId=${losRobles.id}`), 200);
  await step(staff('GET', `${api}/mypermissions`), 400);
  const created = await step(
    staff('POST', `${api}/issue`, { fields: { ...fields, summary: 'Uno', description: document } }),
    201,
  );
  const subtask = `${api}/issue/${String(at(created, 'key'))}`;
  const properties = [{ key: 'k', value: { n: 1 } }];
  const updates = [{ fields: { ...fields, summary: 'Dos' }, properties }, { fields: { ...fields, summary: '' } }];
  await step(staff('POST', `${api}/issue/bulk`, { issueUpdates: updates }), 201);
  await step(staff('POST', `${api}/issue/bulk`, { issueUpdates: updates.slice(1) }), 400);
  await step(staff('POST', `${api}/issue`, updates[1]), 400);
  await step(staff('POST', `${api}/issue/bulkfetch`, { issueIdsOrKeys: ['HAUZD-2', 'X-1'], properties: ['k'] }), 200);
  await step(staff('GET', `${issue}?properties=k&expand=editmeta,transitions,changelog,names`), 200);
  await step(staff('GET', `${issue}?fields=summary,-comment`), 200);
  await step(staff('GET', `${api}/issue/HAUZD-999`), 404);
  await step(staff('PUT', issue, { fields: { duedate: '2026-12-01', priority: { id: '2' } } }), 204);
  await step(staff('PUT', issue, { fields: { summary: '' } }), 400);
  await step(staff('GET', `${issue}/changelog`), 200);

  for (const [method, status] of [
    ['PUT', 201],
    ['PUT', 200],
    ['GET', 200],
    ['DELETE', 204],
    ['GET', 404],
  ] as const) {
    await step(
      staff(method, `${issue}/properties/hauzd.onboarding`, method === 'PUT' ? { scope: 'sync' } : undefined),
      status,
    );
  }
  await step(staff('PUT', `${issue}/properties/k`, 'x'.repeat(32_768)), 400);
  await step(staff('PUT', `${issue}/properties/k`, 'x'), 201);

  const object = { url: 'https://site.example/wiki/x', title: 'Página' };
  await step(staff('POST', `${issue}/remotelink`, { globalId: 'a=1&b=2', object }), 201);
  await step(staff('POST', `${issue}/remotelink`, { globalId: 'a=1&b=2', object }), 200);
  await step(staff('GET', `${issue}/remotelink`), 200);
  await step(staff('DELETE', `${issue}/remotelink?globalId=a%3D1%26b%3D2`), 204);
  await step(staff('POST', `${issue}/comment`, { body: document }), 201);
  await step(staff('GET', `${issue}/comment`), 200);

  await step(staff('GET', `${issue}/transitions?expand=transitions.fields`), 200);
  await step(staff('POST', `${issue}/transitions`, { transition: { id: TRANSITIONS.holdDemo } }), 204);
  await step(staff('POST', `${issue}/transitions`, { transition: { id: '999' } }), 400);
  await step(staff('POST', `${subtask}/transitions`, { transition: { id: SIMPLE_TRANSITIONS.start } }), 204);

  await step(staff('POST', `${api}/search/jql`, { jql: 'project = HAUZD', fields: ['*all'], properties: ['k'] }), 200);
  await step(staff('POST', `${api}/search/jql`, { jql: 'project = HAUZD' }), 200);
  await step(staff('POST', `${api}/search/approximate-count`, { jql: 'project = HAUZD' }), 200);

  const read = await step(admin('POST', `${api}/workflows`, { workflowIds: [WORKFLOWS.onboarding] }), 200);
  await step(admin('GET', `${api}/workflows/search?maxResults=2&expand=values.transitions`), 200);
  await step(admin('GET', `${api}/workflows/capabilities?workflowId=${WORKFLOWS.onboarding}`), 200);
  await step(reader('POST', `${api}/workflows`, { workflowIds: [WORKFLOWS.onboarding] }), 401);
  const { statuses } = read as { statuses: object[] };
  const workflow = (at(read, 'workflows', 0) ?? {}) as object;
  const update = { statuses, workflows: [only(workflow, ['id', 'version', 'statuses', 'transitions'])] };
  await step(admin('POST', `${api}/workflows/update/validation`, { payload: withoutScope(update) }), 200);
  await step(admin('POST', `${api}/workflows/update`, withoutScope(update)), 200);

  await step(staff('GET', `${api}/issue/createmeta/OBLIG/issuetypes/${ISSUE_TYPES.requiredSubtask}`), 200);
  const other = { project: { key: 'OBLIG' }, issuetype: { id: ISSUE_TYPES.plainTask }, summary: 'Caso' };
  const required = {
    ...{ project: { key: 'OBLIG' }, issuetype: { id: ISSUE_TYPES.requiredSubtask }, summary: 'Paso' },
    ...{ parent: { key: at(await step(staff('POST', `${api}/issue`, { fields: other }), 201), 'key') } },
    ...{ assignee: { id: PEOPLE.sales }, duedate: '2026-12-01', labels: ['hauzd'], description: document },
    ...{ [CUSTOM_FIELDS.costCentre]: 'C-1', [CUSTOM_FIELDS.area]: { value: 'Ventas' } },
  };
  const filled = await step(staff('POST', `${api}/issue`, { fields: required }), 201);
  await step(staff('GET', `${api}/issue/${String(at(filled, 'key'))}`), 200);

  await step(lead('DELETE', issue), 400);
  await step(lead('DELETE', subtask), 204);
  await step(lead('DELETE', `${issue}?deleteSubtasks=true`), 204);

  const wiki = '/wiki/api/v2';
  await step(reader('GET', `${wiki}/spaces?keys=${SPACE.key}&limit=1`), 200);
  await step(reader('GET', `${wiki}/spaces/${SPACE.id}`), 200);
  await step(reader('GET', `${wiki}/spaces/${SPACE.id}/pages?limit=1`), 200);
  await step(reader('GET', `${wiki}/pages/${PROCEDURE_PAGE.id}?body-format=atlas_doc_format`), 200);
  const page = { id: PROCEDURE_PAGE.id, status: 'current', title: PROCEDURE_PAGE.title };
  const written = { representation: 'atlas_doc_format', value: JSON.stringify(document) };
  const edit = { ...page, body: written, version: { number: 2, message: 'Nuevo' } };
  await step(reader('PUT', `${wiki}/pages/${PROCEDURE_PAGE.id}`, edit), 200);
  await step(reader('PUT', `${wiki}/pages/${PROCEDURE_PAGE.id}`, edit), 400);
  await step(app('PUT', `${wiki}/pages/${PROCEDURE_PAGE.id}`, edit), 404);
  await step(app('GET', `${wiki}/pages/${PROCEDURE_PAGE.id}`), 200);
  await step(stage.as('stranger')('GET', `${wiki}/pages/${PROCEDURE_PAGE.id}`), 404);
  return stage.exchanges;
}

test("every answer of a walk through the operations keeps to Atlassian's documents and to what clients expect", async () => {
  const exchanges = await walk();
  const contracts = openContracts();
  if (!contracts) console.log('contract check of the local site: not run');
  // Refused requests are wrong on purpose; of the others, both sides are looked at.
  const faults = contracts
    ? exchanges.flatMap((exchange) =>
        exchange.status < 400 ? contracts.checkExchange(exchange) : contracts.checkAnswer(exchange),
      )
    : [];
  // Confluence's document puts `_links` together from two parts; JSON Schema cannot close those.
  expect(faults.filter((fault) => !fault.includes('/_links must NOT have additional properties'))).toEqual([]);
  expect(await secondOpinion(exchanges)).toEqual([]);
}, 60_000);

const only = (value: object, names: string[]) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)));

/** An update takes statuses without scope, and their places in the workflow without the mark `deprecated`. */
function withoutScope(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutScope);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => name !== 'scope' && name !== 'deprecated');
  return Object.fromEntries(kept.map(([name, child]) => [name, withoutScope(child)]));
}
