import { PEOPLE } from '../../local-site/data/people';
import { ISSUE_TYPES, PROJECTS } from '../../local-site/data/projects';
import type { StepId } from '../../src/domain/procedure/step-id';
import { appForEachTest } from './app-for-tests';
import { clientOf, DAY, KNOWN } from './onboarding';
import { save, settingsPage } from './settings';
import { changeProject } from './tables';

/** A field configuration that requires what the settings give by rules: assignee, due date, labels. */

const RULE = { assignee: PEOPLE.implementation, due: { after: 'start', days: 5 } };
const RULES = { labels: ['hauzd'], parties: { planok: RULE, hauzd: RULE, client: RULE } };

const app = appForEachTest();
const client = clientOf(app);
beforeEach(() => requireFields('assignee', 'duedate', 'labels'));

function requireFields(...ids: string[]): void {
  changeProject(app, PROJECTS.hauzd.id, ({ screens, ...project }) => {
    const screen = (screens[ISSUE_TYPES.subtask] ?? []).map((field) => ({
      ...field,
      isRequired: ids.includes(field.id),
    }));
    return { ...project, screens: { ...screens, [ISSUE_TYPES.subtask]: screen } };
  });
}
const fieldsOf = async (step: StepId) =>
  (await app.rest('lead', 'GET', `/rest/api/3/issue/${client.stored()?.plan[step]?.id}`)).body.fields;

test('subtasks are created with what the rules give, and nothing is said to be missing', async () => {
  expect((await save(app, RULES)).findings).toEqual([]);
  expect((await client.start()).report).toMatchObject({ failed: [], notDone: [] });
  expect(await fieldsOf('holdDemo')).toMatchObject({
    ...{ assignee: { accountId: PEOPLE.implementation }, labels: ['hauzd'] },
    duedate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
});

test('a day for all subtasks is for those that no rule dates', async () => {
  const party = { assignee: PEOPLE.implementation };
  const parties = { planok: party, hauzd: party, client: party };
  const steps = { holdDemo: { due: { after: 'start', days: 5 } } };
  await save(app, { labels: ['hauzd'], parties, steps, fieldValues: { duedate: '2030-12-31' } });
  await client.start();
  expect((await fieldsOf('informHauzd')).duedate).toBe('2030-12-31');
  expect((await fieldsOf('holdDemo')).duedate).not.toBe('2030-12-31');
});

test('without rules, each is named before anybody starts a client, and starting one is refused', async () => {
  const opened = await settingsPage(app, 'lead', 'openSettings', {});
  const missing = opened.ok ? opened.value.findings.filter(({ code }) => code === 'requiredField') : [];
  expect(missing).toMatchObject([
    { field: { id: 'assignee' } },
    { field: { id: 'labels' } },
    { field: { id: 'duedate' } },
  ]);
  expect(await app.panel('implementation', client.id, 'start', { ...KNOWN, commandId: 'started' })).toEqual({
    ok: false,
    error: { code: 'requiredFields', fields: ['Assignee', 'Labels', 'Due date'] },
  });
});

test('a subtask whose milestone is still to come is refused by Jira alone, and named; the others are created', async () => {
  const agreement = { assignee: PEOPLE.implementation, due: { after: 'agreement', days: 5 } };
  await save(app, {
    ...RULES,
    parties: { planok: agreement, hauzd: agreement, client: agreement },
    steps: { holdDemo: RULE },
  });
  const { report } = await client.start({ on: DAY });
  expect(report.created).toEqual(['holdDemo']);
  expect(report.failed).toEqual(
    (['informHauzd', 'closeAgreement'] as const).map((step) => ({
      step,
      error: { code: 'fieldsRefused', fields: ['Due date'], messages: [expect.any(String)] },
    })),
  );
});
