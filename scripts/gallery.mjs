import { spawn } from 'node:child_process';
import { install, ROOT } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { commandLine, parseOptions, WrongUse } from './usage.mjs';

const USAGE = `npm run gallery -- [--port 8090]

Installs what is missing, and shows every page of the app in every state: each scene in both languages and themes, at the
width you choose. A change in the sources shows at once. Prints its address.

  --port   where it listens (8090)
  --help   this text`;

const OPTIONS = /** @type {const} */ ({
  port: { type: 'string', default: '8090' },
  help: { type: 'boolean', short: 'h' },
});

requireNode();
const { port } = commandLine(USAGE, (args) => {
  const { help, ...options } = parseOptions(args, OPTIONS);
  if (!/^\d{1,5}$/.test(options.port)) throw new WrongUse('--port must be a number.');
  return help ? 'help' : options;
});
install();
const args = ['node_modules/vite/bin/vite.js', '--config', 'gallery/vite.config.ts', '--port', port];
const server = spawn(process.execPath, args, {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
server.on('close', (code) => process.exit(code ?? 0));
