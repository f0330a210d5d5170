/**
 * Bundles every function with Forge's own bundler, as `forge deploy` would, checks that each handler is there, and
 * reports the size of each file to build/bundle-sizes.json. A script of CommonJS, because the bundler asks for
 * `require.main`. Keeps what was bundled in build/forge-bundle. Prints what is wrong and ends with 1 if anything is.
 */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { gzipSync } = require('node:zlib');

const ROOT = path.join(__dirname, '..');
const KEPT = path.join(ROOT, 'build/forge-bundle');

async function main() {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'bundle-'));
  process.chdir(ROOT);
  process.env.HOME = home; // Forge's shared code keeps settings in the home folder
  process.env.BABEL_DISABLE_CACHE = '1';
  try {
    const manifest = require('yaml').parse(fs.readFileSync('manifest.yml', 'utf8'));
    const handlers = manifest.modules.function.map(
      ({ handler }) => /^(?<module>.+)\.(?<name>[^.]+)$/.exec(handler).groups,
    );
    const { outputDir, entryPoints } = await bundle(manifest, handlers);
    const missing = handlers.filter(({ module, name }) => typeof load(outputDir, module)[name] !== 'function');
    for (const { module, name } of missing) console.error(`src/${module} exports no function "${name}".`);
    if (missing.length > 0) process.exitCode = 1;
    report(outputDir, entryPoints);
    fs.rmSync(KEPT, { recursive: true, force: true });
    fs.cpSync(outputDir, KEPT, { recursive: true });
    fs.rmSync(outputDir, { recursive: true, force: true });
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}

async function bundle(manifest, handlers) {
  const { getEntryPoints, getNodeBundler } = require('@forge/bundler');
  const { I18nResourceBundlingService } = require('@forge/cli-shared');
  const logger = { info() {}, debug() {}, trace() {}, warn: console.error, error: console.error };
  // The wrapper that runs the functions comes from Atlassian's servers at deployment: here, a file in its place.
  const script = async () => ({ script: '', source: 'none', version: 'none' });
  const wrappers = { getNodeRuntimeWrapper: script, getNodeRuntimeLoader: script };
  const entryPoints = getEntryPoints(handlers);
  const { outputDir } = await getNodeBundler(logger, wrappers, { readConfig: async () => manifest }).bundle({
    appDirectory: ROOT,
    entryPoints,
    i18nConfig: manifest.translations,
    i18nResourceBundle: await new I18nResourceBundlingService().bundle(manifest.modules, manifest.translations),
  });
  return { outputDir, entryPoints };
}

function load(outputDir, module) {
  return require(path.join(outputDir, `${module}.cjs`));
}

function report(outputDir, entryPoints) {
  const sizes = Object.fromEntries(
    entryPoints.map(({ name }) => {
      const content = fs.readFileSync(path.join(outputDir, `${name}.cjs`));
      return [name, { bytes: content.length, gzip: gzipSync(content).length }];
    }),
  );
  fs.mkdirSync('build', { recursive: true });
  fs.writeFileSync('build/bundle-sizes.json', `${JSON.stringify(sizes, null, 2)}\n`);
}

main().catch((error) => {
  console.error(error.message ?? error);
  process.exitCode = 1;
});
