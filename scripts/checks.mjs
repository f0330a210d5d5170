import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

/**
 * One check of `npm test`: a program of Node. `jest` names a project of jest.config.cjs whose tests are counted one by one.
 * @typedef {{ name: string, run: string[], jest?: string, needs?: ('build' | 'gallery' | 'forge-bundle' | 'browser')[], withDocuments?: string }} Check
 * @typedef {{ passed: number, failed: number, skipped: number, seconds: number, output: string }} Result
 */

const JEST = 'node_modules/jest/bin/jest.js';
/** What was found right is not looked at again until it, or what it uses, changes. */
const TYPES_KEPT = ['--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo'];

/** Every check, the slow ones first, so that they run beside the others. @type {Check[]} */
export const CHECKS = [
  { name: 'browser', run: [JEST, '--runInBand'], jest: 'browser-together', needs: ['build', 'browser'] },
  { name: 'gallery', run: [JEST, '--runInBand'], jest: 'gallery', needs: ['gallery', 'browser'] },
  {
    name: 'forge-lint',
    run: ['tests/manifest/lint.cjs'],
    needs: ['build'],
    withDocuments: "forge-lint's comparison of scopes with Atlassian's OpenAPI documents",
  },
  { name: 'sweeps', run: [JEST], jest: 'sweeps', needs: ['build'] },
  {
    name: 'unit',
    run: [JEST, '--coverage'],
    jest: 'unit-together',
    needs: ['build'],
    withDocuments: "the exchanges of the unit tests against Atlassian's OpenAPI documents",
  },
  {
    name: 'types',
    run: ['node_modules/typescript-native/bin/tsc', '--noEmit', '-p', 'tsconfig.all.json', ...TYPES_KEPT],
  },
  { name: 'bench', run: ['scripts/bench.mjs'], needs: ['build', 'forge-bundle'] },
  {
    name: 'documents',
    run: [JEST],
    jest: 'documents',
    withDocuments: "the tests of the contract against Atlassian's OpenAPI documents",
  },
  { name: 'manifest', run: [JEST], jest: 'manifest', needs: ['build', 'forge-bundle'] },
  { name: 'manifest-valid', run: ['tests/manifest/validate.cjs'], needs: ['build'] },
  { name: 'biome', run: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'] },
];

/** `npm run test:quick`: types, and what decides without Jira; a step on the way, never instead of the whole. @type {Check[]} */
export const QUICK = [
  ...CHECKS.filter(({ name }) => name === 'types'),
  {
    name: 'quick',
    run: [JEST, '--runInBand', '--testPathPatterns', 'tests/(domain|application|contract)/'],
    jest: 'unit',
  },
];

/**
 * Runs one check as a child process and counts: a Jest project by its tests, any other check as one.
 *
 * @param {Check} check
 * @returns {Promise<Result>}
 */
export async function runCheck(check) {
  const start = performance.now();
  const report = join(ROOT, '.cache', `jest-${check.jest}.json`);
  rmSync(report, { force: true });
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const jestOptions = check.jest ? ['--selectProjects', check.jest, '--json', `--outputFile=${report}`] : [];
  const { code, output } = await runNode([...check.run, ...jestOptions]);
  const counts = check.jest ? countTests(report) : { passed: 0, failed: 0, skipped: 0 };
  if (code === 0 && !check.jest) counts.passed = 1;
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  const isEmpty = check.jest !== undefined && counts.passed + counts.failed === 0;
  if (isEmpty) counts.failed = 1;
  const seconds = (performance.now() - start) / 1000;
  return { ...counts, seconds, output: isEmpty ? `${output}\nNo test was run.` : output };
}

/** @param {string} report where Jest wrote its results; it does not when it could not start */
function countTests(report) {
  try {
    const results = JSON.parse(readFileSync(report, 'utf8'));
    return {
      passed: results.numPassedTests,
      // A file that could not be loaded has no tests to count: it is one failure.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/** @param {string[]} args @returns {Promise<{ code: number, output: string }>} */
function runNode(args) {
  const env = { ...process.env, CI: 'true', NO_COLOR: '1', FORCE_COLOR: undefined };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  // With --json Jest prints its whole report to the standard output; what people read goes to the other one.
  if (!args.includes('--json')) child.stdout.on('data', (chunk) => (output += chunk));
  else child.stdout.resume();
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
