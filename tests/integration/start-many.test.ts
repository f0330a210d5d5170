import { seedMany } from '../../local-site/data/clients';
import type { PersonName } from '../../local-site/data/people';
import { CLIENTS, ISSUE_TYPES, PROJECTS, ROLES } from '../../local-site/data/projects';
import type { StartClientRequest } from '../../src/contract/portfolio-calls';
import { ok } from '../../src/domain/result';
import { carryOutMany } from '../../static/shared/many/run-many';
import { yes } from './app';
import { appForEachTest } from './app-for-tests';
import { clientOf, DAY, KNOWN, recordRows } from './onboarding';
import { portfolioPage } from './portfolio';
import { save } from './settings';
import { virtualTime } from './virtual-time';

/** Many clients of a project, started one call each: the same start as in the panel, on issues that the page names. */

const app = appForEachTest();

const aClient = (issueId: string = CLIENTS.losRobles.id): StartClientRequest => ({
  ...{ commandId: `start-${issueId}`, issueId, modules: KNOWN.modules, on: DAY, source: 'contract' },
});
const start = (request: StartClientRequest, person: PersonName = 'implementation', projectId?: string) =>
  portfolioPage(app, person, 'startClient', request, projectId);
const issues = () => app.site.state.collection('jira:issues').entries();
/** What everyone could notice. */
const state = () => JSON.stringify([recordRows(app.site).entries(), issues()]);

async function makeIssue(project: { id: string }, type: string, more: object = {}): Promise<string> {
  const fields = { project: { id: project.id }, issuetype: { id: type }, summary: 'Otro cliente', ...more };
  return (await app.rest('lead', 'POST', '/rest/api/3/issue', { fields })).body.id;
}

test('a client is started as in its panel: facts with their backing, subtasks, link and read copy', async () => {
  const inPanel = clientOf(app, CLIENTS.altoMaipo);
  const agreement = { closedOn: DAY, scope: 'reserve' as const };
  const { report } = await inPanel.start({ agreement, note: 'Anexo 3' });
  const started = yes(await start({ ...aClient(), agreement, note: 'Anexo 3' }));
  expect(started.report).toEqual(report);
  const client = clientOf(app);
  const same = (record: ReturnType<typeof client.stored>) => [record?.facts.modules, record?.facts.agreements.length];
  expect(JSON.stringify(same(client.stored())).replace(/"at":"[^"]*"/g, '')).toBe(
    JSON.stringify(same(inPanel.stored())).replace(/"at":"[^"]*"/g, ''),
  );
  expect(await client.subtasks()).toHaveLength(report.created.length);
  expect((await client.copy()).phase).toBe((await inPanel.copy()).phase);
});

test('asked again, it says how many subtasks the client has, though none was created this time', async () => {
  const first = yes(await start(aClient()));
  expect(first.subtasks).toBe(first.report.created.length);
  expect(yes(await start(aClient()))).toMatchObject({ report: { created: [] }, subtasks: first.subtasks });
  expect(await clientOf(app).subtasks()).toHaveLength(first.subtasks);
});

test('a scope without agreement is the expected one, and gates nothing', async () => {
  yes(await start({ ...aClient(), expectedScope: 'quote' }));
  expect(clientOf(app).stored()?.facts).toMatchObject({ expectedScope: 'quote', agreements: [] });
});

describe('is refused, and changes nothing', () => {
  async function refused(...asked: Parameters<typeof start>) {
    await app.settle();
    const before = state();
    const answer = await start(...asked);
    expect(state()).toBe(before);
    return answer.ok ? 'yes' : answer.error;
  }

  test('an issue of another project, though the person may edit it', async () => {
    const other = await makeIssue(PROJECTS.team, ISSUE_TYPES.teamTask);
    expect(await refused(aClient(other))).toEqual({ code: 'otherProject' });
    expect(await refused(aClient(), 'implementation', PROJECTS.team.id)).toEqual({ code: 'otherProject' });
  });

  test('an issue that does not exist, one that the person cannot see, and one that they may only read', async () => {
    expect(await refused(aClient('99999999'))).toEqual({ code: 'issueNotFound' });
    expect(await refused(aClient(), 'stranger')).toEqual({ code: 'issueNotFound' });
    expect(await refused(aClient(), 'reader')).toEqual({ code: 'notAllowed' });
  });

  test('a client that was started, by whoever and with whatever', async () => {
    await clientOf(app).start();
    expect(await refused(aClient())).toEqual({ code: 'alreadyStarted' });
    expect(await refused({ ...aClient(), modules: {} }, 'lead')).toEqual({ code: 'alreadyStarted' });
  });

  test('a subtask, a type that the settings leave out, and a client with subtasks made by hand', async () => {
    const subtask = await makeIssue(PROJECTS.hauzd, ISSUE_TYPES.subtask, { parent: { id: CLIENTS.losRobles.id } });
    expect(await refused(aClient(subtask))).toEqual({ code: 'isSubtask' });
    expect(await refused(aClient(CLIENTS.losRobles.id))).toEqual({ code: 'hasSubtasks', count: 1 });
    expect(await refused(aClient(CLIENTS.puertaDelSur.id))).toEqual({ code: 'hasSubtasks', count: 3 });
    await save(app, { issueTypes: [ISSUE_TYPES.task] });
    expect(await refused(aClient(CLIENTS.altoMaipo.id))).toEqual({ code: 'otherIssueType' });
  });

  test('modules by somebody who may not confirm them; without modules they may start', async () => {
    await save(app, { confirmers: { who: 'role', id: ROLES.sales } });
    expect(await refused(aClient())).toEqual({ code: 'mayNotConfirm' });
    expect(yes(await portfolioPage(app, 'implementation', 'prepare', {}))).toMatchObject({ mayConfirm: false });
    expect((await start({ ...aClient(), modules: {} })).ok).toBe(true);
  });

  test('a credential in a note, a day to come, ids and modules that are none', async () => {
    expect(await refused({ ...aClient(), note: 'clave: Robles*77' })).toEqual({ code: 'credentialInText' });
    expect(await refused({ ...aClient(), agreement: { closedOn: '2999-01-01', scope: 'sync' } })).toEqual({
      code: 'dateInFuture',
      date: '2999-01-01',
    });
    const oddly: [object, string][] = [
      [{ issueId: 'HAUZD-1' }, 'issueId'],
      [{ issueId: '../10100' }, 'issueId'],
      [{ modules: { apiRest: 'quizás' } }, 'modules.apiRest'],
      [{ expectedScope: 'todo' }, 'expectedScope'],
      [{ link: {} }, ''],
      [{ commandId: 'clave: Robles*77' }, 'commandId'],
    ];
    for (const [odd, path] of oddly) {
      expect(await refused({ ...aClient(), ...odd })).toEqual({ code: 'invalidPayload', path });
    }
  });

  test('a page without a project', async () => {
    const call = { moduleKey: 'hauzd-portfolio', functionKey: 'startClient', payload: aClient() };
    const accountId = '712020:1b9f0c52-7d3e-4a61-9f58-0c2e6a7d1001';
    expect(await app.site.forge.invoke({ ...call, accountId, context: {} })).toEqual({
      ok: false,
      error: { code: 'noProject' },
    });
  });
});

