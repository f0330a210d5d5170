import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS, ISSUE_TYPES } from '../../local-site/data/projects';
import type { Json } from './app';
import { appForEachTest } from './app-for-tests';
import { onPage } from './identity';
import { afterTheLease, clientOf, recordRows } from './onboarding';
import { changeIssue } from './tables';

/** Which subtasks an *Aplicar* takes for its own where Jira's answer was lost: those that it made, and no others. */

const app = appForEachTest();
const client = clientOf(app);

const loseAnswer = () =>
  app.site.gateway.faults.add({
    match: { product: 'jira', method: 'POST', path: '/issue/bulk$' },
    nth: 1,
    fault: { kind: 'lostAnswer' },
  });
const idsOf = (plan: Json) => Object.values<Json>(plan).map(({ id }) => id);
const STEPS = ['informHauzd', 'holdDemo', 'closeAgreement'];

/** Subtasks that somebody made before, each with a marker of the form the app's have. */
async function forge(issue: { key: string; id: string }, marker: object): Promise<string[]> {
  const made: string[] = [];
  for (const step of STEPS) {
    const { body } = await app.rest('implementation', 'POST', '/rest/api/3/issue', {
      fields: {
        project: { key: 'HAUZD' },
        parent: { key: issue.key },
        issuetype: { id: ISSUE_TYPES.subtask },
        summary: 'Otra cosa',
      },
      properties: [{ key: 'hauzd.step', value: { attempt: 1, step, ...marker } }],
    });
    made.push(body.id);
  }
  return made;
}

test.each([
  ['with the number of the first attempt', {}],
  ['with its parent and a token of their own', { parent: CLIENTS.losRobles.id, token: 'AAAAAAAAAAAAAAAAAAAAAA' }],
])('markers forged in advance, %s, are not adopted', async (_, marker) => {
  const forged = await forge(client, marker);
  loseAnswer();
  const { report } = await client.start();
  expect(report).toMatchObject({ created: STEPS, failed: [] });
  expect(idsOf(client.stored()?.plan).filter((id) => forged.includes(id))).toEqual([]);
  expect(await client.subtasks()).toHaveLength(6);
  expect(client.stored()).not.toHaveProperty('attempt');
});

test.each([true, false])(
  'a clone’s subtasks are not its own, whether properties came along: %s',
  async (properties) => {
    await client.start();
    const made = await onPage(app, 'lead', 'CloneIssueDetails', { issue: client.key, subtasks: true, properties });
    await app.settle();
    const clone = clientOf(app, made);
    const copies = (await clone.subtasks()).map(({ id }) => id);
    loseAnswer();
    const { report, view } = await clone.start();
    expect(report).toMatchObject({ created: STEPS, failed: [] });
    const own = idsOf(clone.stored()?.plan);
    expect(own.filter((id) => copies.includes(id))).toEqual([]);
    // What came along is offered to be linked, or left: it is Jira's, not the plan's.
    expect(view.subtasks.map(({ id }) => id).sort()).toEqual([...copies, ...own].sort());
  },
);

test('what an earlier applying made is told as found, never as created', async () => {
  loseAnswer();
  app.site.gateway.faults.add({
    match: { product: 'jira', method: 'POST', path: '/issue/bulkfetch$' },
    times: 1,
    fault: { kind: 'status', status: 400, body: { errorMessages: ['no'], errors: {} } },
  });
  const first = await client.start();
  expect(first.report).toMatchObject({ created: [] });
  expect(first.report.failed.map(({ step }) => step)).toEqual(STEPS);
  // Who may see the client is not told what the marks of the attempt are.
  const tokens = Object.values(client.stored()?.attempt?.tokens ?? {});
  expect(new Set(tokens).size).toBe(STEPS.length);
  const opened = await app.panel('reader', client.id, 'open', {});
  for (const token of tokens) expect(JSON.stringify([first, opened])).not.toContain(token);
  const again = await client.apply();
  expect(again.report).toMatchObject({ created: [], found: STEPS, failed: [] });
  const third = (await client.apply()).report;
  expect(third).toMatchObject({ created: [] });
  expect(third).not.toHaveProperty('found');
  expect(await client.subtasks()).toHaveLength(3);
});

