import type { PersonName } from '../../local-site/data/people';
import { CLIENTS, PROJECTS } from '../../local-site/data/projects';
import { yes } from './app';
import { appForEachTest } from './app-for-tests';
import { clientOf, recordRows } from './onboarding';
import { portfolioPage } from './portfolio';
import { save } from './settings';

/** What the settings say since, taken over for many clients at once: a call for each, as the person. */

const TRAINING = {
  ...{ id: 'own:capaci01', title: { es: 'Capacitar al equipo de ventas' }, owedBy: 'hauzd', phase: 'integration' },
  ...{ when: {}, holdsUp: true, byClosing: false },
};

const app = appForEachTest();

const apply = (issueId: string, person: PersonName = 'implementation', projectId?: string) =>
  portfolioPage(app, person, 'applyClient', { commandId: `apply-${issueId}`, issueId }, projectId);
const records = () => JSON.stringify(recordRows(app.site).entries());

test('each client gets the team’s new step as with Aplicar in its panel; asked again nothing more is done', async () => {
  const all = [CLIENTS.losRobles, CLIENTS.altoMaipo].map((issue) => clientOf(app, issue));
  for (const client of all) await client.start();
  await save(app, { ownSteps: [TRAINING] });
  for (const client of all) {
    expect(await client.copy()).toMatchObject({ attention: ['toApply'] });
    expect(yes(await apply(client.id)).report).toMatchObject({ created: ['own:capaci01'], failed: [] });
    expect(yes(await apply(client.id)).report).toMatchObject({ created: [] });
    expect(client.stored()?.ownSteps).toMatchObject([{ id: 'own:capaci01' }]);
    expect(await client.copy()).not.toHaveProperty('attention');
  }
});

test.each<[string, () => ReturnType<typeof apply>, string]>([
  [
    'a client of another project',
    () => apply(CLIENTS.losRobles.id, 'implementation', PROJECTS.team.id),
    'otherProject',
  ],
  ['one that was not started', () => apply(CLIENTS.altoMaipo.id), 'notStarted'],
  ['who may only read', () => apply(CLIENTS.losRobles.id, 'reader'), 'notAllowed'],
  ['an issue that is none', () => apply('999999'), 'issueNotFound'],
])('%s is refused, and nothing changes', async (_, ask, code) => {
  await clientOf(app).start();
  await save(app, { ownSteps: [TRAINING] });
  const before = records();
  expect(await ask()).toEqual({ ok: false, error: { code } });
  expect(records()).toBe(before);
});
