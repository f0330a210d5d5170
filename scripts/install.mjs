import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's folder; every script works from there, wherever it was called from. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The tools are development dependencies: needed even where NODE_ENV is `production`. */
const ARGS = ['ci', '--include=dev'];
const WITHOUT_LOCAL_SITE = '--workspaces=false';

/**
 * Installs what package-lock.json names, where that is not what node_modules holds.
 *
 * @param {{ withLocalSite?: boolean }} [what] without the local site: what building and deploying the app takes
 * @throws {Error} with a plain sentence when it cannot
 */
export function install({ withLocalSite = true } = {}) {
  if (isInstalled(withLocalSite)) return;
  const args = withLocalSite ? ARGS : [...ARGS, WITHOUT_LOCAL_SITE];
  console.log('Installing the packages of package-lock.json (npm ci; about a minute) …');
  // Under `npm start`, npm names its own program; otherwise it is the one on the path (a .cmd on Windows: needs a shell).
  const npm = process.env.npm_execpath;
  const run = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (run.status === 0) return;
  const cause = run.error ? `npm could not be started: ${run.error.message}` : `npm ci ended with ${run.status}`;
  throw new Error(`The packages could not be installed (${cause}). Needed: npm, and a reachable npm registry.`);
}

/**
 * npm keeps what it installed in node_modules/.package-lock.json, written last: a broken installation has none.
 * Optional packages (other platforms' builds) may be absent.
 */
function isInstalled(withLocalSite) {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  const { dependencies, devDependencies } = wanted[''] ?? {};
  const paths = withLocalSite
    ? Object.keys(wanted).filter((path) => path.startsWith('node_modules/'))
    : Object.keys({ ...dependencies, ...devDependencies }).map((name) => `node_modules/${name}`);
  return paths.every((path) => {
    const [entry, found] = [wanted[path], present[path]];
    return found ? found.version === entry?.version : entry?.optional === true;
  });
}

/**
 * @typedef {{ version?: string, optional?: boolean, dependencies?: object, devDependencies?: object }} Package
 * @returns {Record<string, Package> | undefined}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(`${ROOT}${file}`, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
