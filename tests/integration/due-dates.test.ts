import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS, PROJECTS } from '../../local-site/data/projects';
import { HOLIDAY_YEARS } from '../../src/domain/procedure/holiday-table';
import { plannedSubtasks } from '../../src/domain/procedure/plan';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings';
import { yes } from './app';
import { appForEachTest } from './app-for-tests';
import { invokeGates } from './gates';
import { toParent } from './identity';
import { clientOf, DAY } from './onboarding';
import { save, settingsPage } from './settings';
import { virtualTime } from './virtual-time';

/** 2026-01-05 is a Monday; the site's today is later. */
const RULES = {
  schema: 1,
  dueDays: 'calendar',
  parties: { hauzd: { due: { after: 'agreement', days: 10 } } },
  steps: { confirmModules: { due: { after: 'start', days: 3 } } },
};

const app = appForEachTest();
const client = clientOf(app, CLIENTS.losRobles);

/** Due dates in Jira, by step. */
async function dueDates(): Promise<Record<string, string | null>> {
  const plan = plannedSubtasks(client.stored()?.plan ?? {});
  const all = await Promise.all(
    plan.map(async ({ step, subtask: { id } }) => {
      const { body } = await app.rest('lead', 'GET', `/rest/api/3/issue/${id}?fields=duedate`);
      return [step, body.fields.duedate ?? null] as const;
    }),
  );
  return Object.fromEntries(all);
}
const day = (daysFromToday: number) =>
  new Date(app.site.clock.now() + daysFromToday * 86_400_000).toLocaleDateString('en-CA', {
    timeZone: 'America/Santiago',
  });

/** The next subtasks are created, and Jira’s answer is lost; looked for at once, they are not found. */
function createdUnseen(): void {
  const { faults } = app.site.gateway;
  faults.add({
    match: { product: 'jira', method: 'POST', path: '/issue/bulk$' },
    nth: 1,
    fault: { kind: 'lostAnswer' },
  });
  faults.add({
    match: { product: 'jira', method: 'POST', path: '/issue/bulkfetch$' },
    times: 1,
    fault: { kind: 'status', status: 400, body: { errorMessages: ['no'], errors: {} } },
  });
}

beforeEach(async () => {
  const extension = { project: { id: PROJECTS.hauzd.id } };
  const saved = await invokeGates(app, 'lead', 'saveSettings', { version: 0, settings: RULES }, { extension });
  expect(saved).toMatchObject({ ok: true });
});

test('a subtask is due by its rule from its creation on, one whose milestone is still to come gets its day when it comes', async () => {
  await client.start({ modules: { apiRest: 'contracted' } });
  expect(await dueDates()).toEqual({
    confirmModules: day(3),
    informHauzd: null,
    holdDemo: null,
    closeAgreement: null,
  });

  await client.record({ kind: 'closeAgreement', closedOn: DAY });
  expect(await dueDates()).toMatchObject({ holdDemo: null, closeAgreement: day(10) });
  expect(client.stored()?.plan.closeAgreement).not.toHaveProperty('dueLater');
});

describe('in working days Chile’s holidays are left out', () => {
  /** Thursday before Fiestas Patrias of 2028, which are a Monday and a Tuesday. */
  const NOON = Date.parse('2028-09-14T15:00:00Z');
  const rules = {
    parties: { hauzd: { due: { after: 'agreement', days: 2 } } },
    steps: { confirmModules: { due: { after: 'start', days: 2 } } },
  };
  beforeEach(() => app.site.clock.advance(NOON - app.site.clock.now()));

  test.each<[string, object, Record<string, string>]>([
    ['as by default', {}, { confirmModules: '2028-09-20', closeAgreement: '2028-09-20' }],
    ['of no country', { holidays: 'none' }, { confirmModules: '2028-09-18', closeAgreement: '2028-09-18' }],
    ['of Peru', { holidays: 'PE' }, { confirmModules: '2028-09-18', closeAgreement: '2028-09-18' }],
  ])('%s: at once, and when the milestone comes', async (_, chosen, days) => {
    await save(app, { ...rules, ...chosen });
    await client.start({ modules: { apiRest: 'contracted' } });
    expect(await dueDates()).toMatchObject({ confirmModules: days.confirmModules, closeAgreement: null });
    await client.record({ kind: 'closeAgreement', closedOn: DAY });
    expect(await dueDates()).toMatchObject(days);
  });

  test('another country chosen later leaves the clients there are as they were promised', async () => {
    await save(app, rules);
    await client.start({ modules: { apiRest: 'contracted' } });
    await save(app, { ...rules, holidays: 'none' });
    await client.record({ kind: 'closeAgreement', closedOn: DAY });
    expect(await dueDates()).toMatchObject({ closeAgreement: '2028-09-20' });
  });

  test('the panel is told by which rules it can say when a subtask will be due, and nothing else of them', async () => {
    await save(app, { ...rules, parties: { ...rules.parties, planok: { assignee: PEOPLE.implementation } } });
    const opened = await app.panel('implementation', client.id, 'open', {});
    const { language, backingDays, exceptions, messages } = DEFAULT_SETTINGS;
    expect(yes(opened).settings).toEqual({
      ...{ language, backingDays, exceptions, messages },
      ...{ ...rules, dueDays: 'working', holidays: 'CL', ownSteps: [] },
    });
  });
});

