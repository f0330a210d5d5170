import type { ModuleId } from '../../src/domain/facts/facts';
import { needsApplying, planDifference } from '../../src/domain/procedure/plan-difference';
import type { StepId } from '../../src/domain/procedure/step-id';
import { summary } from '../../src/domain/procedure/summary';
import { appForEachTest } from './app-for-tests';
import { clientOf, DAY, KNOWN } from './onboarding';

/**
 * Facts that change on a client who is under way. Each change shows its difference before anything is applied; what was
 * done stays done, with its evidence. What is expected is said by the procedure's clauses.
 */

const app = appForEachTest();
const client = clientOf(app);

const LATER = '2026-02-02';
const modules = (more: Partial<Record<ModuleId, 'contracted' | 'notContracted'>>) => ({ ...KNOWN.modules, ...more });
const learns = (module: ModuleId, state: 'contracted' | 'notContracted') =>
  client.record({ kind: 'confirmModules', modules: { [module]: state }, on: LATER, source: 'crm' });
const agrees = (scope: 'sync' | 'quote' | 'reserve', closedOn = DAY) =>
  client.record({ kind: 'closeAgreement', closedOn, scope });

/** What the panel shows before *Aplicar*: worked out from the same view, by the same function. */
async function preview() {
  const answer = await app.panel('implementation', client.id, 'open', {});
  if (!answer.ok || !answer.value.onboarding) throw new Error('there is no onboarding');
  const { onboarding, subtasks } = answer.value;
  const { create, retire, reopen } = planDifference(
    { facts: onboarding.facts, plan: onboarding.plan, ownSteps: [], settings: {} },
    subtasks,
  );
  return { create, retire, reopen };
}

/** Applies, and expects exactly what was shown before. */
async function applyAsShown(expected: { create?: StepId[]; retire?: StepId[]; reopen?: StepId[] }) {
  const { create = [], retire = [], reopen = [] } = expected;
  expect(await preview()).toEqual({ create, retire, reopen });
  const { report, view } = await client.apply();
  expect(report).toMatchObject({ created: create, retired: retire, reopened: reopen, failed: [], notDone: [] });
  const { onboarding, subtasks } = view;
  if (!onboarding) throw new Error('there is no onboarding');
  expect(
    needsApplying(
      planDifference({ facts: onboarding.facts, plan: onboarding.plan, ownSteps: [], settings: {} }, subtasks),
    ),
  ).toBe(false);
}

/** The state of each step, as the panel shows it. */
function states(): Partial<Record<StepId, string>> {
  const onboarding = client.stored();
  if (!onboarding) return {};
  const { steps } = summary({ ...onboarding, closed: new Set() });
  return Object.fromEntries(steps.map(({ id, state }) => [id, state]));
}

const inJira = async (step: StepId) => {
  const id = client.stored()?.plan[step]?.id;
  const { body } = await app.rest('lead', 'GET', `/rest/api/3/issue/${id}`);
  const { status, labels, comment } = body.fields;
  return { closed: status.statusCategory.key === 'done', labels, comments: comment.comments.length };
};
const OPEN = { closed: false, labels: [], comments: 0 };
const DONE = { closed: true, labels: [], comments: 0 };
const RETIRED = { closed: false, labels: ['hauzd-no-aplica'], comments: 1 };

test('the scope goes from sync to reserve to quote: steps come and go with it (2.2, 2.3)', async () => {
  await client.start({ modules: modules({ reservaEnLinea: 'notContracted' }) });
  await agrees('sync');
  await applyAsShown({ create: ['clientHandsOverCredentials', 'connectStockAndPrices'] });

  await agrees('reserve', '2026-01-20');
  await applyAsShown({ create: ['contractReservaEnLinea', 'enableQuotes', 'enableReservations'] });

  await agrees('quote', '2026-02-01');
  await applyAsShown({ retire: ['contractReservaEnLinea', 'enableReservations'] });
  expect(await inJira('enableReservations')).toEqual(RETIRED);
  expect(await inJira('enableQuotes')).toEqual(OPEN);
  expect(client.stored()?.facts.agreements.map(({ scope }) => scope)).toEqual(['sync', 'reserve', 'quote']);
});

test('the offer goes from pending to declined to accepted to bought: the branch follows (2.1.1, 2.1.2)', async () => {
  await client.start({ modules: modules({ apiRest: 'notContracted' }) });
  await agrees('sync');
  await applyAsShown({ create: ['offerApiRest', 'connectStockAndPrices'] });

  await client.record({ kind: 'makeOffer', on: DAY });
  await applyAsShown({});
  await client.record({ kind: 'declineOffer', on: DAY, how: 'refused' });
  await applyAsShown({ create: ['clientGivesUserAndPassword', 'planokHandsOverApiKey'] });
  expect(await inJira('offerApiRest')).toEqual(DONE);

  await client.record({ kind: 'acceptOffer', on: LATER });
  await applyAsShown({
    retire: ['clientGivesUserAndPassword', 'planokHandsOverApiKey'],
    reopen: ['offerApiRest'],
  });
  expect(await inJira('offerApiRest')).toEqual(OPEN);

  await learns('apiRest', 'contracted');
  await applyAsShown({ create: ['clientHandsOverCredentials'] });
  expect(await inJira('offerApiRest')).toEqual(DONE);
  expect(states()).toMatchObject({ planokHandsOverApiKey: 'retired', clientHandsOverCredentials: 'pending' });
});

