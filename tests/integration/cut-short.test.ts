import { CLIENTS, ISSUE_TYPES } from '../../local-site/data/projects';
import type { Fault, FaultRule } from '../../local-site/forge-host/gateway/faults';
import { plannedSubtasks } from '../../src/domain/procedure/plan';
import { type Json, yes } from './app';
import { appForEachTest } from './app-for-tests';
import { toParent } from './identity';
import { afterTheLease, clientOf, DAY } from './onboarding';
import { save } from './settings';
import { virtualTime } from './virtual-time';

/** What an *Aplicar* that was cut short had created is known in the end, whoever does what in between; and made once. */

const app = appForEachTest();
const client = clientOf(app, CLIENTS.losRobles);

// A function that dies leaves what it waited for behind.
let giveBack: () => void;
beforeEach(() => {
  giveBack = virtualTime(app.site.clock);
});
afterEach(() => giveBack());

const fault = (match: FaultRule['match'], what: Fault, nth = 1) =>
  app.site.gateway.faults.add({ match, nth, fault: what });
const CREATION = { method: 'POST', path: '/issue/bulk$' };
/** Jira carries it out after this many milliseconds, its answer being lost at once. */
const late = (ms: number): Fault => ({ kind: 'doneLater', requests: 10_000, ms });
/** One request is disturbed, whatever becomes of who sent it. */
async function disturbed(match: FaultRule['match'], what: Fault, work: () => Promise<unknown>, nth = 1) {
  fault(match, what, nth);
  await work().catch(() => undefined);
  app.site.gateway.faults.clear();
}
async function advance(milliseconds: number) {
  app.site.clock.advance(milliseconds);
  await app.settle();
}
async function hourLater() {
  await advance(3_600_000);
  await app.hour();
}

/** The steps of all subtasks that carry the app's marker, and which of them are open and nobody's. */
async function steps() {
  const known = new Set(plannedSubtasks(client.stored()?.plan ?? {}).map(({ subtask }) => subtask.id));
  const markers = await Promise.all(
    (await client.subtasks()).map(async ({ id }: Json) => {
      const { body } = await app.rest('lead', 'GET', `/rest/api/3/issue/${id}?properties=hauzd.step`);
      return {
        id,
        step: body.properties['hauzd.step']?.step,
        isOpen: body.fields.status.statusCategory.key !== 'done',
      };
    }),
  );
  const ours = markers.filter(({ step }) => step);
  return {
    made: ours.map(({ step }) => step).sort(),
    unknown: ours.filter(({ id, isOpen }) => isOpen && !known.has(id)),
  };
}
const FIRST = ['closeAgreement', 'holdDemo', 'informHauzd'];
const CONNECTING = ['clientHandsOverCredentials', 'connectStockAndPrices'];

test.each<[how: string, match: FaultRule['match'], what: Fault, nth: number]>([
  ['its function dies', CREATION, { kind: 'stopBefore' }, 1],
  ['storage fails once', { product: 'storage', operation: 'transaction' }, { kind: 'status', status: 500 }, 2],
])('what one found of an earlier one is not lost where it is cut short itself: %s', async (_, match, what, nth) => {
  await disturbed(CREATION, { kind: 'stopAfter' }, () => client.start());
  afterTheLease(app);
  await client.record({ kind: 'closeAgreement', closedOn: DAY, scope: 'sync' });
  await disturbed(match, what, () => client.apply(), nth);
  afterTheLease(app);
  await client.apply();
  expect(await steps()).toEqual({ made: [...FIRST, ...CONNECTING].sort(), unknown: [] });
});

test('subtasks that came late and are not needed any more are known within the hour, and offered to be marked', async () => {
  await client.start();
  await client.record({ kind: 'closeAgreement', closedOn: DAY, scope: 'sync' });
  await disturbed(CREATION, late(10_000), () => client.apply());
  const credentials: ['apiKey', 'username', 'password'] = ['apiKey', 'username', 'password'];
  await client.record({ kind: 'handOverFromClient', credentials, on: DAY, channel: 'phone' });
  await client.record({ kind: 'closeAgreement', closedOn: DAY, scope: 'quote' });
  await client.record({ kind: 'discard', on: DAY, reason: 'Se detuvo' });
  await advance(15_000);
  await hourLater();
  expect(client.stored()).not.toHaveProperty('attempt');
  expect((await steps()).unknown).toEqual([]);
  expect(await client.copy()).toMatchObject({ attention: ['toApply'] });
  const { entries } = yes(await app.panel('lead', client.id, 'history', {}));
  expect(entries[0]).toMatchObject({ kind: 'apply', plan: { created: CONNECTING } });
  expect((await client.apply()).report.retired).toEqual(expect.arrayContaining(['connectStockAndPrices']));
});

test('an attempt of which nothing came ends within the hour', async () => {
  await disturbed(CREATION, { kind: 'stopBefore' }, () => client.start());
  expect(client.stored()).toHaveProperty('attempt');
  await hourLater();
  expect(client.stored()).not.toHaveProperty('attempt');
  expect((await client.apply()).report.created).toHaveLength(FIRST.length);
});

