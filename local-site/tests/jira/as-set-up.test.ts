import { PEOPLE } from '../../data/people';
import { CLIENTS, CUSTOM_FIELDS, GUARDED_TRANSITIONS, ISSUE_TYPES, STATUSES } from '../../data/projects';
import { jiraTablesOf } from '../../jira/model';
import { at, openStage } from './stage';

/** A project as a team sets it up: what its workflow asks on the way, and who gets what is given to nobody. */

const api = '/rest/api/3';
const { cancel, start, finish } = GUARDED_TRANSITIONS;
const costCentre = { [CUSTOM_FIELDS.costCentre]: 'CC-1' };

function openReglas() {
  const stage = openStage();
  const post = stage.as('implementation');
  const place = (type: string) => ({ project: { key: 'REGLAS' }, issuetype: { id: type } });
  const create = (fields: object) => post('POST', `${api}/issue`, { fields });
  async function subtask(fields: object = { assignee: null, ...costCentre }) {
    const parent = await create({ ...place(ISSUE_TYPES.plainTask), summary: 'Caso', assignee: null });
    return create({
      ...{ ...place(ISSUE_TYPES.guardedSubtask), summary: 'Paso', parent: { id: at(parent.body, 'id') } },
      ...fields,
    });
  }
  const path = (id: unknown, rest = '') => `${api}/issue/${id}${rest}`;
  const move = (id: unknown, transition: string, fields?: object) =>
    post('POST', path(id, '/transitions'), { transition: { id: transition }, ...(fields && { fields }) });
  return { ...stage, post, subtask, path, move };
}

describe('creating', () => {
  test('is refused where what is given to nobody goes to somebody who cannot be assigned, and works for nobody in particular', async () => {
    const { subtask, post, path } = openReglas();
    const refused = await subtask(costCentre);
    expect(refused).toMatchObject({
      status: 400,
      body: { errors: { assignee: expect.stringMatching(/default assignee/) } },
    });
    const made = await subtask();
    expect(at((await post('GET', path(at(made.body, 'id')))).body, 'fields', 'assignee')).toBeNull();
  });

  test('is refused by a validator on Create for a field that metadata does not call required', async () => {
    const { subtask, post } = openReglas();
    const meta = await post('GET', `${api}/issue/createmeta/REGLAS/issuetypes/${ISSUE_TYPES.guardedSubtask}`);
    expect(at(meta.body, 'fields')).toContainEqual(
      expect.objectContaining({ fieldId: CUSTOM_FIELDS.costCentre, required: false }),
    );
    const refused = await subtask({ assignee: null });
    expect(refused).toMatchObject({
      status: 400,
      body: { errors: { [CUSTOM_FIELDS.costCentre]: expect.any(String) } },
    });
  });
});

describe('a transition', () => {
  test('shows the fields of its screen when asked, and wants those that are required', async () => {
    const { subtask, post, path, move } = openReglas();
    const id = at((await subtask()).body, 'id');
    expect(at((await post('GET', path(id, '/transitions'))).body, 'transitions', '*', 'id')).toEqual([cancel, start]);
    await move(id, start);
    const { body } = await post('GET', path(id, '/transitions?expand=transitions.fields'));
    expect(at(body, 'transitions', 1)).toMatchObject({
      ...{ id: finish, hasScreen: true },
      fields: { resolution: { required: true, allowedValues: [{ id: '10000' }, { id: '10001' }] } },
    });
    expect(await move(id, finish)).toMatchObject({ status: 400, body: { errors: { resolution: expect.any(String) } } });
    expect(await move(id, finish, { resolution: { id: '10000' } })).toMatchObject({ status: 204 });
    expect(at((await post('GET', path(id))).body, 'fields', 'resolution', 'id')).toBe('10000');
  });

  test('is hidden by a condition from who is not named in it, the app too, and can be seen as not available', async () => {
    const { subtask, as, state, path } = openReglas();
    const { workflows } = jiraTablesOf(state);
    const restricted = { ruleKey: 'system:restrict-issue-transition', parameters: { accountIds: PEOPLE.lead } };
    for (const workflow of workflows.values()) {
      const transitions = workflow.transitions.map((each) =>
        each.id === cancel
          ? { ...each, rest: { ...each.rest, conditions: { operation: 'ALL', conditions: [restricted] } } }
          : each,
      );
      if (workflow.name === 'Subtareas con reglas') workflows.set(workflow.id, { ...workflow, transitions });
    }
    const id = at((await subtask()).body, 'id');
    const offered = async (who: 'lead' | 'app', query = '') =>
      at((await as(who)('GET', path(id, `/transitions${query}`))).body, 'transitions', '*', 'id');
    expect(await offered('lead')).toEqual([cancel, start]);
    expect(await offered('app')).toEqual([start]);
    expect(await offered('app', '?includeUnavailableTransitions=true')).toEqual([cancel, start]);
    const refused = await as('app')('POST', path(id, '/transitions'), { transition: { id: cancel } });
    expect(refused.status).toBe(400);
  });
});

test('in a status that is not editable nothing is edited; it is left by a transition', async () => {
  const { subtask, post, path, move } = openReglas();
  const id = at((await subtask()).body, 'id');
  await move(id, cancel);
  expect(at((await post('GET', path(id, '?expand=editmeta'))).body, 'editmeta')).toEqual({ fields: {} });
  expect((await post('PUT', path(id), { fields: { labels: ['a'] } })).status).toBe(400);
  await move(id, GUARDED_TRANSITIONS.reopen);
  expect((await post('PUT', path(id), { fields: { labels: ['a'] } })).status).toBe(204);
});

describe('a rule of somebody else', () => {
  test('moves on what enters a status, as the person it runs as', async () => {
    const { subtask, jira, move, post, path } = openReglas();
    const automation = [{ when: { entersStatus: STATUSES.cancelled }, moveTo: STATUSES.doing, accountId: PEOPLE.lead }];
    jira.setSwitches({ automation });
    const id = at((await subtask()).body, 'id');
    await move(id, cancel);
    expect(at((await post('GET', path(id))).body, 'fields', 'status', 'id')).toBe(STATUSES.doing);
  });

  test('closes a parent once the last of its subtasks is done', async () => {
    const { as, jira } = openStage();
    const automation = [{ when: 'allSubtasksDone' as const, moveTo: STATUSES.discarded, accountId: PEOPLE.lead }];
    jira.setSwitches({ automation });
    const lead = as('lead');
    const { key } = CLIENTS.puertaDelSur;
    const subtasks = at((await lead('GET', `${api}/issue/${key}`)).body, 'fields', 'subtasks', '*', 'id');
    const status = async () => at((await lead('GET', `${api}/issue/${key}`)).body, 'fields', 'status', 'id');
    for (const id of Array.isArray(subtasks) ? subtasks : []) {
      expect(await status()).not.toBe(STATUSES.discarded);
      await lead('POST', `${api}/issue/${id}/transitions`, { transition: { id: '21' } });
    }
    expect(await status()).toBe(STATUSES.discarded);
  });
});

test('an edit without a mail to the watchers takes administering the project', async () => {
  const { as } = openStage();
  const quietly = (who: 'implementation' | 'lead' | 'app') =>
    as(who)('PUT', `${api}/issue/${CLIENTS.losRobles.id}?notifyUsers=false`, { fields: { labels: ['a'] } });
  expect(await quietly('implementation')).toMatchObject({
    ...{ status: 400, body: { errorMessages: [expect.stringMatching(/project admin permissions are required/)] } },
  });
  expect((await quietly('lead')).status).toBe(204);
  expect((await quietly('app')).status).toBe(204);
});
