import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { people } from '../../local-site/data/people';
import { type RunningServer, startServer } from '../../local-site/server';
import { type App, openApp } from '../integration/app';
import { onPage } from '../integration/identity';
import { save } from '../integration/settings';

const ROOT = join(__dirname, '../..');

/** Looks like one, so that nobody can say it would have been left out anyway. */
export const TOKEN = 'ATATT3xFfGF0-acceptance-token=1A2B3C4D';

/** The local site on a free port, as anybody reaches it, with a project for acceptance. */
export interface AcceptanceSite {
  app: App;
  url: string;
  project: { id: string; key: string };
  close(): Promise<void>;
}

/** @param sharing the project whose configuration the one for acceptance has */
export async function openSite({
  key = 'ACEPT',
  name = 'Aceptación',
  sharing = 'HAUZD',
} = {}): Promise<AcceptanceSite> {
  const app = openApp();
  const project = await onPage(app, 'administrator', 'CreateProject', { key, name, sharing });
  await app.rest('administrator', 'PUT', `/rest/api/3/project/${key}/properties/hauzd.project`, {
    ...{ schema: 1, uses: true },
  });
  const server: RunningServer = await startServer(app.site, { port: 0 });
  return {
    ...{ app, url: server.url, project },
    async close() {
      await server.close();
      await app.close();
    },
  };
}

/** A date for the demonstration, so many days after the agreement. */
export const dateAfterAgreement = ({ app, project }: AcceptanceSite) =>
  save(app, { steps: { holdDemo: { due: { after: 'agreement', days: 5 } } } }, project.id);

export interface Ended {
  code: number | null;
  /** The table, or how it is used. */
  out: string;
  /** What it asked and said. */
  said: string;
}

/** The account that runs it: administers Jira and the project. */
const ACCOUNT = {
  ACCEPTANCE_EMAIL: emailOf('Rodrigo Sepúlveda'),
  ACCEPTANCE_API_TOKEN: TOKEN,
};
export const READER = {
  ACCEPTANCE_READER_EMAIL: emailOf('Antonia Vergara'),
  ACCEPTANCE_READER_API_TOKEN: `${TOKEN}-reader`,
};

/**
 * Runs a program as a shell would.
 *
 * @param env beside an account that may do everything; undefined takes a variable away
 * @param onLine called with each line that it says
 */
export function run(
  args: string[],
  env: Record<string, string | undefined> = {},
  onLine: (line: string, kill: () => void) => void = () => undefined,
  program = 'scripts/acceptance.mjs',
): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args], { cwd: ROOT, env: { ...process.env, ...ACCOUNT, ...env } });
  const ended: Ended = { code: null, out: '', said: '' };
  child.stdout.on('data', (data) => {
    ended.out += data;
  });
  child.stderr.on('data', (data) => {
    ended.said += data;
    for (const line of String(data).split('\n')) onLine(line, () => child.kill('SIGINT'));
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ended, code }));
  });
}

/** The outcomes of a table, by row. */
export function outcomesOf(table: string): Record<string, string> {
  const rows = [...table.matchAll(/^\| `([a-z-]+)` [^|]+ \| ([a-z ]+) \|/gm)];
  return Object.fromEntries(rows.map(([, id, outcome]) => [id, outcome]));
}

/** The keys of all issues of a project. */
export async function issuesIn({ app, project }: AcceptanceSite): Promise<string[]> {
  const body = { jql: `project = ${project.key}`, fields: ['summary'] };
  const found = await app.rest('administrator', 'POST', '/rest/api/3/search/jql', body);
  return found.body.issues.map(({ key }: { key: string }) => key);
}

function emailOf(name: string): string {
  return people.find(({ displayName }) => displayName === name)?.emailAddress ?? '';
}
