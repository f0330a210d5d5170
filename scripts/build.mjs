import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { install, ROOT } from './install.mjs';
import { requireNode } from './node-version.mjs';

const EVERY_PART = ['package-lock.json', 'tsconfig.json', 'manifest.yml'];

/**
 * A part is built by Vite with each of its configurations, again only when one of its sources has changed.
 * @typedef {{ name: string, builds: string[][], sources: string[], makes: string[] }} Part
 * @type {Part[]}
 */
const PARTS = [
  {
    name: 'functions',
    builds: [['--config', 'scripts/functions.vite.mjs']],
    sources: ['src', 'scripts/functions.vite.mjs'],
    makes: ['build/functions'],
  },
  {
    name: 'pages',
    builds: [['--config', 'static/vite.config.ts']],
    sources: ['src', 'static'],
    makes: [
      'static/dist/pages/index.html',
      'static/dist/edit/index.html',
      'static/dist/view/index.html',
      'build/pages.json',
    ],
  },
  {
    name: 'local site',
    builds: [
      ['--config', 'local-site/vite.config.ts', '--mode', 'client'],
      ['--config', 'local-site/vite.config.ts', '--mode', 'server'],
    ],
    sources: ['local-site'],
    makes: ['build/local-site/main.mjs', 'build/local-site/client'],
  },
];

/**
 * Builds the app's functions, its pages and the local site, side by side; what has not changed is left as it is.
 *
 * @returns {Promise<void>} rejects with the output of the part that failed
 */
export async function build() {
  const results = await Promise.allSettled(PARTS.map(buildPart));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

/** @param {Part} part */
async function buildPart(part) {
  const note = join(ROOT, '.cache', `build-${part.name.replace(' ', '-')}`);
  const wanted = hashOf([...part.sources, ...EVERY_PART]);
  const isMade = part.makes.every((file) => existsSync(join(ROOT, file)));
  if (isMade && existsSync(note) && readFileSync(note, 'utf8') === wanted) return;
  rmSync(note, { force: true }); // a build cut short leaves nothing to rely on
  const start = performance.now();
  for (const options of part.builds) await vite(part.name, options);
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(note, wanted);
  console.log(`built ${part.name} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/** One run of Vite's command line, quiet unless it fails. */
function vite(name, options) {
  const args = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', ...options];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const command = `vite ${args.slice(1).join(' ')}`;
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
  try {
    install();
    await build();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