test('a module that turns out not to be contracted after hand-overs were recorded keeps them as evidence (2.1.1)', async () => {
  await client.start();
  await agrees('sync');
  await client.apply();
  const credentials = ['apiKey', 'username', 'password'] as const;
  await client.record({ kind: 'handOverFromClient', credentials: [...credentials], on: DAY, channel: 'meeting' });
  expect(await inJira('clientHandsOverCredentials')).toEqual(DONE);

  await learns('apiRest', 'notContracted');
  await applyAsShown({ create: ['offerApiRest'] });
  // Done is read first: it stays done, closed and counted.
  expect(states()).toMatchObject({ clientHandsOverCredentials: 'done', offerApiRest: 'pending' });
  expect(await inJira('clientHandsOverCredentials')).toEqual(DONE);
  const { handOvers } = client.stored()?.facts ?? {};
  expect(handOvers?.password.client).toMatchObject({ on: DAY, channel: 'meeting' });
});

test('buying the API REST once PlanOK’s APIKEY works changes nothing of the connection (2.1.2)', async () => {
  await client.start({ modules: modules({ apiRest: 'notContracted' }) });
  await agrees('sync');
  await client.record({ kind: 'declineOffer', on: DAY, how: 'noAnswer' });
  await client.apply();
  const channel = 'passwordManager' as const;
  await client.record({ kind: 'handOverFromClient', credentials: ['username', 'password'], on: DAY, channel });
  await client.record({ kind: 'handOverFromPlanok', on: DAY, channel, hauzdTold: true });
  await client.record({ kind: 'reportIntegration', scope: 'sync', on: DAY });

  await learns('apiRest', 'contracted');
  await applyAsShown({});
  expect(states()).toMatchObject({
    ...{ clientGivesUserAndPassword: 'done', planokHandsOverApiKey: 'done', connectStockAndPrices: 'done' },
  });
  expect(states()).not.toHaveProperty('clientHandsOverCredentials');
});

test('a scope that is raised after going live opens what it needs, and only that (2.2)', async () => {
  await client.start({ modules: modules({ cotizadorWeb: 'notContracted' }) });
  await client.record({ kind: 'sendModuleInformation', on: DAY });
  await client.record({ kind: 'holdDemo', on: DAY });
  await agrees('sync');
  await client.apply();
  await client.record({ kind: 'reportIntegration', scope: 'sync', on: DAY });
  expect(Object.values(states()).every((state) => state === 'done')).toBe(true);

  await agrees('quote', LATER);
  await applyAsShown({ create: ['contractCotizadorWeb', 'enableQuotes'] });
  expect(await inJira('connectStockAndPrices')).toEqual(DONE);
  expect(await client.copy()).toMatchObject({ phase: 'prerequisites', waitingOn: ['client'] });
});

test('a password that was changed is handed over again, and only that step is opened (2.1.1)', async () => {
  await client.start();
  await agrees('sync');
  await client.apply();
  const credentials = ['apiKey', 'username', 'password'] as const;
  await client.record({ kind: 'handOverFromClient', credentials: [...credentials], on: DAY, channel: 'meeting' });
  await client.record({ kind: 'withdraw', fact: 'handOver:password:client', reason: 'El cliente la cambió' });
  await applyAsShown({ reopen: ['clientHandsOverCredentials'] });
  expect(await inJira('clientHandsOverCredentials')).toEqual(OPEN);

  await client.record({ kind: 'handOverFromClient', credentials: ['password'], on: LATER, channel: 'phone' });
  await applyAsShown({});
  expect(await inJira('clientHandsOverCredentials')).toEqual(DONE);
  const { handOvers } = client.stored()?.facts ?? {};
  expect([handOvers?.username.client?.on, handOvers?.password.client?.on]).toEqual([DAY, LATER]);
});

test('an agreement that is corrected counts from then on, and is one agreement all the time (2)', async () => {
  await client.start();
  await agrees('reserve');
  await client.apply();
  const [agreement] = client.stored()?.facts.agreements ?? [];
  await client.record({ kind: 'correctAgreement', id: agreement?.id ?? '', closedOn: DAY, scope: 'quote' });
  await applyAsShown({ retire: ['enableReservations'] });
  expect(client.stored()?.facts.agreements).toHaveLength(1);
});

test('discarded and resumed: open work is marked and comes back, what was done stays done (2)', async () => {
  await client.start();
  await client.record({ kind: 'holdDemo', on: DAY });
  await client.record({ kind: 'discard', on: DAY, reason: 'El proyecto se detuvo' });
  await applyAsShown({ retire: ['informHauzd', 'closeAgreement'] });
  expect(await inJira('holdDemo')).toEqual(DONE);
  expect(await inJira('closeAgreement')).toEqual(RETIRED);

  await client.record({ kind: 'resume' });
  await applyAsShown({ reopen: ['informHauzd', 'closeAgreement'] });
  expect(await inJira('closeAgreement')).toEqual({ ...OPEN, comments: 1 });
  const answer = await app.panel('reader', client.id, 'history', {});
  const told = answer.ok ? answer.value.entries.map(({ kind }) => kind).reverse() : [];
  expect(told).toEqual(['start', 'apply', 'holdDemo', 'discard', 'apply', 'resume', 'apply']);
});

test('a retired subtask that somebody closed is opened again when its step applies again', async () => {
  await client.start();
  await agrees('quote');
  await client.apply();
  await agrees('sync', '2026-01-20');
  await client.apply();
  const id = client.stored()?.plan.enableQuotes?.id;
  await app.rest('lead', 'POST', `/rest/api/3/issue/${id}/transitions`, { transition: { id: '21' } });
  expect(await inJira('enableQuotes')).toEqual({ ...RETIRED, closed: true });
  await agrees('quote', '2026-02-01');
  await applyAsShown({ reopen: ['enableQuotes'] });
  expect(await inJira('enableQuotes')).toEqual({ ...OPEN, comments: 1 });
});
