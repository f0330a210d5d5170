const { browserFiles, unitFiles, unitFilesApart } = require('./tests/together/files.cjs');

const ES_MODULES = '@secretlint/';

/** What every project of tests shares. */
const shared = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
    // Packages that come as ES modules only.
    [`/node_modules/${ES_MODULES}.+\\.js$`]: '@swc/jest',
  },
  transformIgnorePatterns: [`/node_modules/(?!${ES_MODULES})`],
  moduleNameMapper: { '\\.module\\.css$': '<rootDir>/tests/no-styles.ts' },
  // Built files hold copies of the sources' names.
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/static/dist/', '<rootDir>/.cache/'],
};

const inRoot = (files) => files.map((file) => `<rootDir>/${file}`);
const testsIn = (...folders) => folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.{ts,tsx}`);

/**
 * Projects: `unit` (the app and the local site, without a browser), `sweeps` (whole spaces of facts, faults and inputs),
 * `documents` (Atlassian's), `gallery` (every page in every state), `manifest`, `browser` (run it in band). What
 * `npm test` runs of `unit` and `browser` are the same files together in a few parts.
 */
module.exports = {
  maxWorkers: 2,
  // Half a minute for what takes a second: a busy machine is no fault.
  testTimeout: 30_000,
  coverageProvider: 'v8',
  coverageDirectory: '.cache/coverage',
  coverageReporters: ['json-summary'],
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: inRoot(unitFiles()),
    },
    {
      ...shared,
      displayName: 'unit-together',
      testMatch: ['<rootDir>/tests/together/unit-*.test.cjs', ...inRoot(unitFilesApart().alone)],
      collectCoverageFrom: ['src/**/*.ts', 'static/**/*.{ts,tsx}', '!**/*.d.ts', '!static/vite*.ts'],
    },
    { ...shared, displayName: 'sweeps', testMatch: ['<rootDir>/tests/**/*.sweep.test.ts'] },
    { ...shared, displayName: 'documents', testMatch: testsIn('documents') },
    { ...shared, displayName: 'gallery', testMatch: testsIn('gallery') },
    { ...shared, displayName: 'manifest', testMatch: testsIn('manifest') },
    { ...shared, displayName: 'browser', testMatch: inRoot(browserFiles()) },
    { ...shared, displayName: 'browser-together', testMatch: ['<rootDir>/tests/together/browser.test.cjs'] },
  ],
};
