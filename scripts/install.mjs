import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's folder; every script works from there, wherever it was called from. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The tools are development dependencies: needed even where NODE_ENV is `production`. */
const ARGS = ['ci', '--include=dev'];

/**
 * Installs what package-lock.json names, where that is not what node_modules holds.
 *
 * @throws {Error} with a plain sentence when it cannot
 */
export function install() {
  if (isInstalled()) return;
  console.log('Installing the packages of package-lock.json (npm ci; about a minute) …');
  // Under `npm start`, npm names its own program; otherwise it is the one on the path (a .cmd on Windows: needs a shell).
  const npm = process.env.npm_execpath;
  const run = npm
    ? spawnSync(process.execPath, [npm, ...ARGS], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync('npm', ARGS, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (run.status === 0) return;
  const cause = run.error ? `npm could not be started: ${run.error.message}` : `npm ci ended with ${run.status}`;
  throw new Error(`The packages could not be installed (${cause}). Needed: npm, and a reachable npm registry.`);
}

/**
 * npm keeps what it installed in node_modules/.package-lock.json, written last: a broken installation has none.
 * Optional packages (other platforms' builds) may be absent.
 */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    const found = present[path];
    return path === '' || (found ? found.version === entry.version : entry.optional === true);
  });
}

/** @returns {Record<string, { version?: string, optional?: boolean }> | undefined} */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(`${ROOT}${file}`, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
