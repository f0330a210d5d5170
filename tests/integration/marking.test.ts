import { GUARDED_TRANSITIONS, SIMPLE_TRANSITIONS, STATUSES, WORKFLOWS } from '../../local-site/data/projects';
import { needsApplying, planDifference } from '../../src/domain/procedure/plan-difference';
import type { StepId } from '../../src/domain/procedure/step-id';
import { yes } from './app';
import { appForEachTest } from './app-for-tests';
import { COST_CENTRE, clientOfReglas, wanting } from './as-set-up';
import { onPage } from './identity';
import { type Client, clientOf, DAY, KNOWN } from './onboarding';
import { changeTransition, changeWorkflow } from './tables';

/** *No aplica*, where a status does not let an issue be edited; and how little is touched by it. */

const LABEL = 'hauzd-no-aplica';

const app = appForEachTest();
let client: Client;

const inJira = async (step: StepId) => {
  const { body } = await app.rest('lead', 'GET', `/rest/api/3/issue/${client.stored()?.plan[step]?.id}`);
  const { status, labels, comment } = body.fields;
  return { status: status.name, isMarked: labels.includes(LABEL), comments: comment.comments.length };
};
const move = (step: StepId, transition: string, fields?: object) =>
  app.rest('lead', 'POST', `/rest/api/3/issue/${client.stored()?.plan[step]?.id}/transitions`, {
    transition: { id: transition },
    ...(fields && { fields }),
  });
/** Whether *Aplicar* has anything to do, as the panel works it out. */
async function isToApply(): Promise<boolean> {
  const { onboarding, subtasks } = yes(await app.panel('implementation', client.id, 'open', {}));
  return onboarding
    ? needsApplying(
        planDifference({ facts: onboarding.facts, plan: onboarding.plan, ownSteps: [], settings: {} }, subtasks),
      )
    : false;
}
const discard = () => client.record({ kind: 'discard', on: DAY, reason: 'Se detuvo' });

describe('by a transition to a status that cannot be edited', () => {
  beforeEach(async () => {
    client = await clientOfReglas(app, { retire: { how: 'transition', name: 'Cancelar' }, closing: STATUSES.done });
    await client.start();
  });

  test('the mark comes first, then the transition; back again, the transition first, then the mark goes', async () => {
    await discard();
    const { report } = await client.apply();
    expect(report).toMatchObject({ retired: ['informHauzd', 'holdDemo', 'closeAgreement'], failed: [], notDone: [] });
    expect(await inJira('holdDemo')).toEqual({ status: 'Cancelada', isMarked: true, comments: 1 });
    expect(await isToApply()).toBe(false);

    await client.record({ kind: 'resume' });
    const back = await client.apply();
    expect(back.report).toMatchObject({ reopened: ['informHauzd', 'holdDemo', 'closeAgreement'], failed: [] });
    expect(await inJira('holdDemo')).toEqual({ status: 'En curso', isMarked: false, comments: 1 });
    expect(await isToApply()).toBe(false);
  });

  test('cut short between mark and transition, the transition is made by pressing again, without a second comment', async () => {
    await discard();
    const match = { functionKey: 'panel', method: 'POST', path: '/transitions$' };
    app.site.gateway.faults.add({ match, nth: 1, fault: { kind: 'status', status: 503 } });
    expect((await client.apply()).report.failed).not.toEqual([]);
    app.site.gateway.faults.clear();
    app.site.clock.advance(60_000);
    await client.apply();
    for (const step of ['informHauzd', 'holdDemo', 'closeAgreement'] as const) {
      expect(await inJira(step)).toEqual({ status: 'Cancelada', isMarked: true, comments: 1 });
    }
  });

  test('a retired step whose fact is recorded loses its mark, and is closed in the right way', async () => {
    await discard();
    await client.apply();
    await client.record({ kind: 'holdDemo', on: DAY });
    await client.apply();
    expect(await inJira('holdDemo')).toMatchObject({ isMarked: false });
    expect(await isToApply()).toBe(false);
  });
});

