import { existsSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { build, FORGE_BUNDLE, GALLERY, PARTS } from './build.mjs';
import { CHECKS, QUICK, runCheck } from './checks.mjs';
import { coverage } from './coverage.mjs';
import { install, ROOT } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { commandLine, WrongUse } from './usage.mjs';

const names = CHECKS.map(({ name }) => name);
const USAGE = `npm test -- [check …]

Runs every check, or only those that are named, after installing and building what they need. A line for each, with its
whole output where it fails; at the end what was not run, and "N passed, N failed".

  ${names.join(', ')}
  quick   what takes half a minute, as "npm run test:quick"
  --help  this text

Ends with 0 if all passed, 1 if anything failed, 2 if it was called wrongly.`;

requireNode();
const checks = commandLine(USAGE, (args) => {
  if (args.some((arg) => ['--help', '-h'].includes(arg))) return 'help';
  if (args.length === 1 && args[0] === 'quick') return QUICK;
  if (args.some((arg) => !names.includes(arg))) throw new WrongUse('There is no such check, and there are no options.');
  return CHECKS.filter(({ name }) => args.length === 0 || args.includes(name));
});
const tally = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const notRun = [];

const ready = new Set();
await prepare(checks);
await runAll(checks);
if (!existsSync(join(ROOT, '../shared/openapi'))) {
  const missing = checks.flatMap((check) => check.withDocuments ?? []);
  notRun.push(...missing.map((what) => `${what} (../shared/openapi is not there)`));
}
if (checks.some(({ name }) => name === 'unit')) {
  const { lines, low } = coverage();
  for (const line of lines) console.log(line);
  tally.failed += low;
}
for (const line of notRun) console.log(`not run: ${line}`);
console.log(`${tally.passed} passed, ${tally.failed} failed${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''}`);
process.exitCode = tally.failed > 0 ? 1 : 0;

/** Makes ready what most checks wait for. */
async function prepare(checks) {
  await makeReady('packages', install);
  if (!ready.has('packages')) return;
  if (isNeeded('browser', checks))
    await makeReady('browser', async () => Object.assign(process.env, { CHROMIUM: await findBrowser() }));
  if (isNeeded('build', checks)) await makeReady('build', () => build(PARTS));
  if (isNeeded('gallery', checks)) await makeReady('gallery', () => build([GALLERY]));
}

/** What cannot be made ready is a failure of its own. */
async function makeReady(name, make) {
  try {
    await make();
    ready.add(name);
  } catch (error) {
    tally.failed += 1;
    console.log(`FAIL ${name}\n${error instanceof Error ? error.message : error}`);
  }
}

function isNeeded(name, checks) {
  return checks.some((check) => check.needs?.includes(name));
}

function isPrepared(check) {
  const missing = ['packages', ...(check.needs ?? [])].find((name) => !ready.has(name));
  if (missing) notRun.push(`${check.name} (no ${missing})`);
  return missing === undefined;
}

/**
 * As many checks at once as there are cores, at most two: more would only make each other late. Forge's bundler takes one
 * core for most of a minute: it works beside the first of them, and the last ones find what it made.
 */
async function runAll(checks) {
  const bundle = async () => {
    if (ready.has('packages')) await makeReady('forge-bundle', () => build([FORGE_BUNDLE]));
  };
  let bundled;
  const run = async (check) => {
    if (check.needs?.includes('forge-bundle')) await bundled;
    if (isPrepared(check)) report(check, await runCheck(check));
  };
  const waiting = checks.map((check) => () => run(check));
  if (isNeeded('forge-bundle', checks)) waiting.unshift(() => (bundled = bundle()));
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await next();
  };
  await Promise.all(Array.from({ length: Math.min(2, os.availableParallelism()) }, lane));
}

function report(check, result) {
  const { passed, failed, skipped, seconds, output } = result;
  tally.passed += passed;
  tally.failed += failed;
  tally.skipped += skipped;
  const counts = check.jest ? `, ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}` : '';
  console.log(`${failed > 0 ? 'FAIL' : 'ok  '} ${check.name} (${seconds.toFixed(1)} s${counts})`);
  if (failed > 0) console.log(output);
}
