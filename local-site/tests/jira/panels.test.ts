import { PANEL, PROJECTS } from '../../data/projects';
import { jiraTablesOf } from '../../jira/model';
import { isPanelShown } from '../../jira/panels';
import { extensionAri } from '../../jira/rules';
import { APP, openStage } from './stage';

const path = '/rest/api/3/forge/panel/action/bulk/async';
const moduleId = extensionAri(APP.appId, APP.environmentId, PANEL);
const pin = (projectIdOrKey: string, action = 'PIN') => ({ moduleId, projectList: [{ projectIdOrKey, action }] });

function stageWithPanels() {
  const stage = openStage();
  const isShownIn = (projectId: string) => isPanelShown(jiraTablesOf(stage.state), PANEL, { id: '1', projectId });
  return { ...stage, isShownIn };
}

test('the example shows the panel in HAUZD, and in no other project', () => {
  const { isShownIn } = stageWithPanels();
  expect(Object.values(PROJECTS).map(({ id, key }) => [key, isShownIn(id)])).toEqual([
    ...[['HAUZD', true], ...['EQH', 'SINSUB', 'OBLIG', 'REGLAS'].map((key) => [key, false])],
  ]);
});

test('a Jira administrator shows and hides the panel in projects, by a task that is named', async () => {
  const { as, isShownIn } = stageWithPanels();
  const admin = as('administrator');
  const { status, body } = await admin('POST', path, pin('EQH'));
  expect([status, body, isShownIn(PROJECTS.team.id)]).toEqual([202, { taskId: expect.any(String) }, true]);
  await admin('POST', path, pin(PROJECTS.team.id, 'UNPIN'));
  expect([isShownIn(PROJECTS.team.id), isShownIn(PROJECTS.hauzd.id)]).toEqual([false, true]);
});

test('nobody else may', async () => {
  const { as, isShownIn } = stageWithPanels();
  expect((await as('lead')('POST', path, pin('EQH'))).status).toBe(403);
  expect(isShownIn(PROJECTS.team.id)).toBe(false);
});

test.each<[string, object]>([
  ['a module of another kind', { ...pin('EQH'), moduleId: extensionAri(APP.appId, APP.environmentId, 'hauzd-gate') }],
  ['a module of another app', { ...pin('EQH'), moduleId: extensionAri('other', APP.environmentId, PANEL) }],
  ['no list of projects', { moduleId }],
  ['an unknown action', pin('EQH', 'SHOW')],
  ['an unknown project', { moduleId, projectList: [...pin('EQH').projectList, ...pin('NADA').projectList] }],
  ['more than 1000 projects', { moduleId, projectList: Array(1001).fill(pin('EQH').projectList[0]) }],
])('%s is refused, and nothing is shown', async (_, request) => {
  const { as, isShownIn } = stageWithPanels();
  expect((await as('administrator')('POST', path, request)).status).toBe(400);
  expect(isShownIn(PROJECTS.team.id)).toBe(false);
});
