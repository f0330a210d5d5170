import { seedMany } from '../../local-site/data/clients';
import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS, PROJECTS } from '../../local-site/data/projects';
import { appForEachTest } from './app-for-tests';
import { columns, forge, informed, issue, jql, keysOf, project } from './macro';
import { clientOf } from './onboarding';
import { openMacro, portfolioAs, showMore, use } from './status';

/** The macro in Confluence: what a reader sees of one client and of many, with their own permissions. */

const app = appForEachTest();

describe('one client', () => {
  test('shows where it stands, what is missing and who owes it, with one request and no function', async () => {
    const client = await informed(app);
    let answer: unknown;
    const cost = await use(app, async () => {
      answer = await openMacro(app, 'reader', issue(client));
    });
    // By the key Jira finds clients of one name: no list shows it.
    const { clientKey: _, ...copy } = await client.copy();
    expect(answer).toEqual({
      ok: true,
      value: {
        show: 'issue',
        now: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        row: {
          id: client.id,
          key: client.key,
          client: 'Inmobiliaria Alto Maipo',
          assignee: { id: PEOPLE.implementation, name: 'Camila Rojas' },
          createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
          copy: { kind: 'copy', copy },
        },
      },
    });
    // The design's table of costs: macro, one client.
    expect(cost).toEqual({ invocations: 0, requests: 1, points: 2, storage: 0 });
  });

  test('says of one without onboarding that it is not started', async () => {
    const answer = await openMacro(app, 'reader', issue(CLIENTS.losRobles));
    expect(answer).toMatchObject({ ok: true, value: { row: { copy: { kind: 'none' } } } });
  });

  test('does not tell a deleted issue from one that the reader may not see', async () => {
    const hidden = await openMacro(app, 'stranger', issue(CLIENTS.losRobles));
    const deleted = await openMacro(app, 'reader', { show: 'issue', issue: '99999' });
    expect([hidden, deleted]).toEqual(Array(2).fill({ ok: false, error: { code: 'issueNotFound' } }));
  });

  test('shows a copy that is forged, broken or of a newer version as such', async () => {
    const { id } = CLIENTS.losRobles;
    const found = [];
    for (const value of ['text', { schema: 1, phase: 'live' }, { schema: 2, phase: 'new' }, []]) {
      await forge(app, id, value);
      const answer = await openMacro(app, 'reader', issue(CLIENTS.losRobles));
      found.push(answer.ok && answer.value.show === 'issue' && answer.value.row.copy);
    }
    expect(found).toEqual([{ kind: 'broken' }, { kind: 'broken' }, { kind: 'newer' }, { kind: 'broken' }]);
  });
});

describe('a list', () => {
  test('has the clients of a project that were started, who waits longest first, with one request and no function', async () => {
    await clientOf(app, CLIENTS.bahiaNorte).start();
    app.site.clock.advance(3 * 86_400_000);
    await informed(app);
    let answer: unknown;
    const cost = await use(app, async () => {
      answer = await openMacro(app, 'reader', project);
    });
    expect(answer).toMatchObject({
      ok: true,
      value: { show: 'list', columns },
    });
    expect(keysOf(answer)).toEqual([CLIENTS.bahiaNorte.key, CLIENTS.altoMaipo.key]);
    expect(cost).toEqual({ invocations: 0, requests: 1, points: 3, storage: 0 });
  });

  test('has what a query finds, clients not started too, and the columns that were chosen', async () => {
    const config = { ...jql(`project = HAUZD AND summary ~ "Los Robles"`), columns: 'scope,phase,nonsense' };
    const answer = await openMacro(app, 'reader', config);
    expect(answer).toMatchObject({ ok: true, value: { columns: ['phase', 'scope'] } });
    expect(keysOf(answer)).toEqual([CLIENTS.losRobles.key]);
  });

  test('holds what each reader may see, and nothing else', async () => {
    await informed(app);
    const seen = await openMacro(app, 'sales', project);
    const hidden = await openMacro(app, 'stranger', jql('hauzdPhase is not EMPTY'));
    expect([keysOf(seen), keysOf(hidden)]).toEqual([[CLIENTS.altoMaipo.key], []]);
  });

  test('is read by the portfolio and the widget with the same request, which finds the same', async () => {
    await informed(app);
    const [list, page] = [await openMacro(app, 'reader', project), await portfolioAs(app, 'reader', PROJECTS.hauzd.id)];
    expect(page).toMatchObject({ ok: true, value: { rows: [{ key: CLIENTS.altoMaipo.key }] } });
    expect(list.ok && list.value.show === 'list' && list.value.rows).toEqual(page.ok && page.value.rows);
  });

  test('comes page by page, each issue once', async () => {
    const config = jql('project = HAUZD ORDER BY key ASC');
    const first = await openMacro(app, 'reader', config);
    expect(first.ok && first.value.show === 'list' && first.value.next).toBeUndefined();
    seedMany(app.site.state, app.site.clock, 120, 1);
    const keys: string[] = [];
    let next: string | undefined;
    let calls = 0;
    do {
      const answer = next ? await showMore(app, 'reader', config, next) : await openMacro(app, 'reader', config);
      keys.push(...keysOf(answer));
      next = answer.ok && answer.value.show === 'list' ? answer.value.next : undefined;
      calls += 1;
    } while (next);
    const all = app.site.state.collection<{ projectId: string }>('jira:issues').values();
    const inProject = all.filter(({ projectId }) => projectId === PROJECTS.hauzd.id).length;
    expect([new Set(keys).size, keys.length, calls]).toEqual([inProject, inProject, Math.ceil(inProject / 100)]);
  });
});
