import { CLIENTS, SIMPLE_TRANSITIONS, TRANSITIONS, WORKFLOWS } from '../../local-site/data/projects';
import type { Fault } from '../../local-site/forge-host/gateway/faults';
import type { OwnStepId } from '../../src/domain/facts/facts';
import type { Json } from './app';
import { appForEachTest } from './app-for-tests';
import { tryTransition } from './gates';
import { clientOf, DAY } from './onboarding';
import { save } from './settings';
import { changeWorkflow } from './tables';

/** Which closing of a subtask says that a step of the team's is done, where that is how it is done: one that somebody meant. */

const ID: OwnStepId = 'own:annex001';
const ANNEX = {
  ...{ id: ID, title: { es: 'Firmar el anexo del contrato' }, owedBy: 'planok', phase: 'preparation' },
  ...{ when: {}, holdsUp: true, byClosing: true },
} satisfies Json;
const mark = { kind: 'recordOwnStep', step: ID, on: DAY } as const;
const takeBack = { kind: 'withdraw', fact: `ownStep:${ID}`, reason: 'Faltaba una firma' } as const;

const app = appForEachTest();
const client = clientOf(app, CLIENTS.losRobles);

async function informed(step: object = ANNEX, more: object = {}) {
  await save(app, { ownSteps: [step], ...more });
  await client.start();
  await client.record({ kind: 'sendModuleInformation', on: DAY });
}
const done = () => client.stored()?.facts.ownSteps?.[ID];
const leave = () => tryTransition(app, 'implementation', client.key, TRANSITIONS.holdDemo);
async function move(transition: string) {
  const id = client.stored()?.plan[ID]?.id;
  const { status } = await app.rest('lead', 'POST', `/rest/api/3/issue/${id}/transitions`, {
    transition: { id: transition },
  });
  expect(status).toBe(204);
  await app.settle();
}
async function hourLater() {
  app.site.clock.advance(3_600_000);
  await app.hour();
}

/** From now on a subtask that is closed stays closed: its workflow has no way out. */
function closeForGood() {
  const out: string[] = [SIMPLE_TRANSITIONS.reopen, SIMPLE_TRANSITIONS.putBack];
  changeWorkflow(app, WORKFLOWS.subtask, (workflow) => ({
    ...workflow,
    transitions: workflow.transitions.filter((each) => !out.includes(each.id)),
  }));
}

test('one that was marked, closed by the app and taken back is not done again by that closing, though Jira does not open it', async () => {
  await informed();
  await client.record(mark);
  await client.record(takeBack);
  closeForGood();
  const { report } = await client.apply();
  expect(report.notDone).toEqual([{ what: 'reopen', error: { code: 'noTransition' } }]);
  await hourLater();
  expect(done()).toBeUndefined();
  expect(await leave()).toHaveLength(1);
  expect(await client.copy()).toMatchObject({ attention: ['closedWithoutFact'], missing: ['ownStep'] });
});

test('one that was closed as no aplica and comes in again is not done by that closing', async () => {
  const conditional = { ...ANNEX, when: { module: { id: 'apiRest', state: 'contracted' } } };
  await informed(conditional, { retire: { how: 'transition', name: 'Listo' } });
  const say = (apiRest: 'contracted' | 'notContracted') =>
    client.record({ kind: 'confirmModules', modules: { apiRest }, on: DAY, source: 'sales' });
  await say('notContracted');
  expect((await client.apply()).report.retired).toEqual([ID]);
  closeForGood();
  await say('contracted');
  await client.apply();
  await hourLater();
  expect(done()).toBeUndefined();
  expect(await leave()).toHaveLength(1);
});

test('taken back, opened by hand and closed once more, it is done by the later closing', async () => {
  await informed();
  await move(SIMPLE_TRANSITIONS.finish);
  await client.record(takeBack);
  await move(SIMPLE_TRANSITIONS.reopen);
  expect(done()).toBeUndefined();
  app.site.clock.advance(60_000);
  await move(SIMPLE_TRANSITIONS.finish);
  const { accountId } = (await app.rest('lead', 'GET', '/rest/api/3/myself')).body;
  expect(done()).toMatchObject({ by: accountId });
  expect(await leave()).toEqual([]);
});

test.each<[what: string, how: Fault]>([
  ['late, its answer being lost', { kind: 'doneLater', requests: 10_000, ms: 12_000 }],
  ['slowly', { kind: 'delay', ms: 1_500 }],
])(
  'a fact that is taken back at once is not recorded again by the app’s own closing, which Jira carries out %s',
  async (_, how) => {
    await informed();
    app.site.gateway.faults.add({ match: { method: 'POST', path: '/transitions$' }, times: 1, fault: how });
    const marking = client.record(mark);
    if (how.kind === 'doneLater') await marking;
    else await new Promise((resolve) => setTimeout(resolve, 500));
    await client.record(takeBack, 'lead');
    await marking;
    app.site.gateway.faults.clear();
    app.site.clock.advance(15_000);
    await app.settle();
    await hourLater();
    expect(done()).toBeUndefined();
    expect(await client.copy()).toMatchObject({ attention: ['closedWithoutFact'], missing: ['ownStep'] });
    await move(SIMPLE_TRANSITIONS.reopen);
    await move(SIMPLE_TRANSITIONS.finish);
    expect(done()).toBeDefined();
  },
);

test('opened by hand while the event is lost, it is seen open by the hour', async () => {
  await informed();
  await move(SIMPLE_TRANSITIONS.finish);
  await client.record(takeBack);
  await app.settle();
  app.site.forge.events.hold();
  await move(SIMPLE_TRANSITIONS.reopen);
  await hourLater();
  await move(SIMPLE_TRANSITIONS.finish);
  await hourLater();
  expect(done()).toBeDefined();
});

test.each<[string, object[]]>([
  ['do not have it any more', []],
  ['have it done by marking only', [{ ...ANNEX, byClosing: false }]],
  ['have it under another condition', [{ ...ANNEX, when: { branch: 'planokKey' } }]],
])('a client’s step is done as it was applied, though the settings %s', async (_, ownSteps) => {
  await informed();
  await save(app, { ownSteps });
  await move(SIMPLE_TRANSITIONS.finish);
  expect(done()).toBeDefined();
  expect(await leave()).toEqual([]);
});
