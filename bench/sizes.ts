import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Size {
  name: string;
  /** Bytes, gzip where it travels to a browser. */
  bytes: number;
  budget?: number;
}

const KB = 1000;
const DIST = 'static/dist/pages';

/** What a browser loads before the panel can be used, and the size of the gate's function as Forge bundles it. */
export function measureSizes(): Size[] {
  return [...PAGES.flatMap(pageSizes), ...gateBundle()];
}

/** Each page with the words of one language that it loads at once. The panel is opened all day: it has a budget. */
const PAGES = [
  { name: 'panel', page: 'issue-panel/page', words: 'panel-page', scripts: 120 * KB, styles: 14 * KB },
  { name: 'portfolio', page: 'portfolio/page', words: 'portfolio-page' },
  { name: 'macro', page: 'status-macro/page', words: 'macro-page' },
  { name: 'dashboard widget', page: 'dashboard/page', words: 'portfolio-page' },
  { name: 'settings', page: 'settings/page', words: 'settings' },
  { name: 'rule of a gate', page: 'gate-settings/rule-page', words: 'gate-settings' },
  { name: 'form of an action', page: 'action-form/page', words: 'action-form', scripts: 90 * KB, styles: 6 * KB },
];

function pageSizes({ name, page, words, ...most }: (typeof PAGES)[number]): Size[] {
  const { scripts, styles } = firstLoad(page, words);
  return [
    { name: `${name}, first load, JavaScript (gzip)`, bytes: scripts, ...(most.scripts && { budget: most.scripts }) },
    { name: `${name}, first load, styles (gzip)`, bytes: styles, ...(most.styles && { budget: most.styles }) },
  ];
}

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
  isEntry?: boolean;
  src?: string;
}

/** The entry of all pages, the page's own chunk and one language, with all that they import at once. */
function firstLoad(page: string, words: string): { scripts: number; styles: number } {
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync('build/pages.json', 'utf8'));
  const files = new Set<string>();
  const follow = (name: string) => {
    const chunk = manifest[name];
    if (!chunk || files.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const imported of chunk.imports ?? []) follow(imported);
  };
  const chunks = Object.entries(manifest);
  const first = [
    chunks.find(([, { isEntry }]) => isEntry),
    ...[`${page}.tsx`, `locales/es/${words}.ts`].map((end) => chunks.find(([name]) => name.endsWith(end))),
  ];
  for (const found of first) {
    // What is called otherwise by now would be left out, and look small.
    if (!found) throw new Error(`the build has not all that ${page} loads first`);
    follow(found[0]);
  }
  const size = (end: string) =>
    [...files]
      .filter((file) => file.endsWith(end))
      .reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file))).length, 0);
  return { scripts: size('.js'), styles: size('.css') };
}

function gateBundle(): Size[] {
  const file = 'build/bundle-sizes.json';
  if (!existsSync(file)) return [];
  const sizes: Record<string, { bytes: number; gzip: number }> = JSON.parse(readFileSync(file, 'utf8'));
  const gate = sizes['entrypoints/gate'];
  if (!gate) return [];
  return [
    { name: 'gate, as Forge bundles it (gzip)', bytes: gate.gzip, budget: 60 * KB },
    { name: 'gate, as Forge bundles it (Forge does not minify)', bytes: gate.bytes },
  ];
}
