import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ROOT } from './install.mjs';

/** Debian's package of the browser without a window: the same engine, at two thirds of the cost or less. */
const WITHOUT_WINDOW = 'chromium-headless-shell';
const ON_LINUX = [
  WITHOUT_WINDOW,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const PLACES = [
  ...ON_LINUX.map((name) => `/usr/bin/${name}`),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)']}\\Microsoft\\Edge\\Application\\msedge.exe`,
];

/**
 * The path of a Chromium for the browser tests: $CHROMIUM, the system's, or Playwright's; installed where there is none.
 * As root on Debian (a container of CI) the one without a window is installed in any case. The packages must be installed
 * before.
 *
 * @returns {Promise<string>} rejects with a sentence that says what to install
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names ${named}, which does not exist.`);
  }
  if (!existsSync(`/usr/bin/${WITHOUT_WINDOW}`)) installFromDebian(WITHOUT_WINDOW);
  const found = await present();
  if (found) return found;
  installFromDebian('chromium');
  const installed = await present();
  if (installed) return installed;
  // Its system libraries (--with-deps) can be installed by root only.
  const dependencies = process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : [];
  run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', ...dependencies, 'chromium']);
  const downloaded = await present();
  if (downloaded) return downloaded;
  throw new Error(
    'The browser tests need Chromium, and it could not be installed here. Install it (Debian: apt-get install -y chromium) or set CHROMIUM to the path of a Chromium or Chrome.',
  );
}

async function present() {
  const { chromium } = await import('playwright-core');
  return [...PLACES, chromium.executablePath()].find((path) => existsSync(path));
}

/** Where Debian's packages cannot be reached, it gives up after seconds. */
const IMPATIENT = ['-qq', '-o', 'Acquire::http::Timeout=10', '-o', 'Acquire::Retries=0', '-o', 'Dpkg::Use-Pty=0'];

/** @param {string} name of a package of Debian's */
function installFromDebian(name) {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  console.log(`Installing Debian's ${name} for the browser tests …`);
  if (run('apt-get', [...IMPATIENT, 'update']))
    run('apt-get', [...IMPATIENT, 'install', '-y', '--no-install-recommends', name]);
}

function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
