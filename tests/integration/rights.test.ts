import { PEOPLE, type PersonName } from '../../local-site/data/people';
import { CLIENTS, PROJECTS } from '../../local-site/data/projects';
import { actionsFor } from '../../local-site/forge-host/functions/actions';
import { handler as panel } from '../../src/entrypoints/panel';
import { handler as portfolio } from '../../src/entrypoints/portfolio';
import { handler as projectSettings } from '../../src/entrypoints/project-settings';
import { codeOf, endOf, runAsRule } from './actions';
import type { Json } from './app';
import { appForEachTest } from './app-for-tests';
import { clientOf, DAY, KNOWN, recordRows } from './onboarding';

/**
 * Who may do what: every call that a page can make, by every kind of person. `yes`, or the code of the refusal; after a
 * refusal nothing has changed. Jira's rights decide: to see the client's issue, to edit it, to create its subtasks, to
 * administer its project.
 */

const USERS = ['administrator', 'lead', 'implementation', 'sales', 'reader', 'stranger', 'anonymous', 'app'] as const;
type User = (typeof USERS)[number];

const start = { ...KNOWN, commandId: 'c-start' };
const { link, ...aboutClient } = start;
const startClient = { ...aboutClient, issueId: CLIENTS.altoMaipo.id };
const record = { commandId: 'c-record', command: { kind: 'expectScope', scope: 'quote' } };
const applyClient = { commandId: 'c-apply-one', issueId: CLIENTS.losRobles.id };
const apply = { commandId: 'c-apply', link: {}, recreate: [] };
const change = { workflowId: 'unknown', edits: [{ transitionId: '11' }] };
const settings = { version: 0, settings: { schema: 1, labels: ['hauzd'] } };
const exception = { commandId: 'c-exception', gate: 'live', reason: 'x' };
const gates = 'notAdministrator';
/** Hidden from them, or not theirs to change: Jira does not tell which. */
const hidden = 'notAllowed';

/** In the order of USERS. The app itself is no user of its pages: it calls without a person. */
const TABLE: [call: string, moduleKey: string, payload: object, answers: string[]][] = [
  ['open', 'hauzd-onboarding', {}, ['yes', 'yes', 'yes', 'yes', 'yes', 'issueNotFound', 'notAllowed', 'notAllowed']],
  ['history', 'hauzd-onboarding', {}, ['yes', 'yes', 'yes', 'yes', 'yes', 'issueNotFound', 'notAllowed', 'notAllowed']],
  [
    ...(['start', 'hauzd-onboarding', start] as [string, string, object]),
    ['yes', 'yes', 'yes', 'refusedByJira', 'notAllowed', 'issueNotFound', 'notAllowed', 'notAllowed'],
  ],
  [
    ...(['record', 'hauzd-onboarding', record] as [string, string, object]),
    ['yes', 'yes', 'yes', 'yes', 'notAllowed', 'issueNotFound', 'notAllowed', 'notAllowed'],
  ],
  [
    ...(['apply', 'hauzd-onboarding', apply] as [string, string, object]),
    ['yes', 'yes', 'yes', 'refusedByJira', 'notAllowed', 'issueNotFound', 'notAllowed', 'notAllowed'],
  ],
  [
    ...(['exception', 'hauzd-onboarding', exception] as [string, string, object]),
    // The settings do not allow any; who may not ask is told so first.
    [
      ...['exceptionsNotAllowed', 'exceptionsNotAllowed'],
      gates,
      gates,
      gates,
      'issueNotFound',
      'notAllowed',
      'notAllowed',
    ],
  ],
  [
    ...(['prepare', 'hauzd-portfolio', {}] as [string, string, object]),
    ['yes', 'yes', 'yes', 'mayNotCreate', 'notAllowed', 'issueNotFound', 'notAllowed', 'notAllowed'],
  ],
  [
    ...(['startClient', 'hauzd-portfolio', startClient] as [string, string, object]),
    ['yes', 'yes', 'yes', 'refusedByJira', 'notAllowed', 'issueNotFound', 'notAllowed', 'notAllowed'],
  ],
  [
    ...(['applyClient', 'hauzd-portfolio', applyClient] as [string, string, object]),
    ['yes', 'yes', 'yes', 'refusedByJira', 'notAllowed', 'issueNotFound', 'notAllowed', 'notAllowed'],
  ],
  ['openGates', 'hauzd-settings', {}, ['yes', 'yes', gates, gates, gates, 'issueNotFound', 'notAllowed', 'notAllowed']],
  [
    'removeGates',
    'hauzd-settings',
    {},
    ['yes', 'yes', gates, gates, gates, 'issueNotFound', 'notAllowed', 'notAllowed'],
  ],
  [
    ...(['changeGates', 'hauzd-settings', change] as [string, string, object]),
    ['unknownWorkflow', 'unknownWorkflow', hidden, hidden, hidden, hidden, 'notAllowed', 'notAllowed'],
  ],
  [
    'openSettings',
    'hauzd-settings',
    {},
    ['yes', 'yes', gates, gates, gates, 'issueNotFound', 'notAllowed', 'notAllowed'],
  ],
  [
    ...(['saveSettings', 'hauzd-settings', settings] as [string, string, object]),
    ['yes', 'yes', gates, gates, gates, 'issueNotFound', 'notAllowed', 'notAllowed'],
  ],
  [
    ...(['checkSettings', 'hauzd-settings', { settings: settings.settings }] as [string, string, object]),
    ['yes', 'yes', gates, gates, gates, 'issueNotFound', 'notAllowed', 'notAllowed'],
  ],
];

