import { CLIENTS, TRANSITIONS } from '../../local-site/data/projects';
import type { StartRequest } from '../../src/contract/panel-calls';
import type { OwnStepId } from '../../src/domain/facts/facts';
import { STEPS, type StepId } from '../../src/domain/procedure/step-id';
import { type Json, yes } from './app';
import { appForEachTest } from './app-for-tests';
import { tryTransition } from './gates';
import { clientOf, DAY } from './onboarding';
import { save } from './settings';

/** What an own step asks of a client's gates changes with an *Aplicar* that was shown it, and with no other. */

const ID: OwnStepId = 'own:annex001';
const ANNEX = {
  ...{ id: ID, title: { es: 'Firmar el anexo del contrato' }, owedBy: 'planok', phase: 'preparation' },
  ...{ when: {}, holdsUp: true, byClosing: false },
} satisfies Json;
const NOTHING = { create: [], retire: [], reopen: [], revise: [] };

const app = appForEachTest();
const client = clientOf(app, CLIENTS.losRobles);

async function informed(...ownSteps: object[]) {
  await save(app, { ownSteps });
  await client.start();
  await client.record({ kind: 'sendModuleInformation', on: DAY });
}
const apply = (shown: object) =>
  app.panel('implementation', client.id, 'apply', {
    ...{ commandId: 'c-apply', link: {}, recreate: [] },
    shown: { ...NOTHING, ...shown },
  });
const leave = () => tryTransition(app, 'implementation', client.key, TRANSITIONS.holdDemo);
const markShown = async () => {
  const { settings } = yes(await app.panel('implementation', client.id, 'open', {}));
  return settings.ownStepsMark ?? '';
};
/** Somebody deletes the step's subtask in Jira. */
async function deleteSubtask() {
  await app.rest('lead', 'DELETE', `/rest/api/3/issue/${client.stored()?.plan[ID]?.id}`);
  await app.settle();
}

describe('a start', () => {
  const known = { modules: {}, on: DAY, source: 'contract' as const, link: {} };
  const start = (shown?: StartRequest['shown']) =>
    app.panel('implementation', client.id, 'start', {
      ...{ commandId: 'c-start', ...known },
      ...(shown && { shown }),
    });
  const REFUSED = { ok: false, error: { code: 'planChanged' } };
  /** Of a client of whom nothing is known. */
  const FIRST: StepId[] = ['confirmModules', 'informHauzd', 'holdDemo', 'closeAgreement'];

  test('creates no step that came to the settings after its preview was shown, and leaves nothing behind', async () => {
    await save(app, { ownSteps: [ANNEX] });
    expect(await start({ create: FIRST })).toEqual(REFUSED);
    expect(client.stored()).toBeUndefined();
    expect(await client.subtasks()).toEqual([]);

    expect(yes(await start({ create: [...FIRST, ID], ownSteps: await markShown() })).report.created).toHaveLength(5);
  });

  test('creates none that was said otherwise when its preview was shown', async () => {
    await save(app, { ownSteps: [{ ...ANNEX, holdsUp: false }] });
    const seen = { create: [...FIRST, ID], ownSteps: await markShown() };
    await save(app, { ownSteps: [ANNEX] });
    expect(await start(seen)).toEqual(REFUSED);
    expect(client.stored()).toBeUndefined();
  });

  test('that nobody looked at takes the settings as they are', async () => {
    await save(app, { ownSteps: [ANNEX] });
    expect(yes(await start()).report.created).toHaveLength(5);
  });
});

test('one that was changed once more after it was shown is not applied as nobody saw it', async () => {
  await informed(ANNEX);
  const renamed = { ...ANNEX, title: { es: 'Firmar y enviar el anexo' } };
  await save(app, { ownSteps: [renamed] });
  const seen = await markShown();
  await save(app, { ownSteps: [{ ...renamed, holdsUp: false }] });
  const before = client.stored();
  expect(await apply({ revise: [ID], ownSteps: seen })).toEqual({ ok: false, error: { code: 'planChanged' } });
  expect(client.stored()).toEqual(before);
  expect(await leave()).toHaveLength(1);

  expect(yes(await apply({ revise: [ID], ownSteps: await markShown() })).report.revised).toEqual([ID]);
  expect(await leave()).toEqual([]);
});

