const { readdirSync } = require('node:fs');
const { basename, join } = require('node:path');
const { ROOT, unitFilesApart } = require('./files.cjs');

const PARTS = readdirSync(__dirname).filter((name) => /^part-\d+\.test\.cjs$/.test(name));

/**
 * Runs the files of tests that fall to a part, each under its name.
 *
 * Jest loads every module anew for each file of tests, which takes longer than most of ours. `npm test` therefore runs
 * them in a few parts, each of which loads what its files need once; a file that is named runs alone (project `unit`).
 *
 * @param {string} file the part's own: a number's, or that of the files for which a helper replaces a module
 */
module.exports = function runPart(file) {
  const { plain, helped } = unitFilesApart();
  const part = PARTS.indexOf(basename(file));
  // Neighbours in the list take about as long as each other: they go to different parts.
  const own = part < 0 ? helped : plain.filter((_, index) => index % PARTS.length === part);
  for (const name of own) describe(name, () => void require(join(ROOT, name)));
};
