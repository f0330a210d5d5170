/// <reference types="vite/client" />
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seedExample } from './data/example';
import { loadBuiltHandler } from './forge/load';
import { tablesOf } from './jira/model';
import { startServer } from './server';
import { createSite, type Site } from './site';

const FIRST_PORT = 8320;

/** Seeds onboardings by driving the app; the file need not be there. */
const ONBOARDINGS = import.meta.glob<{ seedOnboardings(site: Site, count: number): Promise<void> }>(
  './data/seed-onboardings.ts',
);

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.PORT ?? String(FIRST_PORT) },
    data: { type: 'string', default: '.local-site' },
    reset: { type: 'boolean', default: false },
    demo: { type: 'string' },
  },
});

const port = await freePort(wholeNumber('port', options.port));
const site = createSite({
  loadHandler: loadBuiltHandler('build/functions'),
  stateFile: join(options.data, 'state.jsonl'),
  siteUrl: `http://localhost:${port}`,
  fill: (filled) => seedExample(filled, filled.installation),
});
if (options.reset || tablesOf(site.state).projects.keys().length === 0) await site.reset();
const server = await startServer(site, { port });
await seedOnboardings(site, options.demo === undefined ? undefined : wholeNumber('demo', options.demo));
console.log(welcome(server.url));

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

async function stop(): Promise<void> {
  await server.close();
  site.close();
}

/** Onboardings at different stages, or `count` of them. */
async function seedOnboardings(site: Site, count: number | undefined): Promise<void> {
  const [load] = Object.values(ONBOARDINGS);
  if (!load) return;
  const { seedOnboardings: seed } = await load();
  await seed(site, count ?? 0);
}

function welcome(url: string): string {
  const people = tablesOf(site.state)
    .users.values()
    .filter(({ accountType }) => accountType === 'atlassian')
    .map(({ displayName, emailAddress }) => `  ${displayName} <${emailAddress}>`);
  return [
    `Hauzd onboarding: ${url}`,
    '',
    'Personas (se cambia arriba a la derecha; por REST: correo y cualquier clave):',
    ...people,
  ].join('\n');
}

/** The port, or the next one that nobody listens on. */
async function freePort(wanted: number): Promise<number> {
  const isFree = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
  return isFree ? wanted : freePort(wanted + 1);
}

/** An option's value; ends with a plain sentence where it is none. */
function wholeNumber(name: string, text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  console.error(`--${name} must be a whole number, at most five digits long; it is "${text}".`);
  process.exit(1);
}
