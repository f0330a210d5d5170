/**
 * `forge lint`, without an account: its client-side linters on the files that it would read (tsconfig.json's patterns).
 * Among them are the newest validator of manifest.yml, and the comparison of scopes with Atlassian's OpenAPI documents, made
 * only where ../shared/openapi is there.
 * Prints what it finds, warnings too, and ends with 1 if there is anything.
 */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const ROOT = path.join(__dirname, '../..');
const DOCUMENTS = path.join(ROOT, '../shared/openapi');

async function main() {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'lint-'));
  process.chdir(ROOT);
  process.env.HOME = temporary; // Forge's shared code keeps a cache and settings in the home folder
  nameDocuments(temporary);
  try {
    const { lint, reportLintResults } = require('@forge/lint');
    const manifest = require('yaml').parse(fs.readFileSync('manifest.yml', 'utf8'));
    const logger = {
      info: (text) => console.error(text),
      debug() {},
      trace() {},
      warn: console.error,
      error: console.error,
    };
    const results = await lint(await files(), manifest, 'development', logger, deprecations, {
      linter: { mode: 'client-side' },
    });
    const found = results.filter((result) => result.size() > 0);
    if (found.length > 0) reportLintResults(logger, found);
    process.exitCode = found.length > 0 ? 1 : 0;
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true });
  }
}

/** The command line asks Atlassian's feature service for this list; these were its values in November 2026. */
const deprecations = { getDeprecatedRuntimes: async () => ['sandbox', 'nodejs18.x', 'nodejs20.x'] };

async function files() {
  const { FileSystemReader, listTSConfigIncludeExclude } = require('@forge/cli-shared');
  const { include, exclude } = await listTSConfigIncludeExclude(new FileSystemReader());
  const isExcluded = (file) => exclude.some((folder) => file === folder || file.startsWith(folder + path.sep));
  const listed = include.filter((file) => /\.[jt]sx?$/.test(file) && !isExcluded(file));
  if (listed.length === 0) throw new Error("tsconfig.json's `include` lists no file: lint would check nothing.");
  return listed.map((file) => path.relative(ROOT, file));
}

/** Names a document for each product; one without operations where there is none, so that nothing is downloaded. */
function nameDocuments(folder) {
  const empty = path.join(folder, 'empty.json');
  fs.writeFileSync(empty, JSON.stringify({ openapi: '3.0.1', paths: {} }));
  const documentOf = (name) => {
    const file = path.join(DOCUMENTS, name);
    return fs.existsSync(file) ? file : empty;
  };
  Object.assign(process.env, {
    USE_LOCAL_SWAGGER: 'true',
    LOCAL_JIRA_SWAGGER: documentOf('jira-platform-v3.json'),
    LOCAL_JSW_SWAGGER: documentOf('jira-software.json'),
    LOCAL_JSM_SWAGGER: empty,
    LOCAL_CONF_SWAGGER: documentOf('confluence-v1.json'),
    LOCAL_CONF_V2_SWAGGER: documentOf('confluence-v2.json'),
    LOCAL_BB_SWAGGER: empty,
  });
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
