import { PEOPLE } from '../../data/people';
import { CLIENTS, ISSUE_TYPES, PROJECTS, TRANSITIONS, WORKFLOWS } from '../../data/projects';
import { callerFromBasic } from '../../jira/access';
import { extensionAri } from '../../jira/rules';
import { APP, at, openStage } from './stage';

const workflows = '/rest/api/3/workflows';

interface Workflow {
  id: string;
  version: { id: string; versionNumber: number };
  statuses: { statusReference: string; properties: object; layout?: object }[];
  transitions: { id: string; name: string; validators: object[] }[];
}

/** What a client sends back: the workflow as it was read, with changed transitions. */
function updateOf(read: unknown, change: (transition: Workflow['transitions'][number]) => object) {
  const { statuses, workflows: found } = read as { statuses: Record<string, unknown>[]; workflows: Workflow[] };
  return {
    statuses: statuses.map(({ scope: _, ...status }) => status),
    workflows: found.map(({ id, version, statuses: places, transitions }) => ({
      id,
      version,
      statuses: places.map(({ statusReference, properties, layout }) => ({ statusReference, properties, layout })),
      transitions: transitions.map(change),
    })),
  };
}

test('an administrator attaches a gate with the name that the capabilities give, and the next transition runs it', async () => {
  const { as, answers, validations } = openStage();
  answers.validator = () => ({ result: false, errorMessage: 'No' });
  const admin = as('administrator');
  const capabilities = await admin('GET', `${workflows}/capabilities?workflowId=${WORKFLOWS.simple}`);
  const [ari] = [at(capabilities.body, 'forgeRules', 0, 'id')];
  expect(at(capabilities.body, 'forgeRules')).toEqual([
    {
      id: extensionAri(APP.appId, APP.environmentId, 'hauzd-gate'),
      ruleKey: 'forge:expression-validator',
      ruleType: 'Validator',
      name: 'gate.name',
      description: 'gate.description',
    },
  ]);

  const read = await admin('POST', workflows, {
    projectAndIssueTypes: [{ projectId: PROJECTS.hauzd.id, issueTypeId: ISSUE_TYPES.client }],
  });
  const rule = {
    ruleKey: 'forge:expression-validator',
    parameters: { key: String(ari), config: '{"gate":"x"}', id: 'r', disabled: 'false', tag: '' },
  };
  const attach = (transition: Workflow['transitions'][number]) =>
    transition.id === TRANSITIONS.discard ? { ...transition, validators: [rule] } : transition;
  const update = updateOf(read.body, attach);
  const validation = await admin('POST', `${workflows}/update/validation`, { payload: update });
  expect(validation).toEqual({ status: 200, body: { errors: [] } });
  const written = await admin('POST', `${workflows}/update`, update);
  expect(written).toMatchObject({ status: 200, body: { workflows: [{ version: { versionNumber: 2 } }] } });
  expect(await admin('POST', `${workflows}/update`, update)).toMatchObject({ status: 409 });

  const blocked = await as('implementation')('POST', `/rest/api/3/issue/${CLIENTS.losRobles.id}/transitions`, {
    transition: { id: TRANSITIONS.discard },
  });
  expect(blocked).toMatchObject({ status: 400, body: { errorMessages: ['No'] } });
  expect(validations.map(({ configuration }) => configuration)).toEqual(['{"gate":"x"}']);
});

test('a rule of a module that is not installed is refused, and so is leaving out a status', async () => {
  const { as } = openStage();
  const admin = as('administrator');
  const read = await admin('POST', workflows, { workflowIds: [WORKFLOWS.simple] });
  const foreign = { ruleKey: 'forge:expression-validator', parameters: { key: extensionAri('x', 'y', 'z') } };
  const bad = updateOf(read.body, (transition) => ({ ...transition, validators: [foreign] }));
  expect(await admin('POST', `${workflows}/update`, bad)).toMatchObject({ status: 400 });
  const good = updateOf(read.body, (transition) => transition);
  const short = { ...good, workflows: good.workflows.map((one) => ({ ...one, statuses: one.statuses.slice(0, 2) })) };
  const faults = await admin('POST', `${workflows}/update/validation`, { payload: short });
  expect(at(faults.body, 'errors', '*', 'code')).toContain('STATUS_MAPPING_MISSING');
});

test('workflows are for administrators: of the site all, of a project those of its own', async () => {
  const { as } = openStage();
  expect((await as('reader')('GET', `${workflows}/search`)).status).toBe(401);
  const names = (await as('lead')('GET', `${workflows}/search`)).body;
  expect(at(names, 'values', '*', 'name')).toEqual(['Flujo de Equipo Hauzd']);
  const all = (await as('administrator')('GET', `${workflows}/search`)).body;
  expect(at(all, 'values', '*', 'name')).toEqual([
    ...['Onboarding Hauzd', 'Subtareas Hauzd', 'Flujo simple', 'Subtareas con reglas', 'Flujo de Equipo Hauzd'],
  ]);
});

test('a client of the REST interface is known by the e-mail of its Basic authentication', () => {
  const { state } = openStage();
  const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
  expect(callerFromBasic(undefined, state)).toEqual({ kind: 'anonymous' });
  expect(callerFromBasic(basic('Camila.Rojas@planok.example:any'), state)).toEqual({
    kind: 'user',
    accountId: PEOPLE.implementation,
  });
  expect(callerFromBasic(basic('nobody@planok.example:any'), state)).toBeUndefined();
  expect(callerFromBasic('Bearer x', state)).toBeUndefined();
});
