import { CLIENTS } from '../../local-site/data/projects';
import { yes } from './app';
import { appForEachTest } from './app-for-tests';

/** Whatever comes in: a clear answer with a code, and nothing changed. */

const app = appForEachTest();
const client = CLIENTS.losRobles;
const HELD = ['forge-entity:onboarding', 'forge-entity:history', 'forge-entity:issue-key', 'jira:issues'];
const context = { extension: { issue: { id: client.id } } };
const start = {
  commandId: 'start-1',
  modules: { apiRest: 'contracted' },
  on: '2026-01-05',
  source: 'contract',
  link: {},
} as const;

/** Everything that the app and Jira hold: records, history, what is known by key, and the issues. */
const everything = () => JSON.stringify(HELD.map((name) => app.site.state.collection(name).entries()));

describe('a call of the panel is refused, and nothing changes', () => {
  beforeEach(async () => {
    yes(await app.panel('implementation', client.id, 'start', start));
  });

  const command = (value: object) => ({ commandId: 'c-1', command: value });
  const cases: [string, string, unknown, object][] = [
    ['with the name of something every object has', 'constructor', {}, { code: 'unknownCall' }],
    ['with another such name', 'toString', {}, { code: 'unknownCall' }],
    ['with `__proto__` as its name', '__proto__', {}, { code: 'unknownCall' }],
    ['with a name that nobody knows', 'deleteEverything', {}, { code: 'unknownCall' }],
    ['without a payload where one is needed', 'record', undefined, { code: 'invalidPayload', path: 'commandId' }],
    [
      'about an unknown module',
      'record',
      command({ kind: 'confirmModules', modules: { crm: 'contracted' }, on: '2026-01-05', source: 'crm' }),
      { code: 'invalidPayload', path: 'command.modules' },
    ],
    [
      'with an unknown state of a module',
      'record',
      command({ kind: 'confirmModules', modules: { apiRest: 'perhaps' }, on: '2026-01-05', source: 'crm' }),
      { code: 'invalidPayload', path: 'command.modules.apiRest' },
    ],
    [
      'with an unknown scope',
      'record',
      command({ kind: 'expectScope', scope: 'everything' }),
      { code: 'invalidPayload', path: 'command.scope' },
    ],
    [
      'with an unknown command',
      'record',
      command({ kind: 'giveApiKeyToClient' }),
      { code: 'invalidPayload', path: 'command.kind' },
    ],
    [
      'with something besides what is asked for',
      'record',
      command({ kind: 'resume', issueId: CLIENTS.altoMaipo.id }),
      { code: 'invalidPayload', path: 'command' },
    ],
    [
      'with the payload of another issue',
      'apply',
      { commandId: 'c-1', issueId: CLIENTS.altoMaipo.id, link: {}, recreate: [] },
      { code: 'invalidPayload', path: '' },
    ],
    [
      'linking an issue that is no subtask of this one',
      'apply',
      { commandId: 'c-1', link: { holdDemo: CLIENTS.altoMaipo.id }, recreate: [] },
      { code: 'unknownSubtask', id: CLIENTS.altoMaipo.id },
    ],
    [
      'with a text of 100 kB',
      'record',
      command({ kind: 'discard', on: '2026-01-05', reason: 'a'.repeat(100_000) }),
      { code: 'invalidPayload', path: '' },
    ],
    [
      'with a text that is too long',
      'record',
      command({ kind: 'discard', on: '2026-01-05', reason: 'a'.repeat(1_001) }),
      { code: 'textTooLong', limit: 1000 },
    ],
    [
      'with a credential in a text',
      'record',
      command({ kind: 'discard', on: '2026-01-05', reason: 'password=hunter2' }),
      { code: 'credentialInText' },
    ],
    [
      'with a day in the future',
      'record',
      command({ kind: 'holdDemo', on: '2999-01-01' }),
      { code: 'dateInFuture', date: '2999-01-01' },
    ],
    ['starting what was started', 'start', { ...start, commandId: 'another' }, { code: 'alreadyStarted' }],
  ];
  test.each(cases)('%s', async (_, name, payload, error) => {
    const before = everything();
    expect(await app.invoke('implementation', name, payload, context)).toEqual({ ok: false, error });
    expect(everything()).toBe(before);
  });

  test.each([
    ['by someone who may only read', 'reader', { code: 'notAllowed' }],
    ['by someone who may not see the issue', 'stranger', { code: 'issueNotFound' }],
    ['by someone who is not signed in', undefined, { code: 'notAllowed' }],
  ] as const)('%s', async (_, person, error) => {
    const before = everything();
    for (const [name, payload] of [
      ['start', { ...start, commandId: 'another' }],
      ['record', command({ kind: 'expectScope', scope: 'quote' })],
      ['apply', { commandId: 'c-1', link: {}, recreate: [] }],
    ] as const) {
      expect(await app.invoke(person, name, payload, context)).toEqual({ ok: false, error });
    }
    expect(everything()).toBe(before);
  });

  test.each([
    ['no issue at all', {}],
    ['a key in the place of the id', { extension: { issue: { id: client.key } } }],
    ['a path in the place of the id', { extension: { issue: { id: '../myself' } } }],
  ])('whose context names %s', async (_, odd) => {
    expect(await app.invoke('implementation', 'open', {}, odd)).toEqual({ ok: false, error: { code: 'noIssue' } });
  });

  test('an account that the page makes up is replaced by the real one', async () => {
    const spoofed = { ...context, accountId: 'someone-else' };
    yes(await app.panel('implementation', client.id, 'open', {}));
    expect(await app.invoke('reader', 'record', command({ kind: 'expectScope', scope: 'quote' }), spoofed)).toEqual({
      ok: false,
      error: { code: 'notAllowed' },
    });
  });
});

