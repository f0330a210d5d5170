import { seenBy } from '../../src/domain/facts/seen';
import { yes } from './app';
import { appForEachTest } from './app-for-tests';
import { clientOf, DAY } from './onboarding';

/** What one person does must not undo, unseen, what another did; and what cannot be done is refused before anything is. */

const app = appForEachTest();
const client = clientOf(app);

describe('two people with the same form open', () => {
  test('the second is told what the first recorded, and decides with it in sight', async () => {
    await client.start();
    const { onboarding } = yes(await app.panel('implementation', client.id, 'open', {}));
    if (!onboarding) throw new Error();
    const reserve = { kind: 'closeAgreement', closedOn: DAY, scope: 'reserve' } as const;
    const quote = { ...reserve, scope: 'quote' } as const;
    const seen = seenBy(onboarding.facts, quote);
    const save = (
      person: 'sales' | 'implementation',
      commandId: string,
      command: typeof reserve | typeof quote,
      what: typeof seen,
    ) => app.panel(person, client.id, 'record', { commandId, command, seen: what });

    yes(await save('sales', 'first', reserve, seen));
    const answer = await save('implementation', 'second', quote, seen);
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'changedByOther',
        changes: [{ fact: 'agreement:first', by: expect.any(String), at: expect.any(String) }],
      },
    });
    expect(client.stored()?.facts.agreements).toMatchObject([{ id: 'first', scope: 'reserve' }]);

    const { onboarding: now } = yes(await app.panel('implementation', client.id, 'open', {}));
    if (!now) throw new Error();
    yes(await save('implementation', 'second-again', quote, seenBy(now.facts, quote)));
    expect(client.stored()?.facts.agreements).toMatchObject([{ scope: 'reserve' }, { scope: 'quote' }]);
  });

  test('different facts go on merging', async () => {
    await client.start();
    const { onboarding } = yes(await app.panel('implementation', client.id, 'open', {}));
    if (!onboarding) throw new Error();
    const contact = { kind: 'noteContact', contact: true } as const;
    const seen = seenBy(onboarding.facts, contact);
    await client.record({ kind: 'scheduleDemo', for: '2030-01-01' }, 'sales');
    yes(await app.panel('implementation', client.id, 'record', { commandId: 'c', command: contact, seen }));
    expect(client.stored()?.facts.demo).toMatchObject({ contact: true, scheduled: { for: '2030-01-01' } });
  });
});

test('what is applied is what was shown: facts recorded since are seen first, also by whoever only notes the procedure’s version', async () => {
  await client.start();
  await client.record({ kind: 'closeAgreement', closedOn: DAY, scope: 'sync' });
  const shown = {
    create: ['clientHandsOverCredentials' as const, 'connectStockAndPrices' as const],
    retire: [],
    reopen: [],
    revise: [],
  };
  await client.record({ kind: 'closeAgreement', closedOn: DAY, scope: 'reserve' }, 'sales');
  const apply = (more: object) =>
    app.panel('implementation', client.id, 'apply', { commandId: 'c', link: {}, recreate: [], ...more });
  const before = client.stored();
  expect(await apply({ shown })).toEqual({ ok: false, error: { code: 'planChanged' } });
  expect(await apply({ shown: { create: [], retire: [], reopen: [], revise: [] } })).toEqual({
    ok: false,
    error: { code: 'planChanged' },
  });
  expect(client.stored()).toEqual(before);
  const all = { ...shown, create: [...shown.create, 'enableQuotes' as const, 'enableReservations' as const] };
  expect(yes(await apply({ shown: all })).report.created).toEqual(all.create);
  // Pressed again, there is less to do than was shown: that is no surprise.
  expect(yes(await apply({ shown: all })).report.created).toEqual([]);
});

describe('a subtask to be linked', () => {
  const byHand = async (summary: string) => {
    const { body } = await app.rest('lead', 'POST', '/rest/api/3/issue', {
      fields: {
        project: { key: client.key.split('-')[0] },
        parent: { key: client.key },
        issuetype: { name: 'Subtarea' },
        summary,
      },
    });
    return body.id as string;
  };

  test('that is another step’s is refused with its sentence, and nothing is created or linked', async () => {
    await client.start({ modules: {} });
    await client.record({ kind: 'closeAgreement', closedOn: DAY, scope: 'sync' });
    const others = client.stored()?.plan.holdDemo?.id ?? '';
    const before = client.stored();
    const answer = await app.panel('implementation', client.id, 'apply', {
      commandId: 'c',
      link: { connectStockAndPrices: others },
      recreate: [],
    });
    expect(answer).toEqual({ ok: false, error: { code: 'subtaskOfOtherStep', id: others } });
    expect(client.stored()).toEqual(before);
  });

  test('for a step that needs none is refused, and a start that is refused leaves nothing behind', async () => {
    const id = await byHand('Conectar');
    const start = { commandId: 's', modules: {}, on: DAY, source: 'crm', link: { enableQuotes: id } } as const;
    expect(await app.panel('implementation', client.id, 'start', start)).toEqual({
      ok: false,
      error: { code: 'stepNeedsNoSubtask', step: 'enableQuotes' },
    });
    expect(client.stored()).toBeUndefined();
    expect(await client.subtasks()).toHaveLength(1);
  });

  test('pressed again, the same link is no fault', async () => {
    const id = await byHand('Reunión');
    const link = { holdDemo: id };
    await client.start({ modules: {}, link });
    const again = await client.apply({ link });
    expect(again.report).toMatchObject({ created: [], linked: [], failed: [] });
  });
});

describe('the panel on a subtask', () => {
  test('says which step of which client it is, and leads there', async () => {
    await client.start({ modules: {} });
    const id = client.stored()?.plan.holdDemo?.id ?? '';
    const view = yes(await app.panel('implementation', id, 'open', {}));
    expect(view).toMatchObject({
      canStart: false,
      subtaskOf: { issueKey: client.key, client: 'Inmobiliaria Los Robles', step: 'holdDemo', state: 'pending' },
    });
    expect(view.onboarding?.issueKey).toBe(client.key);
  });

  test('records its step’s fact for the client, if the person may edit that; who may only read it may not', async () => {
    await client.start({ modules: {} });
    const id = client.stored()?.plan.holdDemo?.id ?? '';
    const record = { commandId: 'c1', command: { kind: 'holdDemo', on: DAY } } as const;
    expect(await app.panel('reader', id, 'record', record)).toEqual({ ok: false, error: { code: 'notAllowed' } });
    expect(client.stored()?.facts.demo.outcome).toBeUndefined();
    const view = yes(await app.panel('implementation', id, 'record', record));
    expect(view).toMatchObject({ subtaskOf: { step: 'holdDemo', state: 'done' } });
    expect(client.stored()?.facts.demo.outcome).toMatchObject({ kind: 'held', on: DAY });
    // A start there is still no way to a second record.
    const start = { commandId: 's2', modules: {}, on: DAY, source: 'crm', link: {} } as const;
    expect(await app.panel('implementation', id, 'start', start)).toMatchObject({ error: { code: 'isSubtask' } });
  });

  test('of a client that was not started says nothing of a client', async () => {
    const { body } = await app.rest('lead', 'POST', '/rest/api/3/issue', {
      fields: {
        project: { key: client.key.split('-')[0] },
        parent: { key: client.key },
        issuetype: { name: 'Subtarea' },
        summary: 'Cualquiera',
      },
    });
    const view = yes(await app.panel('implementation', body.id, 'open', {}));
    expect(view).toMatchObject({ canStart: false });
    expect(view).not.toHaveProperty('subtaskOf');
  });
});
