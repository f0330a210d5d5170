import { spawnSync } from 'node:child_process';
import { build, FORGE_BUNDLE, PARTS } from './build.mjs';
import { install, ROOT } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { commandLine, parseOptions } from './usage.mjs';

const USAGE = `npm run bench -- [--timing] [--simulate]

Installs and builds what is missing, bundles the functions with Forge's bundler, and measures what each thing costs
beside its budget: counts and sizes, the same on every machine.

  --timing    times as well, as medians and ratios of one run; they fail nothing
  --simulate  what happens where a limit ends it
  --help      this text

Ends with 0 if all is within its budget, 1 if anything is over, 2 if it was called wrongly.`;

const OPTIONS = /** @type {const} */ ({
  timing: { type: 'boolean' },
  simulate: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
});

requireNode();
const options = commandLine(USAGE, (args) => {
  const { help, ...chosen } = parseOptions(args, OPTIONS);
  return help ? 'help' : Object.keys(chosen).map((name) => `--${name}`);
});
install();
await build([...PARTS, FORGE_BUNDLE]);
run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', '--config', 'bench/vite.config.ts');
run('build/bench/main.mjs', ...options);

/** @param {string[]} args of Node; ends with the program's exit code if it is not 0 */
function run(...args) {
  const env = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
