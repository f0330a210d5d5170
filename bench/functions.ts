import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { median } from './median';

/** A function of the app: how big it is, and how long it takes to load beside the packages that it needs anyway. */
export interface FunctionCost {
  name: string;
  /** As Forge bundles it, packages included; Forge does not minify. */
  bytes: number;
  gzip: number;
  /** Our own part of it. */
  own: number;
  /** Only with `--timing`: medians of fresh processes, alternating, in milliseconds. */
  timing?: { load: number; packages: number; ratio: number };
}

const BUILT = 'build/functions';
const RUNS = 15;

/**
 * @param withTiming also measures: a fresh process that loads the function, and one that loads its packages only
 */
export function measureFunctions(withTiming: boolean): FunctionCost[] {
  const bundled: Record<string, { bytes: number; gzip: number }> = existsSync('build/bundle-sizes.json')
    ? JSON.parse(readFileSync('build/bundle-sizes.json', 'utf8'))
    : {};
  return Object.entries(bundled).map(([entry, { bytes, gzip }]) => {
    const files = filesOf(join(BUILT, `${entry}.cjs`));
    const own = files.reduce((sum, file) => sum + readFileSync(file).length, 0);
    const name = entry.replace('entrypoints/', '');
    return { name, bytes, gzip, own, ...(withTiming && { timing: timingOf(entry, files) }) };
  });
}

/** A built function with the chunks that it loads at once. */
function filesOf(file: string, known = new Set<string>()): string[] {
  if (known.has(file) || !existsSync(file)) return [];
  known.add(file);
  for (const name of requiredIn(file)) if (name.startsWith('.')) filesOf(join(dirname(file), name), known);
  return [...known];
}

const requiredIn = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name ?? '');

function timingOf(entry: string, files: string[]): NonNullable<FunctionCost['timing']> {
  const isPackage = (name: string) =>
    !name.startsWith('.') && !name.startsWith('node:') && !builtinModules.includes(name);
  const packages = [...new Set(files.flatMap(requiredIn))].filter(isPackage);
  mkdirSync('build/bench', { recursive: true });
  const only = resolve('build/bench', `packages-of-${entry.replaceAll('/', '-')}.cjs`);
  writeFileSync(only, packages.map((name) => `require(${JSON.stringify(name)});\n`).join(''));
  const times: { load: number[]; packages: number[] } = { load: [], packages: [] };
  for (let run = 0; run < RUNS; run += 1) {
    times.load.push(timeToLoad(resolve(BUILT, `${entry}.cjs`)));
    times.packages.push(timeToLoad(only));
  }
  const [load, bare] = [median(times.load), median(times.packages)];
  return { load, packages: bare, ratio: load / bare };
}

/** Milliseconds that a fresh process takes to load a file, starting it not counted. */
function timeToLoad(file: string): number {
  const script = `const t = process.hrtime.bigint(); require(${JSON.stringify(file)}); console.log(Number(process.hrtime.bigint() - t) / 1e6); process.exit(0)`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  const time = Number(stdout.trim().split('\n').at(-1));
  if (Number.isNaN(time)) throw new Error(`${file}: ${stderr}`);
  return time;
}