describe('before any is started', () => {
  test('it is said which day it is, and what would be refused to all of them', async () => {
    expect(await portfolioPage(app, 'implementation', 'prepare', {})).toEqual(
      ok({ today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), ownSteps: [], mayConfirm: true }),
    );
    expect(await portfolioPage(app, 'lead', 'prepare', {}, PROJECTS.withoutSubtasks.id)).toEqual({
      ok: false,
      error: { code: 'noSubtaskType' },
    });
    expect(await portfolioPage(app, 'lead', 'prepare', {}, PROJECTS.withRequired.id)).toMatchObject({
      ok: false,
      error: { code: 'requiredFields' },
    });
  });
});

describe('thirty, two at a time', () => {
  /** Whoever runs them, on a page of their own: with each reload another run, which knows nothing of the one before. */
  async function runAll(ids: string[], stopAfter = Number.POSITIVE_INFINITY) {
    let done = 0;
    const many = carryOutMany<string, true, string>({
      keyOf: (id) => id,
      carryOut: async (id) => {
        const answer = await start(aClient(id)).catch(() => ({ ok: false as const, error: { code: 'unexpected' } }));
        if (!answer.ok) return { ok: false, error: answer.error.code };
        const { failed } = answer.value.report;
        return failed[0] ? { ok: false, error: failed[0].error.code } : ok(true);
      },
      told: ({ ended }) => {
        done = [...ended.values()].filter((each) => each.ok).length;
        if (ended.size >= stopAfter) many.stop();
      },
    });
    await many.run(ids);
    return { done };
  }

  const subtasksOf = (id: string) => issues().filter(([, issue]) => Object(issue).parentId === id).length;
  const made = (ids: string[]) => ({
    records: ids.filter((id) => recordRows(app.site).get(id) !== undefined).length,
    subtasks: ids.map(subtasksOf),
  });
  const seeded = (count: number) => seedMany(app.site.state, app.site.clock, count, 3).map(({ id }) => id);

  test('stopped half-way and gone on with from the beginning of the list: thirty, none twice', async () => {
    const ids = seeded(30);
    const { done } = await runAll(ids, 13);
    expect(made(ids).records).toBeGreaterThanOrEqual(done);
    expect(made(ids).records).toBeLessThan(30);
    await runAll(ids);
    expect(made(ids)).toEqual({ records: 30, subtasks: Array(30).fill(3) });
  });

  test.each(['stopBefore', 'stopAfter', 'lostAnswer'] as const)(
    'every seventh request of the function ends in %s: gone on with, the same thirty',
    async (kind) => {
      const ids = seeded(6);
      const giveBack = virtualTime(app.site.clock);
      try {
        for (let nth = 3; nth < 200; nth += 7) {
          app.site.gateway.faults.add({ match: { functionKey: 'portfolio' }, nth, fault: { kind } });
        }
        for (let times = 0; times < 4; times += 1) {
          await runAll(ids);
          app.site.clock.advance(60_000);
        }
        app.site.gateway.faults.clear();
        await runAll(ids);
      } finally {
        giveBack();
      }
      expect(made(ids)).toEqual({ records: 6, subtasks: Array(6).fill(3) });
    },
  );

  test('two people who run the same list at the same time start each once', async () => {
    const ids = seeded(8);
    await Promise.all([runAll(ids), runAll([...ids].reverse())]);
    app.site.clock.advance(60_000);
    await runAll(ids);
    expect(made(ids)).toEqual({ records: 8, subtasks: Array(8).fill(3) });
  });
});