describe('a project that is not ready is named before anything is written', () => {
  const issueIn = async (project: string, type: string) => {
    const fields = { project: { key: project }, issuetype: { id: type }, summary: 'Inmobiliaria Nueva' };
    return (await app.rest('lead', 'POST', '/rest/api/3/issue', { fields })).body.id as string;
  };

  test('where there is no type of subtask', async () => {
    const id = await issueIn('SINSUB', '10031');
    const before = everything();
    expect(await app.panel('lead', id, 'start', start)).toEqual({ ok: false, error: { code: 'noSubtaskType' } });
    expect(everything()).toBe(before);
  });

  test('where subtasks have a required field that the app cannot fill in', async () => {
    const id = await issueIn('OBLIG', '10031');
    const before = everything();
    expect(await app.panel('lead', id, 'start', start)).toEqual({
      ok: false,
      error: { code: 'requiredFields', fields: ['Centro de costo', 'Área'] },
    });
    expect(everything()).toBe(before);
  });

  test('a team-managed project with a subtask type of another name works', async () => {
    const id = await issueIn('EQH', '10021');
    const { report } = yes(await app.panel('lead', id, 'start', start));
    expect(report.created).toHaveLength(4);
  });
});

describe('when Jira or storage do not do what they are asked', () => {
  test('one subtask is refused: the others are there, the report names it, and applying again makes it', async () => {
    app.site.jira.setSwitches({ refuseElements: [2] });
    const { report } = yes(await app.panel('implementation', client.id, 'start', start));
    expect(report.created).toEqual(['confirmModules', 'informHauzd', 'closeAgreement']);
    expect(report.failed).toEqual([
      { step: 'holdDemo', error: { code: 'jiraRefused', messages: ['summary: Refused by a switch of the site.'] } },
    ]);

    app.site.jira.setSwitches({ refuseElements: [] });
    const again = yes(
      await app.panel('implementation', client.id, 'apply', { commandId: 'c-2', link: {}, recreate: [] }),
    );
    expect(again.report).toMatchObject({ created: ['holdDemo'], failed: [] });
    expect(again.view.subtasks).toHaveLength(4);
  });

  test('two people record at once: neither fact is lost', async () => {
    yes(await app.panel('implementation', client.id, 'start', start));
    const [one, other] = await Promise.all([
      app.panel('implementation', client.id, 'record', {
        commandId: 'c-1',
        command: { kind: 'expectScope', scope: 'quote' },
      }),
      app.panel('sales', client.id, 'record', {
        commandId: 'c-2',
        command: { kind: 'scheduleDemo', for: '2026-12-01' },
      }),
    ]);
    yes(one);
    yes(other);
    const { onboarding } = yes(await app.panel('reader', client.id, 'open', {}));
    expect(onboarding?.facts).toMatchObject({ expectedScope: 'quote', demo: { scheduled: { for: '2026-12-01' } } });
  });

  test('two people start at once: one onboarding, each subtask once', async () => {
    const both = await Promise.all([
      app.panel('implementation', client.id, 'start', start),
      app.panel('lead', client.id, 'start', { ...start, commandId: 'start-2' }),
    ]);
    expect(both.filter((answer) => answer.ok)).toHaveLength(1);
    expect(both.find((answer) => !answer.ok)).toEqual({ ok: false, error: { code: 'alreadyStarted' } });
    expect(yes(await app.panel('reader', client.id, 'open', {})).subtasks).toHaveLength(4);
  });

  test('the answer of the create is lost: what was made is found again, and nothing is made twice', async () => {
    app.site.gateway.faults.add({
      match: { method: 'POST', path: '/issue/bulk$' },
      nth: 1,
      fault: { kind: 'lostAnswer' },
    });
    const { report, view } = yes(await app.panel('implementation', client.id, 'start', start));
    expect(report).toMatchObject({
      created: ['confirmModules', 'informHauzd', 'holdDemo', 'closeAgreement'],
      failed: [],
    });
    expect(view.subtasks).toHaveLength(4);
  });

  test('storage fails while a fact is recorded: told, and the same press again records it once', async () => {
    yes(await app.panel('implementation', client.id, 'start', start));
    const request = { commandId: 'c-1', command: { kind: 'expectScope', scope: 'quote' } } as const;
    app.site.gateway.faults.add({
      match: { product: 'storage', operation: 'transaction' },
      nth: 1,
      fault: { kind: 'lostAnswer' },
    });
    expect(await app.panel('implementation', client.id, 'record', request)).toEqual({
      ok: false,
      error: { code: 'storageUnavailable' },
    });
    const view = yes(await app.panel('implementation', client.id, 'record', request));
    expect(view.onboarding).toMatchObject({ facts: { expectedScope: 'quote' }, history: 3 });
  });

  test('Jira asks to wait longer than the function may: told how long, and nothing is lost', async () => {
    yes(await app.panel('implementation', client.id, 'start', start));
    app.site.gateway.faults.add({
      match: { product: 'jira' },
      nth: 1,
      fault: { kind: 'status', status: 429, headers: { 'Retry-After': '90', 'RateLimit-Reason': 'jira-burst-based' } },
    });
    const answer = await app.panel('implementation', client.id, 'record', {
      commandId: 'c-1',
      command: { kind: 'expectScope', scope: 'quote' },
    });
    expect(answer).toEqual({ ok: false, error: { code: 'rateLimited', retryAfterSeconds: 90 } });
  });
});
