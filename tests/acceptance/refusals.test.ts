import { createServer, type Server } from 'node:http';
import { onPage } from '../integration/identity';
import { type AcceptanceSite, issuesIn, openSite, run, TOKEN } from './site';

/** Each in one sentence: no stack, no token, no issue made. */

let site: AcceptanceSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(async () => expect(await issuesIn(site)).toEqual([]));

async function refused(args: string[], env?: Record<string, string | undefined>) {
  const { code, out, said } = await run(args, env);
  expect(out).toBe('');
  expect(said).not.toContain(TOKEN);
  expect(said).not.toContain(Buffer.from(`:${TOKEN}`).toString('base64').slice(4, 20));
  expect(said).not.toMatch(/ at .*\.mjs/);
  return {
    code,
    sentence: said.split('\n')[0],
    usage: said.includes('--project   the key of a project made for this'),
  };
}

const cannot = (sentence: unknown) => ({ code: 1, sentence, usage: false });

test('how it is called is said by --help', async () => {
  const { code, out, said } = await run(['--help'], { ACCEPTANCE_API_TOKEN: undefined });
  expect({ code, said }).toEqual({ code: 0, said: '' });
  expect(out).toContain('npm run acceptance -- --site https://your-site.atlassian.net --project KEY');
  expect(out).toContain('Any other project is refused.');
  expect(out).toContain('ACCEPTANCE_EMAIL, ACCEPTANCE_API_TOKEN');
});

const ACCOUNT = { ACCEPTANCE_EMAIL: 'ana@planok.example', ACCEPTANCE_API_TOKEN: TOKEN };
const SITE = ['--site', 'https://planok.example'];
const RIGHT = [...SITE, '--project', 'acept'];

type Env = Record<string, string>;

/** What command lines are read as. */
async function readAs(cases: [args: string[], env?: Env][]) {
  const all = cases.map(([args, env = ACCOUNT]) => [args, env]);
  return JSON.parse((await run([JSON.stringify(all)], {}, undefined, 'tests/acceptance/read-options.mjs')).out);
}

test('what is called rightly', async () => {
  const reader = { ACCEPTANCE_READER_EMAIL: ' eva@planok.example', ACCEPTANCE_READER_API_TOKEN: 'b\n' };
  const account = { email: 'ana@planok.example', token: TOKEN };
  const usual = { site: 'https://planok.example', isThisMachine: false, project: 'ACEPT', waitMs: 900_000, account };
  expect(
    await readAs([
      [RIGHT],
      [[...RIGHT, '--wait', '0.5', '--type', 'Caso'], { ...ACCOUNT, ...reader }],
      [['--site', 'http://localhost:8320/', '--project', 'A1']],
    ]),
  ).toEqual([
    { options: usual },
    { options: { ...usual, waitMs: 30_000, type: 'Caso', reader: { email: 'eva@planok.example', token: 'b' } } },
    { options: { ...usual, site: 'http://localhost:8320', isThisMachine: true, project: 'A1' } },
  ]);
});

test('what is called wrongly is told so in a sentence that repeats no value', async () => {
  const cases: [args: string[], sentence: string, env?: Env][] = [
    [['--project', 'ACEPT'], '--site is missing.'],
    [['--site', 'planok', '--project', 'ACEPT'], '--site must be an address: https://…'],
    [['--site', 'ftp://planok.example', '--project', 'A1'], '--site must be an address: https://…'],
    [['--site', 'http://planok.example', '--project', 'A1'], '--site must begin with https://, for the token’s sake.'],
    [
      ['--site', `https://ana:${TOKEN}@planok.example`, '--project', 'ACEPT'],
      '--site must have no account in it; that comes from the environment.',
    ],
    [['--site', 'https://planok.example/jira', '--project', 'A1'], '--site must be the address alone, without a path.'],
    [SITE, '--project is missing.'],
    [[...SITE, '--project', 'a b'], '--project must be the key of a project.'],
    [[...RIGHT, '--wait', 'long'], '--wait must be a number of minutes, 600 at most.'],
    [[...RIGHT, '--wait', '0'], '--wait must be a number of minutes, 600 at most.'],
    [['--token', TOKEN], 'The option --token is unknown, or its value is missing.'],
    [[`--token=${TOKEN}`], 'The option --token is unknown, or its value is missing.'],
    [['--site'], 'The option --site is unknown, or its value is missing.'],
    [[TOKEN], 'There are options only.'],
    [RIGHT, 'ACCEPTANCE_EMAIL and ACCEPTANCE_API_TOKEN must be set in the environment.', {}],
    [RIGHT, 'ACCEPTANCE_EMAIL and ACCEPTANCE_API_TOKEN must both be set.', { ACCEPTANCE_API_TOKEN: TOKEN }],
    [RIGHT, 'ACCEPTANCE_EMAIL must be an e-mail address.', { ...ACCOUNT, ACCEPTANCE_EMAIL: 'ana' }],
    [
      RIGHT,
      'ACCEPTANCE_API_TOKEN must be a token: one word.',
      { ...ACCOUNT, ACCEPTANCE_API_TOKEN: `${TOKEN}\r\nX-Other: 1` },
    ],
    [
      RIGHT,
      'ACCEPTANCE_READER_EMAIL and ACCEPTANCE_READER_API_TOKEN must both be set.',
      { ...ACCOUNT, ACCEPTANCE_READER_EMAIL: 'eva@planok.example' },
    ],
  ];
  const read = await readAs(cases.map(([args, , env]) => (env ? [args, env] : [args])));
  expect(read).toEqual(cases.map(([, sentence]) => ({ code: 2, sentence })));
});

