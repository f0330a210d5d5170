import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS } from '../../local-site/data/projects';
import { appForEachTest } from './app-for-tests';
import { informed, issue, jql, keysOf, project, textOf } from './macro';
import { clientOf } from './onboarding';
import { exportMacro, findAs, openMacro, projectsFor } from './status';

/** What the macro in Confluence shows where there is nothing to show, and how it is configured. */

const app = appForEachTest();

describe('what is no client has a face of its own', () => {
  test('nothing chosen, and nonsense in the page', async () => {
    const configs: Record<string, string>[] = [
      {},
      { show: 'all' },
      { show: 'issue', issue: '1 OR 1=1' },
      jql('  '),
      { show: 'project', project: 'X" OR' },
    ];
    const answers = await Promise.all(configs.map((config) => openMacro(app, 'reader', config)));
    expect(answers).toEqual(configs.map(() => ({ ok: false, error: { code: 'notConfigured' } })));
    expect(app.requests()).toEqual([]);
  });

  test('a query that Jira does not understand, in Jira’s words', async () => {
    const answer = await openMacro(app, 'reader', jql('hauzdNothing = 1'));
    expect(answer).toEqual({
      ok: false,
      error: {
        code: 'jiraRefused',
        messages: ["Field 'hauzdNothing' does not exist or you do not have permission to view it."],
      },
    });
  });

  test.each([
    ['no access to Jira', 401, 'notAllowed'],
    ['no access to Jira', 403, 'notAllowed'],
    ['no Jira', 404, 'notConnected'],
  ])('%s (%d)', async (_, status, code) => {
    app.site.gateway.faults.add({ match: { path: 'search/jql' }, fault: { kind: 'status', status } });
    expect(await openMacro(app, 'reader', project)).toEqual({ ok: false, error: { code } });
  });

  test('Forge has no Jira to ask', async () => {
    const headers = { 'forge-proxy-error': 'INVALID_REMOTE' };
    app.site.gateway.faults.add({ match: { product: 'jira' }, fault: { kind: 'status', status: 404, headers } });
    const answers = [project, issue(CLIENTS.losRobles)].map((config) => openMacro(app, 'reader', config));
    expect(await Promise.all(answers)).toEqual(Array(2).fill({ ok: false, error: { code: 'notConnected' } }));
  });

  test('Jira asks to wait longer than a reader would', async () => {
    const headers = { 'Retry-After': '90', 'RateLimit-Reason': 'jira-burst-based' };
    app.site.gateway.faults.add({ match: { product: 'jira' }, fault: { kind: 'status', status: 429, headers } });
    expect(await openMacro(app, 'reader', project)).toEqual({
      ok: false,
      error: { code: 'rateLimited', retryAfterSeconds: 90 },
    });
  });

  test('an order that Jira refuses: the list is there all the same, in our own order, and says so', async () => {
    await clientOf(app, CLIENTS.bahiaNorte).start();
    app.site.clock.advance(3 * 86_400_000);
    await informed(app);
    const refused = { kind: 'status', status: 400, body: { errorMessages: ['Not sortable.'], errors: {} } } as const;
    // The first search is the one with the order.
    const refuseOnce = () => app.site.gateway.faults.add({ match: { product: 'jira' }, nth: 1, fault: refused });
    refuseOnce();
    app.requests();
    const answer = await openMacro(app, 'reader', project);
    expect(answer).toMatchObject({ ok: true, value: { show: 'list', unordered: true } });
    expect(keysOf(answer)).toEqual([CLIENTS.bahiaNorte.key, CLIENTS.altoMaipo.key]);
    expect(app.requests()).toHaveLength(2);
    refuseOnce();
    const exported = textOf(await exportMacro(app, 'reader', project));
    expect(exported).toContain('Jira no aceptó el orden pedido: aquí va primero quien espera hace más tiempo.');
    expect(exported.indexOf('Bahía Norte')).toBeLessThan(exported.indexOf('Alto Maipo'));
  });

  test('the hour’s quota is spent: until when, and nothing is asked again', async () => {
    const headers = { 'Retry-After': '1200', 'RateLimit-Reason': 'jira-quota-global-based' };
    app.site.gateway.faults.add({ match: { product: 'jira' }, fault: { kind: 'status', status: 429, headers } });
    app.requests();
    const answer = await openMacro(app, 'reader', project);
    const until = !answer.ok && answer.error.code === 'quotaSpent' ? Date.parse(answer.error.until) : 0;
    expect(Math.round((until - app.site.clock.now()) / 60_000)).toBe(20);
    expect(app.requests()).toHaveLength(1);
  });

  test('a scope that the installation lacks is not taken for the reader’s lack of access', async () => {
    const body = { code: 401, message: 'Unauthorized; scope does not match' };
    app.site.gateway.faults.add({ match: { product: 'jira' }, fault: { kind: 'status', status: 401, body } });
    const answer = await openMacro(app, 'reader', project);
    expect(answer).toEqual({ ok: false, error: { code: 'missingScope' } });
  });

  test('nobody is signed in: nothing is asked of Jira', async () => {
    expect(await openMacro(app, undefined, project)).toEqual({
      ok: false,
      error: { code: 'notAllowed' },
    });
    expect(app.requests()).toEqual([]);
  });

  test('there is no function to call: whatever is sent to one is answered by none', async () => {
    const caller = { moduleKey: 'hauzd-status', accountId: PEOPLE.reader, context: {} };
    for (const functionKey of ['show', 'find', 'constructor']) {
      await expect(app.site.forge.invoke({ ...caller, functionKey, payload: {} })).rejects.toThrow();
    }
    expect(app.requests()).toEqual([]);
  });
});

describe('the configuration', () => {
  test('finds clients by the beginnings of the words of their name, or by key; what a reader may not see is not found', async () => {
    await informed(app);
    const find = async (person: 'reader' | 'stranger', text: string) => {
      const answer = await findAs(app, person, text);
      return answer.ok ? answer.value.map(({ key }) => key) : answer.error.code;
    };
    expect(await find('reader', 'alto mai')).toEqual([CLIENTS.altoMaipo.key]);
    expect(await find('reader', '')).toEqual([CLIENTS.altoMaipo.key]);
    expect(await find('reader', CLIENTS.losRobles.key.toLowerCase())).toEqual([CLIENTS.losRobles.key]);
    expect(await find('reader', '" OR project = EQH OR summary ~ "x')).toEqual([]);
    expect(await find('stranger', 'alto')).toEqual([]);
  });

  test('offers the projects that the person may see', async () => {
    const answer = await projectsFor(app, 'reader');
    expect(answer.ok && answer.value.map(({ key }) => key)).toContain('HAUZD');
    expect(await projectsFor(app, 'stranger')).toEqual({ ok: true, value: [] });
  });
});