test('what Jira lets nobody edit is retired in the panel all the same, said once, and not offered for ever', async () => {
  client = await clientOfReglas(app);
  await client.start();
  // Closed by hand, where it cannot be edited any more.
  await move('holdDemo', GUARDED_TRANSITIONS.cancel);
  await app.settle();
  await discard();
  const { report } = await client.apply();
  expect(report.notDone).toEqual([{ what: 'mark', error: { code: 'notEditable' } }]);
  expect(await isToApply()).toBe(false);
  expect(await client.copy()).not.toHaveProperty('attention');
});

test('where a mark cannot be taken away, nothing is offered for ever either', async () => {
  client = await clientOfReglas(app, { retire: { how: 'transition', name: 'Cancelar' }, fieldValues: COST_CENTRE });
  await client.start();
  await discard();
  await client.apply();
  changeWorkflow(app, WORKFLOWS.guarded, (workflow) => ({
    ...workflow,
    transitions: workflow.transitions.filter(({ id }) => id !== GUARDED_TRANSITIONS.reopen),
  }));
  await client.record({ kind: 'resume' });
  const { report } = await client.apply();
  expect(report).toMatchObject({
    reopened: [],
    notDone: [
      { what: 'mark', error: { code: 'notEditable' } },
      { what: 'reopen', error: { code: 'noTransition' } },
    ],
  });
  expect(await isToApply()).toBe(false);
  expect(await client.copy()).toMatchObject({ attention: ['closedWithoutFact'] });
});

describe('where somebody’s validator refuses the way out, nothing is offered for ever and Jira’s words are told once', () => {
  const REASON = 'Falta la fecha de vencimiento';
  const refuseWayOut = () =>
    changeTransition(app, WORKFLOWS.subtask, SIMPLE_TRANSITIONS.reopen, wanting('duedate', REASON));
  const told = [{ what: 'reopen', error: { code: 'jiraRefused', messages: [expect.stringContaining(REASON)] } }];
  beforeEach(async () => {
    client = clientOf(app);
    await client.start();
    refuseWayOut();
  });

  test('and the mark goes all the same', async () => {
    await discard();
    await client.apply();
    await move('holdDemo', SIMPLE_TRANSITIONS.finish);
    await app.settle();
    expect(await inJira('holdDemo')).toMatchObject({ status: 'Listo', isMarked: true });
    await client.record({ kind: 'resume' });
    const { report } = await client.apply();
    expect(report).toMatchObject({
      reopened: ['informHauzd', 'holdDemo', 'closeAgreement'],
      failed: [],
      notDone: told,
    });
    expect(await inJira('holdDemo')).toMatchObject({ status: 'Listo', isMarked: false });
    expect(client.stored()?.plan.holdDemo).not.toHaveProperty('retired');
    expect(await isToApply()).toBe(false);
    expect(await client.copy()).toMatchObject({ attention: ['closedWithoutFact'] });
  });

  test('and a subtask whose fact was withdrawn is not said to be reopened', async () => {
    await client.record({ kind: 'holdDemo', on: DAY });
    await client.record({ kind: 'withdraw', fact: 'demoOutcome', reason: 'No se hizo' });
    const { report } = await client.apply();
    expect(report).toMatchObject({ reopened: [], failed: [], notDone: told });
    expect(await isToApply()).toBe(false);
    expect(await client.copy()).toMatchObject({ attention: ['closedWithoutFact'] });
  });
});

