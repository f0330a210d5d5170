import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { build as bundle } from 'vite';
import { readSiteOptions, USAGE as SITE_USAGE } from '../local-site/options.mjs';
import { build } from './build.mjs';
import { install, ROOT } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { commandLine } from './usage.mjs';

/**
 * `npm run dev`: the local site, built again whenever a source changes. Functions and the site itself are started anew;
 * pages that are open in a browser load again.
 */
const USAGE = `npm run dev -- [the options of npm start]

The local site while you work on the app: what changes is built again in a moment, and open pages load again.

${SITE_USAGE.split('\n').slice(2).join('\n')}`;

requireNode();
commandLine(USAGE, (args) => readSiteOptions(args, process.env));
install();
await build();
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';

/** Browsers that wait to be told. @type {Set<import('node:http').ServerResponse>} */
const waiting = new Set();
const reloads = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'access-control-allow-origin': '*' });
  response.write('\n');
  waiting.add(response);
  response.on('close', () => waiting.delete(response));
});
await new Promise((resolve) => reloads.listen(0, '127.0.0.1', () => resolve(undefined)));
const reloadPages = () => {
  for (const response of waiting) response.write('data: reload\n\n');
};

/** @type {import('node:child_process').ChildProcess | undefined} */
let site;
function startSite() {
  site?.removeAllListeners('close');
  site?.kill();
  const { port } = /** @type {import('node:net').AddressInfo} */ (reloads.address());
  site = spawn(process.execPath, ['build/local-site/main.mjs', ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: ['inherit', 'pipe', 'inherit'],
    env: { ...process.env, RELOAD_FROM: `http://127.0.0.1:${port}` },
  });
  site.stdout?.on('data', (text) => {
    process.stdout.write(text);
    if (String(text).includes('http://')) reloadPages();
  });
  site.on('close', (code) => process.exit(code ?? 0));
}

await Promise.all([
  watch('scripts/functions.vite.mjs', undefined, startSite),
  watch('static/vite.config.ts', undefined, reloadPages),
  watch('local-site/vite.config.ts', 'client', reloadPages),
  watch('local-site/vite.config.ts', 'server', startSite),
]);
startSite();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    site?.removeAllListeners('close');
    site?.kill();
    process.exit(0);
  });
}

/**
 * Builds once, and again when a source changes; what fails is told, and waits for the next change.
 *
 * @param {string} configFile
 * @param {string | undefined} mode
 * @param {() => void} changed after every build but the first
 */
async function watch(configFile, mode, changed) {
  const options = { configFile, logLevel: /** @type {const} */ ('warn'), ...(mode && { mode }) };
  const watcher = await bundle({ ...options, root: undefined, build: { watch: {}, minify: false } });
  if (!('on' in watcher)) return;
  await new Promise((resolve) => {
    let isFirst = true;
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') console.error(event.error.message);
      if (event.code !== 'BUNDLE_END') return;
      if (!isFirst) {
        console.log(`built again in ${event.duration} ms`);
        changed();
      }
      isFirst = false;
      resolve(undefined);
    });
  });
}