test('in the last year of which holidays are known, who administers the project is told', async () => {
  const findings = async () => {
    const opened = await settingsPage(app, 'lead', 'openSettings', {});
    return opened.ok ? opened.value.findings : opened.error;
  };
  const ends = { code: 'holidaysEnd', year: HOLIDAY_YEARS.last };
  await save(app, { steps: RULES.steps });
  expect(await findings()).not.toContainEqual(ends);
  app.site.clock.advance(Date.parse(`${HOLIDAY_YEARS.last}-01-02T15:00:00Z`) - app.site.clock.now());
  expect(await findings()).toContainEqual(ends);
  for (const settings of [{ steps: RULES.steps, holidays: 'none' }, { steps: RULES.steps, dueDays: 'calendar' }, {}]) {
    await save(app, settings);
    expect(await findings()).not.toContainEqual(ends);
  }
});

test('a day that somebody changes by hand stays', async () => {
  await client.start({ modules: { apiRest: 'contracted' } });
  await client.record({ kind: 'closeAgreement', closedOn: DAY });
  const id = client.stored()?.plan.closeAgreement?.id;
  await app.rest('lead', 'PUT', `/rest/api/3/issue/${id}`, { fields: { duedate: '2027-01-31' } });
  await client.record({ kind: 'expectScope', scope: 'quote' });
  await app.settle();
  expect(await dueDates()).toMatchObject({ closeAgreement: '2027-01-31' });
});

test('a day that Jira could not take down is written by the hour', async () => {
  await client.start({ modules: { apiRest: 'contracted' } });
  const path = `/issue/${client.stored()?.plan.closeAgreement?.id}$`;
  app.site.gateway.faults.add({ match: { method: 'PUT', path }, fault: { kind: 'status', status: 503 } });
  await client.record({ kind: 'closeAgreement', closedOn: DAY });
  expect(await dueDates()).toMatchObject({ closeAgreement: null });

  app.site.gateway.faults.clear();
  await app.hour();
  expect(await dueDates()).toMatchObject({ closeAgreement: day(10) });
});

test('a step that is part of the plan again is dated with *Aplicar*, where its milestone came meanwhile', async () => {
  const annex = {
    ...{ id: 'own:annex001', title: { es: 'Firmar el anexo' }, owedBy: 'planok', phase: 'preparation', when: {} },
    ...{ holdsUp: false, byClosing: false, due: { after: 'agreement', days: 5 } },
  };
  await save(app, { ...RULES, ownSteps: [annex] });
  await client.start({ modules: { apiRest: 'contracted' } });
  await save(app, { ...RULES, ownSteps: [] });
  expect((await client.apply()).report.retired).toEqual(['own:annex001']);
  await client.record({ kind: 'closeAgreement', closedOn: DAY });
  expect(await dueDates()).toMatchObject({ 'own:annex001': null });

  await save(app, { ...RULES, ownSteps: [annex] });
  expect((await client.apply()).report.reopened).toEqual(['own:annex001']);
  expect(await dueDates()).toMatchObject({ 'own:annex001': day(5) });
  expect(client.stored()?.plan['own:annex001']).not.toHaveProperty('dueLater');
});

test('a subtask that is found only after its milestone came is dated, too', async () => {
  await save(app, { ...RULES, steps: { holdDemo: { due: { after: 'agreement', days: 5 } } } });
  createdUnseen();
  expect((await client.start()).report.created).toEqual([]);
  await client.record({ kind: 'closeAgreement', closedOn: DAY });
  expect((await client.apply()).report).toMatchObject({ created: [], failed: [], notDone: [] });
  expect(await dueDates()).toMatchObject({ holdDemo: day(5) });
  expect(client.stored()?.plan.holdDemo).not.toHaveProperty('dueLater');
});