test('a new one that was changed after it was shown is not created as nobody saw it', async () => {
  await informed();
  await save(app, { ownSteps: [{ ...ANNEX, holdsUp: false }] });
  const seen = await markShown();
  await save(app, { ownSteps: [ANNEX] });
  expect(await apply({ create: [ID], ownSteps: seen })).toEqual({ ok: false, error: { code: 'planChanged' } });
  expect(await client.subtasks()).toHaveLength(3);
});

test('what does not touch own steps is applied, whatever became of them in the settings', async () => {
  await informed(ANNEX);
  const seen = await markShown();
  await client.record({ kind: 'closeAgreement', closedOn: DAY, scope: 'sync' });
  await client.record({ kind: 'recordOwnStep', step: ID, on: DAY });
  await save(app, { ownSteps: [{ ...ANNEX, owedBy: 'hauzd' }] });
  const { report } = yes(await apply({ create: [...STEPS], ownSteps: seen }));
  expect(report.created.length).toBeGreaterThan(0);
});

describe('with its subtask deleted in Jira, one that', () => {
  test('is gone from the settings is told, and asked for until that is applied', async () => {
    await informed(ANNEX);
    await deleteSubtask();
    await save(app, { ownSteps: [] });
    expect(await client.copy()).toMatchObject({ attention: ['toApply'], missing: ['ownStep'] });
    expect(await apply({})).toEqual({ ok: false, error: { code: 'planChanged' } });
    expect(await leave()).toHaveLength(1);

    expect(yes(await apply({ revise: [ID] })).report).toMatchObject({ revised: [ID], failed: [] });
    expect(await client.copy()).not.toHaveProperty('attention');
    const { entries } = yes(await app.panel('implementation', client.id, 'history', {}));
    expect(entries[0]).toMatchObject({ kind: 'apply', plan: { revised: [ID] }, titles: { [ID]: ANNEX.title } });
    expect(await leave()).toEqual([]);
  });

  test('was said otherwise in the settings shuts nothing before that is applied', async () => {
    await informed({ ...ANNEX, holdsUp: false });
    await deleteSubtask();
    await save(app, { ownSteps: [ANNEX] });
    expect(await client.copy()).toMatchObject({ attention: ['toApply', 'deletedSubtask'], phase: 'demo' });
    expect(await apply({})).toEqual({ ok: false, error: { code: 'planChanged' } });
    expect(client.stored()?.ownSteps).toMatchObject([{ id: ID, holdsUp: false }]);

    expect(yes(await apply({ revise: [ID] })).report).toMatchObject({ revised: [ID], created: [], failed: [] });
    expect(await leave()).toHaveLength(1);
    expect((await client.copy()).attention).toEqual(['deletedSubtask']);
  });
});

test('a team that changes all of its steps, year after year, can go on recording the new ones', async () => {
  const ofYear = (year: number) =>
    Array.from({ length: 20 }, (_, at) => ({
      ...ANNEX,
      id: `own:${year}00${String(at).padStart(2, '0')}` as OwnStepId,
      title: { es: `Paso ${at + 1} de ${year}` },
    }));
  await informed(...ofYear(2026));
  for (const year of [2026, 2027]) {
    await save(app, { ownSteps: ofYear(year) });
    await client.apply();
    for (const { id } of ofYear(year)) await client.record({ kind: 'recordOwnStep', step: id, on: DAY });
  }
  expect(await leave()).toEqual([]);
  const { facts, ownSteps } = client.stored() ?? {};
  expect(ownSteps).toHaveLength(25);
  expect(Object.keys(facts?.ownSteps ?? {})).toHaveLength(25);
});