test('a subtask that carries the mark from elsewhere loses it when it is linked to a step that is to be done', async () => {
  const before = clientOf(app);
  await before.start();
  await before.record({ kind: 'discard', on: DAY, reason: 'Se detuvo' });
  await before.apply();
  await app.settle();
  const { id, key } = await onPage(app, 'lead', 'CloneIssueDetails', {
    issue: before.key,
    subtasks: true,
    properties: true,
  });
  client = clientOf(app, { id, key });
  const [demo] = (await client.subtasks()).filter(({ fields }) => fields.summary.includes('demostración'));
  const { report } = await client.start({ link: { holdDemo: demo.id } });
  expect(report).toMatchObject({ linked: ['holdDemo'], failed: [], notDone: [] });
  expect(await inJira('holdDemo')).toMatchObject({ isMarked: false });
});

test('a mark whose answer was lost is waited for: it may still come, and would stand on a step that is to be done again', async () => {
  client = clientOf(app);
  await client.start();
  await discard();
  const late = { kind: 'doneLater' as const, requests: 10_000, ms: 20_000 };
  app.site.gateway.faults.add({ match: { method: 'PUT', path: '/rest/api/3/issue/\\d+(\\?|$)' }, fault: late });
  expect((await client.apply()).report.failed).not.toEqual([]);
  app.site.gateway.faults.clear();
  await client.record({ kind: 'resume' });
  const press = () => app.panel('implementation', client.id, 'apply', { commandId: 'c', link: {}, recreate: [] });
  expect(await press()).toMatchObject({ ok: false, error: { code: 'attemptUnderWay' } });
  app.site.clock.advance(45_000);
  await app.settle();
  expect(await press()).toMatchObject({ ok: true, value: { report: { failed: [] } } });
  for (const step of ['informHauzd', 'holdDemo', 'closeAgreement'] as const)
    expect(await inJira(step)).toMatchObject({ status: 'Por hacer', isMarked: false });
  expect(await isToApply()).toBe(false);
});

describe('discarding and resuming', () => {
  const writes = () => app.requests().filter((each) => !/^GET|bulkfetch$/.test(each));
  const press = (person: 'lead' | 'implementation', commandId: string) =>
    app.panel(person, client.id, 'apply', { commandId, link: {}, recreate: [] });

  beforeEach(async () => {
    client = clientOf(app);
    await client.start({ modules: KNOWN.modules, agreement: { closedOn: DAY, scope: 'sync' } });
    await client.record({ kind: 'holdDemo', on: DAY });
    await app.settle();
    app.requests();
  });

  test('touches each subtask that is to be marked once, and the client’s copy; nothing that is done', async () => {
    const plan = client.stored()?.plan;
    const open = (['informHauzd', 'clientHandsOverCredentials', 'connectStockAndPrices'] as const).map(
      (step) => `PUT /rest/api/3/issue/${plan?.[step]?.id}`,
    );
    const copy = `PUT /rest/api/3/issue/${client.id}/properties/hauzd.onboarding`;
    // Events come when all is done; what they lead to writes nothing.
    const doing = async (what: () => Promise<unknown>) => {
      app.site.forge.events.hold();
      await what();
      const written = writes();
      app.site.forge.events.release();
      await app.settle();
      return [...written, ...writes()];
    };
    expect(await doing(discard)).toEqual([copy]);
    expect(await doing(() => client.apply())).toEqual([...open, copy]);
    expect(await doing(() => client.record({ kind: 'resume' }))).toEqual([copy]);
    expect(await doing(() => client.apply())).toEqual([...open, copy]);
  });

  test('sends no mails where the person administers the project, and does not ask for it where they do not', async () => {
    const edits = () =>
      app.site.gateway.exchanges
        .list()
        .flatMap(({ method, path }) =>
          method === 'PUT' && /issue\/\d+(\?|$)/.test(path) ? [path.split('?')[1] ?? ''] : [],
        );
    await discard();
    app.site.gateway.exchanges.clear();
    yes(await press('lead', 'by-lead'));
    expect(edits()).toEqual(Array(3).fill('notifyUsers=false'));
    await client.record({ kind: 'resume' });
    app.site.gateway.exchanges.clear();
    yes(await press('implementation', 'by-implementation'));
    expect(edits()).toEqual(Array(3).fill(''));
  });
});
