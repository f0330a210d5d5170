import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS, ISSUE_TYPES, PROJECTS } from '../../local-site/data/projects';
import { daysBetween } from '../../src/domain/dates';
import { summary } from '../../src/domain/procedure/summary';
import { filesUnder, read } from '../architecture/sources';
import { yes } from './app';
import { appForEachTest } from './app-for-tests';
import { gateSettingsPage } from './gates';
import { type Client, clientOf } from './onboarding';
import { save } from './settings';
import { exportMacro } from './status';
import { changeIssue } from './tables';

/** Two projects, in two zones: each client's days are those of its project, in the panel, in the macro and in exports. */

const app = appForEachTest();
let santiago: Client;
let madrid: Client;
beforeEach(async () => {
  untilUtc(12);
  await save(app, { timeZone: 'Europe/Madrid' }, PROJECTS.team.id);
  santiago = clientOf(app, CLIENTS.losRobles);
  const fields = { project: { key: 'EQH' }, issuetype: { id: ISSUE_TYPES.teamTask }, summary: 'Inmobiliaria Madrid' };
  madrid = clientOf(app, (await app.rest('lead', 'POST', '/rest/api/3/issue', { fields })).body);
  await santiago.start();
  await madrid.start();
  // At 12:00 UTC it is the same day in both; at 23:30 it is the next one in Madrid, summer or winter.
  app.site.clock.advance(5 * 86_400_000);
  untilUtc(23.5);
});

/** Moves the clock on to the next moment at which it is this hour in UTC. */
function untilUtc(hour: number): void {
  const day = 86_400_000;
  const past = app.site.clock.now() % day;
  app.site.clock.advance((hour * 3_600_000 - past + day) % day);
}

/** Days since the start: what the panel says, by the same functions. */
async function inPanel({ id }: Client): Promise<number[]> {
  const { onboarding, today } = yes(await app.panel('reader', id, 'open', {}));
  if (!onboarding) throw new Error('not started');
  const { holders } = summary({ ...onboarding, closed: new Set() });
  return holders.map(({ since }) => daysBetween(since, today));
}

/** What one table of both says of each: since when it waits. */
async function inExport(): Promise<string[]> {
  const jql = `issuekey in (${santiago.key}, ${madrid.key}) ORDER BY created ASC`;
  const document = await exportMacro(app, 'implementation', { show: 'jql', jql, columns: 'holder' });
  return textsOf(document).flatMap((text) => /desde .*$/.exec(text) ?? []);
}

function textsOf(node: unknown): string[] {
  const { text, content = [] } = Object(node) as { text?: string; content?: unknown[] };
  return text === undefined ? content.flatMap(textsOf) : [text];
}

test('at the same moment each has its own number of days, and the panel and the list say the same', async () => {
  expect([await inPanel(santiago), await inPanel(madrid)]).toEqual([[5], [6]]);
  expect(await inExport()).toEqual(['desde hace 5 días', 'desde hace 6 días']);
});

test('another zone in the settings reaches every page alike', async () => {
  await save(app, { timeZone: 'Europe/Madrid' });
  expect([await inPanel(santiago), await inPanel(madrid)]).toEqual([[6], [6]]);
  expect(await inExport()).toEqual(['desde hace 6 días', 'desde hace 6 días']);
});

test('an issue that was moved is counted in its present project’s zone, with the language that is in force there', async () => {
  await save(app, { timeZone: 'Europe/Madrid', language: 'en' }, PROJECTS.team.id);
  app.site.jira.moveIssue(santiago.id, PROJECTS.team.key, PEOPLE.lead);
  await app.settle();
  expect(santiago.stored()).toMatchObject({
    projectId: PROJECTS.team.id,
    settings: { timeZone: 'Europe/Madrid', language: 'en' },
  });
  expect(await santiago.copy()).toMatchObject({ timeZone: 'Europe/Madrid' });
  expect(await inPanel(santiago)).toEqual([6]);
});

test('a copy of an early version counts in the default zone until repair writes it, once', async () => {
  const { timeZone, ...early } = await madrid.copy();
  expect(timeZone).toBe('Europe/Madrid');
  // As it stood there when the app was updated: nobody wrote it just now, so that no event tells of it.
  changeIssue(app, madrid.id, ({ properties, ...issue }) => ({
    ...issue,
    properties: { ...properties, 'hauzd.onboarding': early },
  }));
  expect(await inExport()).toEqual(['desde hace 5 días', 'desde hace 5 días']);

  // The copy does not hang on labels; on the client's name it does.
  const writesAfterAnEvent = async (label: string) => {
    app.requests();
    await app.rest('lead', 'PUT', `/rest/api/3/issue/${madrid.id}`, { fields: { labels: [label] } });
    await app.settle();
    return app.requests().filter((request) => request.startsWith('PUT') && request.includes('hauzd.onboarding')).length;
  };
  expect([await writesAfterAnEvent('norte'), await writesAfterAnEvent('sur')]).toEqual([1, 0]);
  expect(await madrid.copy()).toEqual({ ...early, timeZone });
});

test('the gate settings offer the project’s own day, in which its gates count when an issue was created', async () => {
  const dayOf = async (id: string) => {
    const answer = await gateSettingsPage(app, 'administrator', 'openGates', {}, id);
    return answer.ok ? answer.value.today : answer.error;
  };
  const utc = new Date(app.site.clock.now());
  const tomorrow = new Date(app.site.clock.now() + 86_400_000);
  expect([await dayOf(PROJECTS.hauzd.id), await dayOf(PROJECTS.team.id)]).toEqual(
    [utc, tomorrow].map((day) => day.toISOString().slice(0, 10)),
  );
});

test('no page counts in the reader’s own zone, but the editor of a rule, which is of no one project', () => {
  const pages = filesUnder('static').filter((file) => /\.tsx?$/.test(file));
  expect(pages.filter((file) => read(file).includes('context.timezone'))).toEqual([
    'static/gate-settings/rule-page.tsx',
  ]);
});
