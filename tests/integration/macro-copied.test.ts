import { CLIENTS, PROJECTS } from '../../local-site/data/projects';
import { appForEachTest } from './app-for-tests';
import { clientOf } from './onboarding';
import { exportMacro, openMacro, use } from './status';

/** A page that was copied from another site: its macros keep ids that are somebody else's here, and the keys of there. */

const app = appForEachTest();

const show = async (config: Record<string, string>) => openMacro(app, 'reader', config);
const elsewhere = (key: string) => ({ ok: false, error: { code: 'chosenElsewhere', key } });
const { altoMaipo, losRobles } = CLIENTS;

test.each(['OTRO-7', losRobles.key])('a client whose id is another’s here, chosen as %s, is not shown', async (key) => {
  await clientOf(app, altoMaipo).start();
  const config = { show: 'issue', issue: altoMaipo.id, key };
  expect(await show(config)).toEqual(elsewhere(key));
  const exported = JSON.stringify(await exportMacro(app, 'reader', config));
  expect(exported).toContain('Esta página viene de otro sitio');
  expect(exported).not.toContain('Alto Maipo');
});

test('a client that was moved answers to the key of before, with one request more', async () => {
  const client = clientOf(app, altoMaipo);
  await client.start();
  app.site.jira.moveIssue(client.id, PROJECTS.team.key);
  await app.settle();
  let answer: unknown;
  const cost = await use(app, async () => {
    answer = await show({ show: 'issue', issue: client.id, key: client.key });
  });
  expect(answer).toMatchObject({ ok: true, value: { row: { id: client.id } } });
  expect(cost).toMatchObject({ requests: 2 });
});

test('what was stored without a key goes on being shown', async () => {
  await clientOf(app, altoMaipo).start();
  expect(await show({ show: 'issue', issue: altoMaipo.id, key: '' })).toMatchObject({ ok: true });
  const list = await show({ show: 'project', project: PROJECTS.hauzd.id });
  expect(list).toMatchObject({ ok: true, value: { rows: [{ key: altoMaipo.key }] } });
});

describe('a project', () => {
  const config = (projectKey: string) => ({ show: 'project', project: PROJECTS.hauzd.id, projectKey });

  test('chosen here is shown with one request', async () => {
    await clientOf(app, altoMaipo).start();
    const cost = await use(app, async () => {
      expect(await show(config('HAUZD'))).toMatchObject({ ok: true, value: { rows: [{ key: altoMaipo.key }] } });
    });
    expect(cost).toMatchObject({ requests: 1 });
  });

  test.each(['OTRO', PROJECTS.team.key])('whose id is another’s here, chosen as %s, is not shown', async (key) => {
    await clientOf(app, altoMaipo).start();
    expect(await show(config(key))).toEqual(elsewhere(key));
    expect(JSON.stringify(await exportMacro(app, 'reader', config(key)))).not.toContain('Alto Maipo');
  });

  test('without clients says so too: an empty list is not what was chosen', async () => {
    expect(await show(config('OTRO'))).toEqual(elsewhere('OTRO'));
    expect(await show(config('HAUZD'))).toMatchObject({ ok: true, value: { rows: [] } });
  });
});
