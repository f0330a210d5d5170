import { createServer } from 'node:net';
import { join } from 'node:path';
import { commandLine } from '../scripts/usage.mjs';
import { seedExample } from './data/example';
import { seedOnboardings } from './data/seed-onboardings';
import { loadBuiltHandler } from './forge-host/functions/load';
import { jiraTablesOf } from './jira/model';
import { readSiteOptions, USAGE } from './options.mjs';
import { startServer } from './server';
import { createSite } from './site';

const { port: wanted, data, reset, demo } = commandLine(USAGE, (args) => readSiteOptions(args, process.env));
const port = await freePort(wanted);
const site = createSite({
  loadHandler: loadBuiltHandler('build/functions'),
  // Many clients are made anew each time rather than kept: they are the same ones for the same number.
  ...(demo === undefined && { stateFile: join(data, 'state.jsonl') }),
  siteUrl: `http://localhost:${port}`,
  async fill(filled) {
    seedExample(filled, filled.installation);
    await seedOnboardings(filled, demo ?? 0);
  },
});
if (reset || jiraTablesOf(site.state).projects.keys().length === 0) await site.reset();
const server = await startServer(site, { port });
console.log(welcome(server.url));

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

async function stop(): Promise<void> {
  await server.close();
  site.close();
}

function welcome(url: string): string {
  const people = jiraTablesOf(site.state)
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
