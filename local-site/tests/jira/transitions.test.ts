import { CLIENTS, STATUSES, TRANSITIONS } from '../../data/projects';
import { at, openStage } from './stage';

const { losRobles, altoMaipo } = CLIENTS;
const path = `/rest/api/3/issue/${losRobles.key}/transitions`;
const holdDemo = { transition: { id: TRANSITIONS.holdDemo } };

test('a transition runs its validators first: a refusal is the answer, in either form, and nothing changes', async () => {
  const { as, jira, answers, validations, events } = openStage();
  answers.validator = () => ({ result: false, errorMessage: 'Falta: módulos por confirmar' });
  const post = as('implementation');
  const open = await post('GET', path);
  expect(at(open.body, 'transitions', '*', 'name')).toEqual(['Hacer la demostración', 'Sin acuerdo']);
  expect(await post('POST', path, holdDemo)).toEqual({
    status: 400,
    body: { errorMessages: ['Falta: módulos por confirmar'], errors: {} },
  });
  expect(validations).toEqual([
    {
      moduleKey: 'hauzd-gate',
      issueKey: losRobles.key,
      configuration: '{"gate":"presentation"}',
      transition: { from: { id: STATUSES.toStart }, to: { id: STATUSES.demo } },
    },
  ]);
  jira.setSwitches({ blockedIn: 'errors' });
  expect((await post('POST', path, holdDemo)).body).toEqual({
    errorMessages: [],
    errors: { validator: 'Falta: módulos por confirmar' },
  });
  expect(
    at(await post('GET', `/rest/api/3/issue/${losRobles.id}?fields=status`), 'body', 'fields', 'status', 'name'),
  ).toBe('Por iniciar');
  expect(events).toEqual([]);

  answers.validator = () => ({ result: true });
  expect(await post('POST', path, holdDemo)).toEqual({ status: 204, body: undefined });
  expect(events).toMatchObject([
    {
      eventType: 'avi:jira:updated:issue',
      changelog: { items: [{ field: 'status', from: STATUSES.toStart, toString: 'Demostración' }] },
      associatedStatuses: [{ id: STATUSES.toStart }, { id: STATUSES.demo }],
    },
  ]);
  expect(await post('POST', path, holdDemo)).toEqual({
    status: 400,
    body: { errorMessages: ["Transition id '11' is not valid for this issue."], errors: {} },
  });
});

test('when the status changed while validators ran, the transition is a conflict', async () => {
  const { as } = openStage();
  const post = as('implementation');
  const answers = await Promise.all([post('POST', path, holdDemo), post('POST', path, holdDemo)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
});

test('a bulk transition runs the validators of each issue', async () => {
  const { as, answers } = openStage();
  answers.validator = ({ issueKey }) =>
    issueKey === losRobles.key ? { result: false, errorMessage: 'Falta algo' } : { result: true };
  const post = as('implementation');
  const selectedIssueIdsOrKeys = [losRobles.key, altoMaipo.key, 'HAUZD-999'];
  const { status, body } = await post('POST', '/rest/api/3/bulk/issues/transition', {
    bulkTransitionInputs: [{ selectedIssueIdsOrKeys, transitionId: TRANSITIONS.holdDemo }],
  });
  expect(status).toBe(201);
  expect((await post('GET', `/rest/api/3/bulk/queue/${at(body, 'taskId')}`)).body).toMatchObject({
    status: 'COMPLETE',
    totalIssueCount: 3,
    invalidOrInaccessibleIssueCount: 1,
    processedAccessibleIssues: [Number(altoMaipo.id)],
    failedAccessibleIssues: { [losRobles.id]: ['Falta algo'] },
  });
});
