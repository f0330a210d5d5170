import { spawnSync } from 'node:child_process';
import { build } from './build.mjs';
import { install, ROOT } from './install.mjs';
import { requireNode } from './node-version.mjs';

/** `npm run bench`: installs and builds what is missing, bundles the functions with Forge's bundler, and measures. */
requireNode();
install();
await build();
run('tests/manifest/bundle.cjs');
run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', '--config', 'bench/vite.config.ts');
run('build/bench/main.mjs', ...process.argv.slice(2));

/** @param {string[]} args of Node; ends with the program's exit code if it is not 0 */
function run(...args) {
  const env = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
