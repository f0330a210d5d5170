import { seedMany } from '../../local-site/data/clients';
import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS, PROJECTS } from '../../local-site/data/projects';
import { checkAdf } from '../documents/adf';
import { type App, openApp } from './app';
import { clientOf, DAY } from './onboarding';
import { exportMacro, findAs, openMacro, portfolioAs, projectsFor, showMore, use } from './status';

/** The macro in Confluence: what a reader sees of one client and of many, with their own permissions. */

let app: App;
beforeEach(() => {
  app = openApp();
});
afterEach(async () => {
  await app.close();
  expect(app.violations).toEqual([]);
});

const issue = (client: { id: string; key: string }) => ({ show: 'issue', issue: client.id, key: client.key });
const project = { show: 'project', project: PROJECTS.hauzd.id };
const jql = (text: string) => ({ show: 'jql', jql: text });
const columns = ['phase', 'holder', 'missing', 'progress'];

/** Alto Maipo: its modules known, Hauzd informed, the demonstration not arranged. */
async function informed() {
  const client = clientOf(app, CLIENTS.altoMaipo);
  await client.start();
  await client.record({ kind: 'sendModuleInformation', on: DAY });
  return client;
}

const forge = (issueId: string, value: unknown) =>
  app.rest('implementation', 'PUT', `/rest/api/3/issue/${issueId}/properties/hauzd.onboarding`, value);

describe('one client', () => {
  test('shows where it stands, what is missing and who owes it, with one request and no function', async () => {
    const client = await informed();
    let answer: unknown;
    const cost = await use(app, async () => {
      answer = await openMacro(app, 'reader', issue(client));
    });
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
          copy: { kind: 'copy', copy: await client.copy() },
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
      await forge(id, value);
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
    await informed();
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
    await informed();
    const seen = await openMacro(app, 'sales', project);
    const hidden = await openMacro(app, 'stranger', jql('hauzdPhase is not EMPTY'));
    expect([keysOf(seen), keysOf(hidden)]).toEqual([[CLIENTS.altoMaipo.key], []]);
  });

  test('is read by the portfolio and the widget with the same request, which finds the same', async () => {
    await informed();
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
    await informed();
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
    await informed();
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

describe('an export', () => {
  test('of one client says the same as the page, as a valid document', async () => {
    const client = await informed();
    const document = await exportMacro(app, 'reader', issue(client));
    expect(checkAdf(document)).toBeUndefined();
    expect(textOf(document)).toMatch(
      new RegExp(
        [
          'Inmobiliaria Alto Maipo · HAUZD-6',
          'Esperando a PlanOK desde hoy',
          'Fases: Preparación \\(hecha\\) › Demostración \\(en curso\\) › Acuerdo \\(pendiente\\) › .*',
          'Alcance: sin acordar',
          'Avance: 2 de 4 pasos hechos',
          'Falta:',
          'Coordinar la demostración entre el cliente y Hauzd \\(lo debe PlanOK\\)',
          'Cerrar el acuerdo entre Hauzd y el cliente \\(lo debe Hauzd\\)',
          'Último dato registrado el \\d\\d-\\d\\d-\\d{4}. Leído el \\d\\d-\\d\\d-\\d{4}\\.',
        ].join('\n'),
      ),
    );
    expect(JSON.stringify(document)).toContain('"http://localhost:8320/browse/HAUZD-6"');
  });

  test('of a list is a table with the columns that were chosen, in the language of who exports', async () => {
    await informed();
    const document = await exportMacro(app, 'reader', { ...project, columns: columns.join() }, { locale: 'en-US' });
    expect(checkAdf(document)).toBeUndefined();
    const lines = textOf(document).split('\n');
    expect(lines.slice(0, 5)).toEqual(['Client', 'Phase', 'Waiting for', 'Missing', 'Progress']);
    expect(lines.slice(5, 8)).toEqual(['Inmobiliaria Alto Maipo (HAUZD-6)', 'Demonstration', 'PlanOK since today']);
  });

  test('to Word says the same as to PDF, though Confluence hands the settings over elsewhere', async () => {
    const client = await informed();
    const [pdf, word] = [
      await exportMacro(app, 'reader', issue(client)),
      await exportMacro(app, 'reader', issue(client), { exportType: 'word' }),
    ];
    expect(textOf(word)).toContain('Inmobiliaria Alto Maipo · HAUZD-6');
    expect(word).toEqual(pdf);
  });

  test('of another kind is the same for a person; for nobody it is a link, and not even tried', async () => {
    const client = await informed();
    const other = { exportType: 'other' } as const;
    expect(textOf(await exportMacro(app, 'reader', issue(client), other))).toContain('Esperando a PlanOK desde hoy');
    const cost = await use(app, async () => {
      const document = await exportMacro(app, undefined, issue(client), other);
      expect(textOf(document)).toBe('El estado se lee en Jira con la cuenta de quien lo abre: HAUZD-6');
    });
    expect(cost).toEqual({ invocations: 1, requests: 0, points: 0, storage: 0 });
    expect(app.site.gateway.exchanges.list().filter(({ status }) => status === 401)).toEqual([]);
  });

  test('without a reader is a link only, and asks Jira nothing', async () => {
    const client = await informed();
    app.requests();
    const [one, list] = [await exportMacro(app, undefined, issue(client)), await exportMacro(app, undefined, project)];
    expect([checkAdf(one), checkAdf(list)]).toEqual([undefined, undefined]);
    expect(textOf(one)).toBe('El estado se lee en Jira con la cuenta de quien lo abre: HAUZD-6');
    expect(JSON.stringify(list)).toContain('http://localhost:8320/issues/?jql=project');
    expect(app.requests()).toEqual([]);
  });

  test('of what cannot be shown says why, as a valid document', async () => {
    await forge(CLIENTS.losRobles.id, { schema: 9 });
    const documents = [
      await exportMacro(app, 'reader', {}),
      await exportMacro(app, 'reader', jql('nonsense =')),
      await exportMacro(app, 'stranger', issue(CLIENTS.losRobles)),
      await exportMacro(app, 'reader', issue(CLIENTS.losRobles)),
      await exportMacro(app, 'reader', issue(CLIENTS.altoMaipo)),
      await exportMacro(app, 'stranger', project),
    ];
    expect(documents.map(checkAdf)).toEqual(documents.map(() => undefined));
    expect(documents.map((document) => textOf(document).split('\n').at(-1))).toEqual([
      'Edite la página y abra la configuración de esta macro para elegir un cliente o una lista.',
      expect.stringMatching(/Corrija el JQL en la configuración de la macro\.$/),
      'La incidencia no existe o usted no tiene permiso para verla en Jira.',
      'Versión más nueva. El estado lo guardó una versión más nueva de la aplicación. Recargue la página.',
      expect.stringMatching(/^Sin iniciar\./),
      expect.stringMatching(/^Leído el /),
    ]);
  });
});

function keysOf(answer: unknown): string[] {
  const { value } = answer as { value: { rows: { key: string }[] } };
  return value.rows.map(({ key }) => key);
}

/** The text of a document, a line for each paragraph. */
function textOf(node: unknown): string {
  const { type, text, content = [] } = node as { type: string; text?: string; content?: unknown[] };
  if (text !== undefined) return text;
  return content.map(textOf).join(type === 'paragraph' ? '' : '\n');
}