test('and is told how it is called', async () => {
  expect(await refused(['--token', TOKEN])).toEqual({
    ...{ code: 2, sentence: 'The option --token is unknown, or its value is missing.', usage: true },
  });
});

test('a site that cannot be reached', async () => {
  expect(await refused(['--site', 'https://nowhere.invalid', '--project', 'ACEPT'])).toEqual(
    cannot(expect.stringMatching(/^https:\/\/nowhere\.invalid cannot be reached \(\w+\)\. Is the address right/)),
  );
});

describe('an address that is no Jira', () => {
  const seen: string[] = [];
  let server: Server;
  let answer: { status: number; body: string; location?: string };
  let url: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push(request.headers.authorization ?? 'nobody');
      response.writeHead(answer.status, answer.location ? { location: answer.location } : {}).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test.each([
    [{ status: 200, body: '<html></html>' }, 'is no Jira Cloud site: it does not say it is one.'],
    [{ status: 404, body: '' }, 'is no Jira Cloud site: it does not say it is one.'],
    [{ status: 200, body: '{"deploymentType":"Server"}' }, 'is no Jira Cloud site: it does not say it is one.'],
    [{ status: 302, body: '', location: 'https://other.example' }, 'leads to another address: give that one.'],
    [{ status: 200, body: '{"deploymentType":"Cloud"}' }, 'is this machine, and not the local site: see npm start.'],
  ])('%j is told so, and never the account', async (its, sentence) => {
    answer = its;
    expect(await refused(['--site', url, '--project', 'ACEPT'])).toEqual(cannot(`${url} ${sentence}`));
    expect(new Set(seen)).toEqual(new Set(['nobody']));
  });
});

test('an account that is not let in', async () => {
  expect(
    await refused(['--site', site.url, '--project', 'ACEPT'], { ACCEPTANCE_EMAIL: 'nobody@planok.example' }),
  ).toEqual(cannot(`${site.url} does not let the account in: check e-mail and token.`));
});

test('a project that does not exist, or is not seen', async () => {
  expect(await refused(['--site', site.url, '--project', 'NADA'])).toEqual(
    cannot(`There is no project NADA on ${site.url}, or the account may not see it.`),
  );
});

test('a project with clients in it', async () => {
  expect(await refused(['--site', site.url, '--project', 'HAUZD'])).toEqual(
    cannot('Neither key nor name of HAUZD (Onboarding Hauzd) says that it is for acceptance: nothing was made in it.'),
  );
});

test('an account that could not delete what it made', async () => {
  expect(
    await refused(['--site', site.url, '--project', 'ACEPT'], { ACCEPTANCE_EMAIL: 'camila.rojas@planok.example' }),
  ).toEqual(cannot('The account lacks permissions in ACEPT: DELETE_ISSUES.'));
});

test('a project without the types', async () => {
  const named = { key: 'SINTIPOS', name: 'Aceptación sin subtareas', sharing: 'SINSUB' };
  await onPage(site.app, 'administrator', 'CreateProject', named);
  expect(await refused(['--site', site.url, '--project', 'SINTIPOS'])).toEqual(
    cannot('Project SINTIPOS (Aceptación sin subtareas) has no subtask type that the account may create.'),
  );
  expect(await refused(['--site', site.url, '--project', 'ACEPT', '--type', 'Inmobiliaria'])).toEqual(
    cannot('Project ACEPT (Aceptación) has no issue type Inmobiliaria.'),
  );
});

test('a project that does not use the app', async () => {
  const named = { key: 'APAGADO', name: 'Acceptance', sharing: 'HAUZD' };
  await onPage(site.app, 'administrator', 'CreateProject', named);
  expect(await refused(['--site', site.url, '--project', 'apagado'])).toEqual(
    cannot("Project APAGADO does not use Hauzd onboarding: switch it on in the project's settings, Hauzd onboarding."),
  );
});
