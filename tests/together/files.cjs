const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');

const ROOT = resolve(__dirname, '../..');

/** The folders of tests that a project of their own runs. What is in any other runs without a browser: none is forgotten. */
const APART = ['browser', 'documents', 'gallery', 'manifest'].map((folder) => `tests/${folder}/`);
/** The local site has its own, of which those of its pages need one. */
const LOCAL_SITE = 'local-site/tests';
const PAGES = `${LOCAL_SITE}/pages`;

/** @param {string[]} folders from the root @returns {string[]} their files of tests, sweeps apart, from the root */
function testsIn(folders) {
  return folders
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true }).map((name) => `${folder}/${name}`))
    .filter((name) => /\.test\.tsx?$/.test(name) && !name.endsWith('.sweep.test.ts'))
    .sort();
}

/** Every file of tests that needs no browser. */
const unitFiles = () =>
  testsIn(['tests', LOCAL_SITE]).filter((name) => ![...APART, `${PAGES}/`].some((folder) => name.startsWith(folder)));
/** Every file of tests that drives a browser through the local site. */
const browserFiles = () => testsIn([PAGES, 'tests/browser']);

/**
 * Where something else is put in the place of a module for a file of tests: in itself, in a helper beside it, or nowhere.
 * All that is loaded with it gets that, too. @param {string} file @returns {string | undefined}
 */
function replacesIn(file) {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const helpers = [...text.matchAll(/from '(\.[^']+)'/g)].map(([, path]) => join(dirname(file), `${path}.ts`));
  return [file, ...helpers].find((path) => {
    const place = join(ROOT, path);
    return existsSync(place) && readFileSync(place, 'utf8').includes('jest.mock(');
  });
}

/**
 * What may be loaded together: files that replace no module, and those for which one helper does. A file that does it
 * itself is alone.
 *
 * @returns {{ plain: string[], helped: string[], alone: string[] }}
 */
function unitFilesApart() {
  const files = unitFiles().map((file) => ({ file, by: replacesIn(file) }));
  const helpers = new Set(files.filter(({ file, by }) => by !== undefined && by !== file).map(({ by }) => by));
  if (helpers.size > 1) throw new Error(`More than one helper replaces modules: ${[...helpers].join(', ')}`);
  const those = (isOne) => files.filter(isOne).map(({ file }) => file);
  return {
    plain: those(({ by }) => by === undefined),
    helped: those(({ by }) => by !== undefined && helpers.has(by)),
    alone: those(({ file, by }) => by === file),
  };
}

module.exports = { ROOT, browserFiles, unitFiles, unitFilesApart };