test('the subtask of a step that the team has taken out of the settings since is known, and marked the next time', async () => {
  const annex = { id: 'own:annex001', title: { es: 'Firmar el anexo', en: 'Sign the annex' }, text: 'x', when: {} };
  const step = { ...annex, owedBy: 'planok', phase: 'preparation', holdsUp: true, byClosing: false };
  await client.start();
  await save(app, { ownSteps: [step] });
  await disturbed(CREATION, { kind: 'stopAfter' }, () => client.apply());
  await save(app, { ownSteps: [] });
  afterTheLease(app);
  const shown = { create: [], retire: [], reopen: [], revise: [] };
  expect((await client.apply({ shown })).report).toMatchObject({ found: [annex.id], retired: [] });
  expect((await steps()).unknown).toEqual([]);
  expect(client.stored()?.ownSteps).toMatchObject([{ id: annex.id, title: { es: 'Firmar el anexo' }, removed: true }]);
  expect((await client.apply()).report.retired).toEqual([annex.id]);
});

test('a step of the team’s that was created by one cut short can be recorded within the hour, waits since then, and is not said to have changed', async () => {
  const step = { id: 'own:annex001', title: { es: 'Firmar el anexo', en: 'Sign the annex' }, text: 'x', when: {} };
  await save(app, { ownSteps: [{ ...step, owedBy: 'planok', phase: 'preparation', holdsUp: true, byClosing: false }] });
  await client.start();
  const undisturbed = client.stored()?.ownSteps;
  expect(undisturbed).toMatchObject([{ id: 'own:annex001' }]);

  const other = clientOf(app, CLIENTS.altoMaipo);
  await disturbed(CREATION, { kind: 'stopAfter' }, () => other.start());
  await hourLater();
  expect(other.stored()?.ownSteps).toEqual(undisturbed);
  await other.record({ kind: 'recordOwnStep', step: 'own:annex001', on: DAY });
  expect((await other.apply()).report).toMatchObject({ created: [], revised: [] });
});

test('one that is read while the time of an attempt runs out creates nothing: it may not have seen what that created', async () => {
  await client.start();
  const fields = { project: { key: 'HAUZD' }, parent: { key: client.key }, issuetype: { id: ISSUE_TYPES.subtask } };
  await app.rest('implementation', 'POST', '/rest/api/3/issue', { fields: { ...fields, summary: 'Otra' } });
  await client.record({ kind: 'closeAgreement', closedOn: DAY, scope: 'sync' });
  await disturbed(CREATION, late(39_900), () => client.apply());
  app.site.clock.advance(39_500);
  let isLate = false;
  const listening = app.site.gateway.exchanges.listen(({ path }) => {
    if (!isLate && path.includes('bulkfetch')) app.site.clock.advance(1_500);
    isLate ||= path.includes('bulkfetch');
  });
  expect(await app.panel('lead', client.id, 'apply', { commandId: 'c', link: {}, recreate: [] })).toEqual({
    ok: false,
    error: { code: 'attemptUnderWay', secondsLeft: 1 },
  });
  listening?.();
  await advance(60_000);
  expect((await client.apply()).report).toMatchObject({ created: [], found: expect.arrayContaining(CONNECTING) });
  expect(await steps()).toEqual({ made: [...FIRST, ...CONNECTING].sort(), unknown: [] });
});

test('a subtask that comes late is its step’s, also where the one that had been moved away is back by then', async () => {
  await client.start();
  const moved = client.stored()?.plan.holdDemo?.id ?? '';
  await toParent(app, moved, CLIENTS.altoMaipo.id);
  await app.settle();
  await disturbed(CREATION, late(10_000), () => client.apply({ recreate: ['holdDemo'] }));
  await advance(15_000);
  await client.record({ kind: 'discard', on: DAY, reason: 'Se detuvo' });
  await toParent(app, moved, client.id);
  await app.settle();
  afterTheLease(app);
  expect((await client.apply()).report).toMatchObject({ found: ['holdDemo'] });
  // The one that is back is nobody's, as any subtask that the client has besides.
  expect((await steps()).unknown.map(({ id }) => id)).toEqual([moved]);
});

test('two at once: the history tells a creation once, though the second finds what the first has not stored yet', async () => {
  await client.start();
  await client.record({ kind: 'closeAgreement', closedOn: DAY, scope: 'sync' });
  let second: Promise<unknown> | undefined;
  app.site.gateway.exchanges.listen(({ path, status }) => {
    if (!path.endsWith('/issue/bulk') || status !== 201) return;
    second ??= app.panel('lead', client.id, 'apply', { commandId: 'second', link: {}, recreate: [] });
  });
  fault({ product: 'storage', operation: 'transaction' }, { kind: 'delay', ms: 500 }, 2);
  await client.apply();
  await second;
  const { entries } = yes(await app.panel('lead', client.id, 'history', {}));
  const created = entries.flatMap(({ plan }) => plan?.created ?? []);
  expect(created.toSorted()).toEqual([...FIRST, ...CONNECTING].sort());
});
