import { spawn } from 'node:child_process';
import { readSiteOptions, USAGE } from '../local-site/options.mjs';
import { build } from './build.mjs';
import { install, ROOT } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { commandLine } from './usage.mjs';

// `npm start -- --port 3000 --demo 200`: installs, builds and starts the local site, which prints its address.
requireNode();
// Before anything is installed: the site reads them again.
commandLine(USAGE, (args) => readSiteOptions(args, process.env));
try {
  install();
  await build();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const site = spawn(process.execPath, ['build/local-site/main.mjs', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => site.kill(signal));
site.on('close', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
