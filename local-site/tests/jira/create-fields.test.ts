import { PEOPLE } from '../../data/people';
import { CLIENTS, CUSTOM_FIELDS, ISSUE_TYPES, PROJECTS } from '../../data/projects';
import { at, openStage } from './stage';

const description = {
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hola' }] }],
};

async function fieldsOf(project: string, type: string) {
  const path = `/rest/api/3/issue/createmeta/${project}/issuetypes/${type}`;
  const { body } = await openStage().as('implementation')('GET', path);
  return at(body, 'fields');
}

test('the screens of subtasks say what can be given on creation', async () => {
  const usual = at(await fieldsOf('HAUZD', ISSUE_TYPES.subtask), '*', 'fieldId');
  expect(usual).toEqual(expect.arrayContaining(['description', 'assignee', 'labels', 'duedate']));
  const ofTeam = at(await fieldsOf('EQH', ISSUE_TYPES.teamSubtask), '*', 'fieldId');
  expect(ofTeam).toEqual(expect.arrayContaining(['description', 'assignee', 'labels']));
  expect(ofTeam).not.toContain('duedate');
});

test('a subtask is created with assignee, due date, labels and description, or refused with a sentence for each', async () => {
  const { as } = openStage();
  const create = (more: object) => {
    const fields = {
      ...{ project: { id: PROJECTS.hauzd.id }, issuetype: { id: ISSUE_TYPES.subtask }, summary: 'Paso' },
      ...{ parent: { id: CLIENTS.losRobles.id }, ...more },
    };
    return as('implementation')('POST', '/rest/api/3/issue', { fields });
  };
  const given = { duedate: '2026-12-01', labels: ['hauzd'], description };
  const created = await create({ ...given, assignee: { accountId: PEOPLE.sales } });
  const read = await as('reader')('GET', `/rest/api/3/issue/${String(at(created.body, 'key'))}`);
  expect(at(read.body, 'fields')).toMatchObject({ ...given, assignee: { accountId: PEOPLE.sales } });

  expect(await create({ duedate: '01-12-2026', labels: ['dos palabras'] })).toEqual({
    status: 400,
    body: {
      errorMessages: [],
      errors: {
        duedate: 'You did not enter a valid date. Please enter the date in the format "yyyy-MM-dd".',
        labels: "The label 'dos palabras' contains spaces which is invalid.",
      },
    },
  });
});

describe('a field with options', () => {
  const { area, costCentre } = CUSTOM_FIELDS;
  async function stageWithParent() {
    const stage = openStage();
    const send = stage.as('implementation');
    const parent = { project: { key: 'OBLIG' }, issuetype: { id: ISSUE_TYPES.plainTask }, summary: 'Caso' };
    const { body } = await send('POST', '/rest/api/3/issue', { fields: parent });
    const create = (value: unknown) => {
      const fields = {
        ...{ project: { key: 'OBLIG' }, issuetype: { id: ISSUE_TYPES.requiredSubtask }, summary: 'Paso' },
        ...{ parent: { key: at(body, 'key') }, [costCentre]: 'C-1', [area]: value },
      };
      return send('POST', '/rest/api/3/issue', { fields });
    };
    return { send, create };
  }
  const option = (id: string, value: string) => ({
    self: `https://site.example/rest/api/3/customFieldOption/${id}`,
    id,
    value,
  });

  test('lists them in the create metadata', async () => {
    const fields = await fieldsOf('OBLIG', ISSUE_TYPES.requiredSubtask);
    expect(Array.isArray(fields) && fields.find(({ fieldId }) => fieldId === area)).toMatchObject({
      name: 'Área',
      required: true,
      hasDefaultValue: false,
      schema: { type: 'option', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:select', customId: 10_033 },
      allowedValues: [option('10201', 'Implementación'), option('10202', 'Ventas')],
    });
  });

  test.each([{ id: '10202' }, { value: 'Ventas' }])('takes %j, and gives the whole option back', async (value) => {
    const { send, create } = await stageWithParent();
    const key = String(at((await create(value)).body, 'key'));
    const read = await send('GET', `/rest/api/3/issue/${key}`);
    expect(at(read.body, 'fields', area)).toEqual(option('10202', 'Ventas'));
    const found = await send('POST', '/rest/api/3/search/jql', { jql: 'cf[10033] = Ventas', fields: ['summary'] });
    expect(at(found.body, 'issues', '*', 'key')).toEqual([key]);

    await send('PUT', `/rest/api/3/issue/${key}`, { fields: { [area]: { id: '10201' } } });
    const { body } = await send('GET', `/rest/api/3/issue/${key}?expand=changelog&fields=${area}`);
    expect(at(body, 'changelog', 'histories', 0, 'items')).toEqual([
      expect.objectContaining({ from: '10202', fromString: 'Ventas', to: '10201', toString: 'Implementación' }),
    ]);
  });

  test.each([
    [{ id: '1' }, "Option id '1' is not valid"],
    [{ value: 'Otra' }, "Option value 'Otra' is not valid"],
    ['Ventas', "Could not find valid 'id' or 'value' in the Parent Option object."],
    [null, 'Área is required.'],
  ])('refuses %j', async (value, sentence) => {
    const { create } = await stageWithParent();
    expect(await create(value)).toEqual({ status: 400, body: { errorMessages: [], errors: { [area]: sentence } } });
  });
});
