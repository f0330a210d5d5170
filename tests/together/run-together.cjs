const { readdirSync } = require('node:fs');
const { basename, join } = require('node:path');
const { browserFiles, ROOT, unitFilesApart } = require('./files.cjs');

const PARTS = readdirSync(__dirname).filter((name) => /^unit-\d+\.test\.cjs$/.test(name));

/**
 * Runs the files of tests that fall to a part, each under its name.
 *
 * Jest loads every module anew for each file of tests, which takes longer than most of ours. `npm test` therefore runs
 * them in a few parts, each of which loads what its files need once; a file that is named runs alone (the projects `unit`
 * and `browser`).
 *
 * @param {string} file the part's own: of the browser, of the files for which a helper replaces a module, or one of the
 *   numbered ones for all others
 */
module.exports = function runTogether(file) {
  for (const name of filesOf(basename(file, '.test.cjs'))) describe(name, () => void require(join(ROOT, name)));
};

function filesOf(part) {
  if (part === 'browser') return browserFiles();
  const { plain, helped } = unitFilesApart();
  if (part === 'unit-with-helper') return helped;
  // Neighbours in the list take about as long as each other: they go to different parts.
  return plain.filter((_, index) => PARTS[index % PARTS.length] === `${part}.test.cjs`);
}