const HANDLERS: Record<string, typeof panel> = { 'hauzd-settings': projectSettings, 'hauzd-portfolio': portfolio };

const app = appForEachTest({ checked: false });
beforeEach(async () => {
  const client = clientOf(app, CLIENTS.losRobles);
  await client.start();
  await client.record({ kind: 'closeAgreement', closedOn: DAY, scope: 'sync' });
  await app.settle();
});

async function answerTo(call: string, moduleKey: string, payload: object, user: User): Promise<string> {
  const issue = call === 'start' ? CLIENTS.altoMaipo : CLIENTS.losRobles;
  const extension = { issue: { id: issue.id }, project: { id: PROJECTS.hauzd.id } };
  const asked = { moduleKey, functionKey: call, payload, context: { extension } };
  const handler = HANDLERS[moduleKey] ?? panel;
  const answer: Json =
    user === 'app'
      ? await handler({ call: asked, context: asked.context }, {})
      : await app.site.forge.invoke({ ...asked, accountId: user === 'anonymous' ? undefined : PEOPLE[user] });
  if (!answer.ok) return answer.error.code;
  const refused = answer.value?.report?.failed.map(({ error }: Json) => error.code) ?? [];
  return refused.length > 0 && refused.every((code: string) => code === 'jiraRefused') ? 'refusedByJira' : 'yes';
}

/** What everyone could notice: facts and plans of records, and the issues. */
function state(): string {
  const records = recordRows(app.site).entries();
  const facts = records.map(([id, { value }]) => [id, value.record.facts, value.record.plan, value.record.history]);
  return JSON.stringify([facts, app.site.state.collection('jira:issues').entries()]);
}

const cells = TABLE.flatMap(([call, moduleKey, payload, answers]) =>
  USERS.map((user, index) => ({ call, moduleKey, payload, user, expected: answers[index] ?? '' })),
);

test.each(cells)('$call by $user: $expected', async ({ call, moduleKey, payload, user, expected }) => {
  const before = state();
  expect(await answerTo(call, moduleKey, payload, user)).toBe(expected);
  // Facts are anyone's who may edit: only the subtasks are refused, and wait for someone who may create them.
  const isPartial = call.startsWith('start') && expected === 'refusedByJira';
  if (expected !== 'yes' && !isPartial) expect(state()).toBe(before);
});

test('starting by someone who may not create subtasks is refused at once where the app does not know the project', async () => {
  const rows = app.site.state.collection('forge-entity:project');
  for (const key of rows.keys()) rows.delete(key);
  const before = state();
  expect(await answerTo('start', 'hauzd-onboarding', start, 'sales')).toBe('mayNotCreate');
  expect(state()).toBe(before);
});

