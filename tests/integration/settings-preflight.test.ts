import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS, PROJECTS, STATUSES } from '../../local-site/data/projects';
import { appForEachTest } from './app-for-tests';
import { clientOf, KNOWN } from './onboarding';
import { save, settingsPage } from './settings';

/** What Jira would refuse with the settings chosen. */

const app = appForEachTest();
const client = clientOf(app, CLIENTS.losRobles);
const start = (more: object = {}) =>
  app.panel('implementation', client.id, 'start', { ...KNOWN, commandId: 'c-start', ...more });

describe('the preflight names what would be refused, on each kind of project', () => {
  test.each([
    ['company-managed', PROJECTS.hauzd.id, []],
    ['team-managed', PROJECTS.team.id, []],
    ['without subtasks', PROJECTS.withoutSubtasks.id, [{ code: 'noSubtaskType' }]],
    [
      'with required fields',
      PROJECTS.withRequired.id,
      [
        {
          code: 'requiredField',
          field: expect.objectContaining({ name: 'Centro de costo', kind: 'text' }),
          isWrong: false,
        },
        { code: 'requiredField', field: expect.objectContaining({ name: 'Área', kind: 'option' }), isWrong: false },
      ],
    ],
  ])('%s', async (_, projectId, findings) => {
    expect(await settingsPage(app, 'lead', 'openSettings', {}, projectId)).toMatchObject({
      ok: true,
      value: { findings },
    });
  });

  test('as people set it up: two ways to be done, and a lead who cannot be assigned', async () => {
    const { id } = PROJECTS.asSetUp;
    expect(await settingsPage(app, 'lead', 'openSettings', {}, id)).toMatchObject({
      ok: true,
      value: {
        findings: [
          { code: 'leadNotAssignable', name: 'Ignacio Paredes' },
          { code: 'closingNotChosen', statuses: ['Cancelada', 'Listo'] },
        ],
        choices: { doneStatuses: [{ name: 'Cancelada' }, { name: 'Listo' }] },
      },
    });
    const assignee = PEOPLE.implementation;
    const parties = { planok: { assignee }, client: { assignee }, hauzd: { assignee } };
    for (const closing of ['Listo', STATUSES.done]) {
      expect((await save(app, { parties, closing }, id)).findings).toEqual([]);
    }
  });

  test('a way to close that nobody has, as far as the person may see the workflow', async () => {
    const { id } = PROJECTS.asSetUp;
    const findings = async (person: 'lead' | 'administrator', closing: string) => {
      const answer = await settingsPage(app, person, 'checkSettings', { settings: { schema: 1, closing } }, id);
      return answer.ok ? answer.value.findings.filter(({ code }) => code === 'closingGone') : answer;
    };
    expect(await findings('administrator', 'Terminar')).toEqual([]);
    expect(await findings('administrator', 'Comenzar')).toEqual([{ code: 'closingGone', closing: 'Comenzar' }]);
    expect(await findings('lead', 'Comenzar')).toEqual([]);
  });

  test('a transition for what does not apply any more that nobody has, as far as the person may see the workflow', async () => {
    const { id } = PROJECTS.asSetUp;
    const findings = async (person: 'lead' | 'administrator', name: string) => {
      const settings = { schema: 1, retire: { how: 'transition', name } };
      const answer = await settingsPage(app, person, 'checkSettings', { settings }, id);
      return answer.ok ? answer.value.findings.filter(({ code }) => code === 'retireGone') : answer;
    };
    expect(await findings('administrator', ' cancelar ')).toEqual([]);
    expect(await findings('administrator', 'Anular')).toEqual([{ code: 'retireGone', name: 'Anular' }]);
    expect(await findings('lead', 'Anular')).toEqual([]);
  });

  test('what was chosen and is gone', async () => {
    const settings = {
      subtaskType: '99',
      issueTypes: ['98'],
      clientField: 'customfield_99',
      confirmers: { who: 'group', id: 'gone', name: 'gone' },
    };
    expect((await save(app, settings)).findings).toEqual([
      { code: 'subtaskTypeGone' },
      { code: 'issueTypeGone', id: '98' },
      { code: 'clientFieldGone' },
      { code: 'groupGone' },
    ]);
    expect((await save(app, { confirmers: { who: 'role', id: '99' } })).findings).toEqual([{ code: 'roleGone' }]);
    expect(await start()).toEqual({ ok: false, error: { code: 'mayNotConfirm' } });
  });

  test('what is not on the form of a team-managed project', async () => {
    const settings = { labels: ['hauzd'], parties: { planok: { due: { after: 'start', days: 1 } } } };
    expect((await save(app, settings, PROJECTS.team.id)).findings).toEqual([
      { code: 'fieldNotOnForm', field: 'duedate' },
    ]);
  });
});