describe('while what was asked for may still appear', () => {
  const step = 'informHauzd';
  /** What the app asked Jira to create, and Jira could not do at once. */
  let asked: unknown;
  beforeEach(async () => {
    await client.start();
    await app.rest('lead', 'DELETE', `/rest/api/3/issue/${client.stored()?.plan[step]?.id}`);
    await app.settle();
    app.site.gateway.exchanges.listen(({ path, status, requestBody }) => {
      if (path.endsWith('/issue/bulk') && status === 503) asked = requestBody;
    });
    app.site.gateway.faults.add({
      match: { product: 'jira', method: 'POST', path: '/issue/bulk$' },
      fault: { kind: 'status', status: 503 },
    });
    expect((await client.apply({ recreate: [step] })).report).toMatchObject({ created: [], failed: [{ step }] });
    app.site.gateway.faults.clear();
    // Whoever does not ask for it again has nothing to apply.
    expect((await client.apply()).report).toMatchObject({ created: [], failed: [] });
  });

  test('nobody creates it a second time', async () => {
    const again = await app.panel('lead', client.id, 'apply', { commandId: 'again', link: {}, recreate: [step] });
    expect(again).toMatchObject({ ok: false, error: { code: 'attemptUnderWay' } });

    afterTheLease(app);
    expect((await client.apply()).report).toMatchObject({ created: [], failed: [] });
    expect(client.stored()).not.toHaveProperty('attempt');
    expect((await client.apply({ recreate: [step] })).report).toMatchObject({ created: [step] });
    expect(await client.subtasks()).toHaveLength(3);
  });

  test('it is taken over once it is there', async () => {
    const { body } = await app.rest('implementation', 'POST', '/rest/api/3/issue/bulk', asked);
    expect((await client.apply()).report).toMatchObject({ found: [step] });
    expect(client.stored()?.plan[step]?.id).toBe(body.issues[0].id);
    expect(client.stored()).not.toHaveProperty('attempt');
  });
});

describe('an attempt that an older version began', () => {
  /** As it was stored and marked before there were tokens. */
  async function begun(made: { by: keyof typeof PEOPLE; secondsLater: number }): Promise<string[]> {
    await client.start();
    const rows = recordRows(app.site);
    const row = rows.get(client.id);
    const now = app.site.clock.now();
    const attempt = {
      ...{ number: 1, steps: STEPS, by: PEOPLE.implementation },
      until: new Date(now + 40_000).toISOString(),
    };
    const ids = idsOf(row.value.record.plan);
    rows.set(client.id, { ...row, value: { ...row.value, record: { ...row.value.record, plan: {}, attempt } } });
    const [creatorId, created] = [PEOPLE[made.by], now + made.secondsLater * 1_000];
    for (const id of ids) {
      changeIssue(app, id, (issue) => {
        const { step } = Object(issue.properties['hauzd.step']);
        return { ...issue, creatorId, created, properties: { 'hauzd.step': { attempt: 1, step } } };
      });
    }
    return ids;
  }

  test('still knows what its person made in its time', async () => {
    const ids = await begun({ by: 'implementation', secondsLater: 2 });
    expect((await client.apply()).report).toMatchObject({ created: [], found: STEPS });
    expect(idsOf(client.stored()?.plan).sort()).toEqual(ids.sort());
  });

  test.each([
    ['made before it', { by: 'implementation', secondsLater: -3_600 }],
    ['made by somebody else', { by: 'lead', secondsLater: 2 }],
  ] as const)('does not take what was %s', async (_, made) => {
    const ids = await begun(made);
    afterTheLease(app);
    expect((await client.apply()).report).toMatchObject({ created: STEPS });
    expect(idsOf(client.stored()?.plan).filter((id) => ids.includes(id))).toEqual([]);
  });
});