describe('functions that no page has', () => {
  const MODULES = ['issue-updated', 'issue-deleted', 'copy-changed', 'repair-queue', 'every-hour'];
  test.each(MODULES.flatMap((module) => USERS.map((user) => [module, user] as const)))(
    '%s cannot be called by %s',
    async (moduleKey, user) => {
      const accountId = user === 'anonymous' || user === 'app' ? undefined : PEOPLE[user];
      const call = { moduleKey, accountId, functionKey: 'repair', payload: {}, context: {} };
      await expect(app.site.forge.invoke(call)).rejects.toThrow('has no resolver');
    },
  );

  test.each(['repair', 'issue-event', 'repairHourly', 'gate'])('%s is no call of the panel’s', async (name) => {
    const context = { extension: { issue: { id: CLIENTS.losRobles.id } } };
    expect(await app.invoke('administrator', name, {}, context)).toEqual({ ok: false, error: { code: 'unknownCall' } });
  });
});

describe('actions, by rules and agents', () => {
  const { key: issueKey } = CLIENTS.losRobles;
  const ofClient = ['yes', 'yes', 'yes', 'yes', 'yes', 'issueNotFound', 'noPerson', 'noPerson'];
  /** In the order of USERS; the app's own is whoever Atlassian names nobody for. */
  const ACTIONS: [action: string, inputs: object, answers: string[]][] = [
    ['hauzd-client-status', { issueKey }, ofClient],
    // Of a list everybody sees what they may see: a stranger sees none.
    ['hauzd-waiting-clients', { days: 0 }, ofClient.map((each) => (each === 'issueNotFound' ? 'yes' : each))],
    ['hauzd-shut-gate', { issueKey, gate: 'agreement' }, ofClient],
    ['hauzd-message-text', { issueKey, message: 'clientStatus' }, ofClient],
    [
      ...(['hauzd-record-module', { issueKey, module: 'apiRest', state: 'notContracted' }] as [string, object]),
      ['yes', 'yes', 'yes', 'yes', 'notAllowed', 'issueNotFound', 'noPerson', 'noPerson'],
    ],
    [
      // The plan has no such step: whoever may not edit is told that first.
      ...(['hauzd-record-own-step', { issueKey, step: 'Firmar el anexo' }] as [string, object]),
      [...Array(4).fill('unknownOwnStep'), 'notAllowed', 'issueNotFound', 'noPerson', 'noPerson'],
    ],
  ];
  const runs = ACTIONS.flatMap(([action, inputs, answers]) =>
    USERS.map((user, index) => ({ action, inputs, user, expected: answers[index] ?? '' })),
  );

  test('the table has every action of the manifest', () => {
    expect(ACTIONS.map(([action]) => action)).toEqual(actionsFor(app.site.forge.manifest, 'rule'));
  });

  test.each(runs)('$action by $user: $expected', async ({ action, inputs, user, expected }) => {
    const before = state();
    const person = user === 'anonymous' || user === 'app' ? undefined : user;
    expect(codeOf(await runAsRule(app, person, action, { ...inputs }))).toBe(expected);
    if (action !== 'hauzd-record-module' || expected !== 'yes') expect(state()).toBe(before);
  });

  test('who is waited for is nobody to somebody who may see no client', async () => {
    expect(endOf(await runAsRule(app, 'stranger', 'hauzd-waiting-clients', {}))).toMatchObject({ count: 0, keys: '' });
  });
});

describe('the gate', () => {
  const may: [PersonName, boolean][] = [
    ['administrator', true],
    ['lead', true],
    ['implementation', true],
    ['sales', false],
    ['reader', false],
    ['stranger', false],
  ];
  test.each(may)('stays shut for %s (who may transition: %s)', async (person, mayTransition) => {
    const { status, body } = await app.rest(person, 'POST', `/rest/api/3/issue/${CLIENTS.losRobles.key}/transitions`, {
      transition: { id: '11' },
    });
    expect([400, 404]).toContain(status);
    expect(JSON.stringify(body).includes('Informar a Hauzd')).toBe(mayTransition);
  });
});
