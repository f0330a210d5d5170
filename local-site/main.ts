import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seedExample } from './data/example';
import { seedOnboardings } from './data/seed-onboardings';
import { loadBuiltHandler } from './forge-host/functions/load';
import { tablesOf } from './jira/model';
import { startServer } from './server';
import { createSite } from './site';

const FIRST_PORT = 8320;

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.PORT ?? String(FIRST_PORT) },
    data: { type: 'string', default: '.local-site' },
    reset: { type: 'boolean', default: false },
    demo: { type: 'string' },
  },
});

const demo = options.demo === undefined ? undefined : wholeNumber('demo', options.demo);
const port = await freePort(wholeNumber('port', options.port));
const site = createSite({
  loadHandler: loadBuiltHandler('build/functions'),
  // Many clients are made anew each time rather than kept: they are the same ones for the same number.
  ...(demo === undefined && { stateFile: join(options.data, 'state.jsonl') }),
  siteUrl: `http://localhost:${port}`,
  async fill(filled) {
    seedExample(filled, filled.installation);
    await seedOnboardings(filled, demo ?? 0);
  },
});
if (options.reset || tablesOf(site.state).projects.keys().length === 0) await site.reset();
const server = await startServer(site, { port });
console.log(welcome(server.url));

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

async function stop(): Promise<void> {
  await server.close();
  site.close();
}

function welcome(url: string): string {
  const people = tablesOf(site.state)
    .users.values()
    .filter(({ accountType, hasLeft }) => accountType === 'atlassian' && !hasLeft)
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
