import { PROJECTS, TRANSITIONS } from '../../local-site/data/projects';
import { yes } from './app';
import { appForEachTest } from './app-for-tests';
import { gateSettingsPage } from './gates';
import { clientOf, DAY } from './onboarding';

/** The panel names the transitions that gates guard and moves the issue: with what Jira offers the reader, and no more. */

const app = appForEachTest();
const client = clientOf(app);
beforeEach(() => client.start());

const open = async (person: 'implementation' | 'reader') => yes(await app.panel(person, client.id, 'open', {}));
const move = (person: 'implementation' | 'reader', transitionId: string) =>
  app.panel(person, client.id, 'move', { transitionId });

test('the names are known once an administrator has looked at the gates, and cost the panel nothing', async () => {
  expect((await open('implementation')).guards).toEqual([]);
  expect(await gateSettingsPage(app, 'administrator', 'openGates', {}, PROJECTS.hauzd.id)).toMatchObject({ ok: true });
  const asked: string[] = [];
  app.site.gateway.exchanges.listen(({ product }) => asked.push(product));
  const { guards, issue } = await open('implementation');
  expect(guards).toContainEqual({
    gate: 'presentation',
    transitionId: TRANSITIONS.holdDemo,
    transition: 'Hacer la demostración',
  });
  expect(issue.transitions).toContainEqual(expect.objectContaining({ id: TRANSITIONS.holdDemo, hasScreen: false }));
  expect(asked.filter((product) => product === 'jira')).toHaveLength(1);
});

test('a shut gate refuses a transition pressed in the panel, with its own sentence, and nothing changes', async () => {
  const before = client.stored();
  expect(await move('implementation', TRANSITIONS.holdDemo)).toEqual({
    ok: false,
    error: {
      code: 'jiraRefused',
      messages: [expect.stringMatching(/^No se puede avanzar \(punto de control «Presentación»\)\. Falta:/)],
    },
  });
  expect(client.stored()).toEqual(before);
});

test('once nothing is missing it is let through, and the panel shows where the issue is then', async () => {
  await client.record({
    kind: 'confirmModules',
    modules: { centralizador: 'contracted', cotizadorWeb: 'contracted', reservaEnLinea: 'contracted' },
    on: DAY,
    source: 'crm',
  });
  await client.record({ kind: 'sendModuleInformation', on: DAY });
  const view = yes(await move('implementation', TRANSITIONS.holdDemo));
  expect(view.issue.transitions.map(({ id }) => id)).not.toContain(TRANSITIONS.holdDemo);
});

test('who may only read is offered no transition, and a press made by hand is refused', async () => {
  expect((await open('reader')).issue.transitions).toEqual([]);
  expect(await move('reader', TRANSITIONS.holdDemo)).toMatchObject({ ok: false });
  expect(await app.panel('implementation', client.id, 'move', { transitionId: '../1' } as never)).toMatchObject({
    ok: false,
    error: { code: 'invalidPayload' },
  });
});