test('a subtask that is found days after it was created is due by its rule from its creation, as it would have been', async () => {
  await save(app, { ...RULES, steps: { holdDemo: { due: { after: 'agreement', days: 5 } } } });
  createdUnseen();
  expect((await client.start()).report.created).toEqual([]);
  app.site.clock.advance(2 * 86_400_000);
  const agreed = day(0);
  const due = day(5);
  await client.record({ kind: 'closeAgreement', closedOn: agreed });
  app.site.clock.advance(10 * 86_400_000);
  expect((await client.apply()).report).toMatchObject({ created: [], failed: [], notDone: [] });
  expect(await dueDates()).toMatchObject({ holdDemo: due });
});

describe('a subtask that is not this client’s any more is not dated by this client’s facts', () => {
  beforeEach(async () => {
    await client.start({ modules: { apiRest: 'contracted' } });
  });
  const agreement = () => client.stored()?.plan.closeAgreement ?? { id: '', key: '' };
  const dueDate = async (id: string) =>
    (await app.rest('lead', 'GET', `/rest/api/3/issue/${id}?fields=duedate`)).body.fields.duedate;

  test.each([
    ['moved to another client, with its event seen', true],
    ['moved to another client a moment ago', false],
  ])('%s; back again, it is', async (_, isSeen) => {
    const { id, key } = agreement();
    if (!isSeen) app.site.forge.events.drop(100);
    await toParent(app, key, CLIENTS.altoMaipo.key);
    await app.settle();
    await client.record({ kind: 'closeAgreement', closedOn: DAY });
    expect(await dueDate(id)).toBeNull();

    await toParent(app, key, client.key);
    await app.hour();
    expect(await dueDate(id)).toBe(day(10));
  });

  test('deleted: nobody asks Jira for it again and again', async () => {
    const { id } = agreement();
    await app.rest('lead', 'DELETE', `/rest/api/3/issue/${id}`);
    await app.settle();
    app.requests();
    await client.record({ kind: 'closeAgreement', closedOn: DAY });
    await app.hour();
    expect(app.requests().filter((request) => request.endsWith(`/issue/${id}`))).toEqual([]);
  });
});

describe('a day is written once, whatever else fails', () => {
  let giveBack: () => void;
  beforeEach(() => {
    giveBack = virtualTime(app.site.clock);
  });
  afterEach(() => giveBack());

  /** The subtask that was dated and that somebody then gives another day. */
  const dated = () => client.stored()?.plan.closeAgreement?.id ?? '';
  const byHand = () => app.rest('lead', 'PUT', `/rest/api/3/issue/${dated()}`, { fields: { duedate: '2027-01-31' } });
  const fault = (match: object, status = 503) =>
    app.site.gateway.faults.add({ match, fault: { kind: 'status', status } });

  test.each<[string, () => void]>([
    ['closing another subtask', () => fault({ path: '/transitions' })],
    ['reading how another subtask is closed', () => fault({ method: 'GET', path: '/statuses' })],
    ['the read copy', () => fault({ method: 'PUT', path: '/properties/' })],
    ['the procedure’s link', () => fault({ path: '/remotelink' })],
    [
      'storing that it was written, once',
      () =>
        app.site.gateway.faults.add({
          match: { product: 'storage', operation: 'transaction', functionKey: 'panel' },
          nth: 2,
          fault: { kind: 'status', status: 500 },
        }),
    ],
  ])('%s', async (_, failing) => {
    await client.start({ modules: { apiRest: 'contracted' } });
    await app.settle();
    failing();
    await app.panel('implementation', client.id, 'record', {
      commandId: 'agreed',
      command: { kind: 'closeAgreement', closedOn: DAY },
    });
    // What is done and cannot be closed.
    await app.panel('implementation', client.id, 'record', {
      commandId: 'held',
      command: { kind: 'holdDemo', on: DAY },
    });
    expect(await dueDates()).toMatchObject({ closeAgreement: day(10) });
    await byHand();
    await app.settle();
    await app.hour();
    app.site.gateway.faults.clear();
    app.site.clock.advance(900_000);
    await app.settle();
    await app.hour();
    expect(await dueDates()).toMatchObject({ closeAgreement: '2027-01-31' });
    expect(client.stored()?.plan.closeAgreement).not.toHaveProperty('dueLater');
  });
});
