import { updateRequest } from '../../src/atlassian/workflows/edit-workflow';
import { parseWorkflows } from '../../src/atlassian/workflows/parse-workflow';
import type { GateConfiguration } from '../../src/domain/workflow/gate-configuration';

const OURS = 'ari:cloud:ecosystem::extension/app/production/static/hauzd-gate';
const live: GateConfiguration = { gate: 'live', notStarted: 'block', discarded: 'block', ownSubtask: 'step' };
const gate = (id: string, key = OURS, more: object = {}) => ({
  id,
  ruleKey: 'forge:expression-validator',
  parameters: { key, config: '{"gate":"agreement"}', id, disabled: 'false', tag: '', ...more },
});
const system = { id: 's', ruleKey: 'system:check-permission-validator', parameters: { permissionKey: 'X' } };
const otherEnvironment = gate('o', OURS.replace('production', 'development'));

/** As Jira answers: with what may be null, and what an update does not take. */
const body = {
  statuses: [
    {
      id: '1',
      name: 'To do',
      description: '',
      statusCategory: 'TODO',
      statusReference: 'a',
      scope: { type: 'GLOBAL' },
    },
    { id: '2', name: 'Done', description: '', statusCategory: 'DONE', statusReference: 'b', scope: { type: 'GLOBAL' } },
    {
      id: '3',
      name: 'Other',
      description: '',
      statusCategory: 'DONE',
      statusReference: 'c',
      scope: { type: 'GLOBAL' },
    },
  ],
  workflows: [
    {
      id: 'w',
      name: 'W',
      description: 'd',
      isEditable: true,
      scope: { type: 'GLOBAL' },
      version: { id: 'v', versionNumber: 7 },
      created: '2026-01-01',
      updated: null,
      taskId: null,
      startPointLayout: { x: 1, y: 2 },
      loopedTransitionContainerLayout: null,
      statuses: [
        { statusReference: 'a', layout: { x: 0, y: 0 }, properties: { p: 'q' }, deprecated: false },
        { statusReference: 'b', properties: {}, approvalConfiguration: { active: 'true' }, deprecated: false },
      ],
      transitions: [
        { id: '1', type: 'INITIAL', name: 'Create', toStatusReference: 'a', links: [], conditions: {}, validators: [] },
        {
          id: '11',
          type: 'DIRECTED',
          name: 'Finish',
          toStatusReference: 'b',
          links: [{ fromStatusReference: 'a', fromPort: 0, toPort: 1 }],
          customIssueEventId: null,
          transitionScreen: null,
          conditions: { operation: 'ANY', conditions: [system], conditionGroups: [] },
          actions: [system],
          triggers: [],
          properties: { k: 'v' },
          somethingNew: { kept: true },
          validators: [gate('g1'), system, otherEnvironment, gate('g2')],
        },
      ],
    },
  ],
};

function requestFor(transitionId: string, configuration?: GateConfiguration) {
  const [of] = parseWorkflows(body, OURS);
  if (!of) throw new Error('no workflow');
  return updateRequest(of, [{ transitionId, ...(configuration && { configuration }) }], OURS, () => 'new-id');
}

const [initial, finish] = body.workflows[0]?.transitions ?? [];
const { conditions: _, ...sentInitial } = initial ?? {};
const { customIssueEventId: __, transitionScreen: ___, ...sentFinish } = finish ?? {};

/** The whole request, but for the validators of the one transition. */
const whole = (validators: unknown[]) => ({
  statuses: [
    { id: '1', name: 'To do', description: '', statusCategory: 'TODO', statusReference: 'a' },
    { id: '2', name: 'Done', description: '', statusCategory: 'DONE', statusReference: 'b' },
  ],
  workflows: [
    {
      id: 'w',
      version: { id: 'v', versionNumber: 7 },
      description: 'd',
      startPointLayout: { x: 1, y: 2 },
      statuses: [
        { statusReference: 'a', layout: { x: 0, y: 0 }, properties: { p: 'q' } },
        { statusReference: 'b', properties: {}, approvalConfiguration: { active: 'true' } },
      ],
      transitions: [sentInitial, { ...sentFinish, validators }],
    },
  ],
});

test('everything goes back as it was, known or not, but for what an update does not take; two gates become one', () => {
  const changed = gate('g1', OURS, { config: JSON.stringify(live) });
  expect(requestFor('11', live)).toEqual(whole([changed, system, otherEnvironment]));
});

test('taking a gate off leaves the rules of others, those of our other environments too', () => {
  expect(requestFor('11')).toEqual(whole([system, otherEnvironment]));
});

test('a gate that was switched off is switched on again', () => {
  const [of] = parseWorkflows(
    JSON.parse(JSON.stringify(body).replaceAll('"disabled":"false"', '"disabled":"true"')),
    OURS,
  );
  if (!of) throw new Error('no workflow');
  const request = updateRequest(of, [{ transitionId: '11', configuration: live }], OURS, () => 'new-id');
  expect(JSON.stringify(request)).toContain('"id":"g1","disabled":"false"');
});

test('a new gate stands behind the others, under an id of its own', () => {
  const [of] = parseWorkflows(body, 'ari:other');
  if (!of) throw new Error('no workflow');
  const request = updateRequest(of, [{ transitionId: '11', configuration: live }], 'ari:other', () => 'new-id');
  const parameters = { key: 'ari:other', config: JSON.stringify(live), id: 'new-id', disabled: 'false', tag: '' };
  expect(request).toEqual(
    whole([...(finish?.validators ?? []), { ruleKey: 'forge:expression-validator', parameters }]),
  );
});
