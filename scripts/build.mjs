import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { install, ROOT } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { commandLine, WrongUse } from './usage.mjs';

const EVERY_PART = ['package-lock.json', 'tsconfig.json', 'manifest.yml'];

/** @param {string[]} options @returns {string[]} a program of Node: Vite, quiet unless it fails */
const vite = (...options) => ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', ...options];

/**
 * A part is built by programs of Node, one after the other, again only when one of its sources has changed.
 * @typedef {{ name: string, builds: string[][], sources: string[], makes: string[] }} Part
 * @type {Part[]}
 */
export const PARTS = [
  {
    name: 'functions',
    builds: [vite('--config', 'scripts/functions.vite.mjs')],
    sources: ['src', 'scripts/functions.vite.mjs'],
    makes: ['build/functions'],
  },
  {
    name: 'pages',
    builds: [vite('--config', 'static/vite.config.ts')],
    sources: ['src', 'static'],
    makes: [
      'static/dist/pages/index.html',
      'static/dist/edit/index.html',
      'static/dist/view/index.html',
      'build/pages.json',
    ],
  },
  {
    name: 'local-site',
    builds: [
      vite('--config', 'local-site/vite.config.ts', '--mode', 'client'),
      vite('--config', 'local-site/vite.config.ts', '--mode', 'server'),
    ],
    sources: ['local-site', 'scripts/usage.mjs'],
    makes: ['build/local-site/main.mjs', 'build/local-site/client'],
  },
];

/** For eyes and tests: no part of the app, nor of the local site. @type {Part} */
export const GALLERY = {
  name: 'gallery',
  builds: [vite('--config', 'gallery/vite.config.ts')],
  sources: ['src', 'static', 'gallery'],
  makes: ['build/gallery/gallery/scene.html'],
};

/** The functions as Forge itself bundles them: what a deployment would send, for the benchmark and the tests. @type {Part} */
export const FORGE_BUNDLE = {
  name: 'forge-bundle',
  builds: [['scripts/forge-bundle.cjs']],
  sources: ['src', 'scripts/forge-bundle.cjs'],
  makes: ['build/forge-bundle', 'build/bundle-sizes.json'],
};

const names = PARTS.map(({ name }) => name);
const USAGE = `npm run build -- [part …]

Installs what is missing, and builds every part, or only those that are named; what has not changed is left as it is.

  functions   the app's functions, as the local site and the benchmark load them; Forge bundles them itself
  pages       the app's pages, which "forge deploy" sends as they are; installs nothing of the local site
  local-site  a small Jira and Confluence to run the app on
  --help      this text`;

/**
 * Builds the app's functions, its pages and the local site, side by side; what has not changed is left as it is.
 *
 * @param {Part[]} [parts] all where absent
 * @returns {Promise<void>} rejects with the output of the part that failed
 */
export async function build(parts = PARTS) {
  const results = await Promise.allSettled(parts.map(buildPart));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

/** @param {Part} part */
async function buildPart(part) {
  const note = join(ROOT, '.cache', `build-${part.name}`);
  const wanted = hashOf([...part.sources, ...EVERY_PART]);
  const isMade = part.makes.every((file) => existsSync(join(ROOT, file)));
  if (isMade && existsSync(note) && readFileSync(note, 'utf8') === wanted) return;
  rmSync(note, { force: true }); // a build cut short leaves nothing to rely on
  const start = performance.now();
  for (const program of part.builds) await run(part.name, program);
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(note, wanted);
  console.log(`built ${part.name} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/** @param {string} name @param {string[]} args of Node */
function run(name, args) {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const command = `node ${args.join(' ')}`;
      if (code === 0) resolve(undefined);
      else reject(new Error(`The ${name} could not be built (${command}):\n${stripVTControlCharacters(output)}`));
    });
  });
}

/** @param {string[]} paths files and folders, relative to the repository */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesIn)) {
    const content = readFileSync(join(ROOT, file));
    hash.update(`${file} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** @returns {string[]} */
function filesIn(path) {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  const names = readdirSync(join(ROOT, path)).sort();
  return names.filter((name) => name !== 'dist').flatMap((name) => filesIn(`${path}/${name}`));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  requireNode();
  const parts = commandLine(USAGE, (args) => {
    if (args.some((arg) => ['--help', '-h'].includes(arg))) return 'help';
    if (args.some((arg) => !names.includes(arg)))
      throw new WrongUse('There is no such part, and there are no options.');
    return PARTS.filter(({ name }) => args.length === 0 || args.includes(name));
  });
  try {
    install({ withLocalSite: parts.some(({ name }) => name === 'local-site') });
    await build(parts);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
