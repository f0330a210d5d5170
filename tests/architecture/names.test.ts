import { posix } from 'node:path';
import { filesUnder, namesExportedBy } from './sources';

/** A function of the manifest and the use case behind it are two things: each has a name of its own. */
test('no entry point is called like a file of the application', () => {
  const named = (folder: string) => filesUnder(folder).map((file) => posix.basename(file, '.ts'));
  const entries = named('src/entrypoints');
  expect(entries.length).toBeGreaterThan(5);
  expect(named('src/application').filter((name) => entries.includes(name))).toEqual([]);
});

/** Files that one name is right for, since each holds its layer's side of one thing. Whatever else is called alike holds two. */
const ONE_THING_IN_LAYERS: Record<string, string> = {
  chance: 'a port, and what is behind it',
  clock: 'a port, and what is behind it',
  records: 'a port, and what is behind it',
  gates: 'what a gate asks for, and the page on which they are put on transitions',
  messages: 'what is written, and where the panel shows it',
  'own-steps': 'what a team’s step is, and where an administrator writes them',
  panel: 'the page, and the function that answers it',
  portfolio: 'what is counted, the function that answers the page, and the page',
  settings: 'what a project chooses, and the page on which it does',
};

test('no two files of the app are called alike, but for what is one thing in several layers', () => {
  expect(calledAlike([...filesUnder('src'), ...filesUnder('static')])).toEqual(Object.keys(ONE_THING_IN_LAYERS).sort());
});

test('files are called alike whatever they end with; words are called by what they word, a page and an index by what asks for them', () => {
  const files = [
    ...['src/domain/plan.ts', 'static/portfolio/plan.tsx', 'static/portfolio/plan.module.css'],
    ...['src/locales/es/plan.ts', 'src/locales/en/plan.ts', 'src/locales/es/gate.ts', 'src/entrypoints/gate.ts'],
    ...['static/portfolio/page.tsx', 'static/settings/page.tsx', 'src/locales/es/index.ts', 'src/locales/en/index.ts'],
  ];
  expect(calledAlike(files)).toEqual(['plan']);
});

/** The names that more than one of these files of code has, in alphabetical order. */
function calledAlike(files: string[]): string[] {
  const named = files
    .filter((file) => /(?<!\.d)\.tsx?$/.test(file) && !/^src\/locales\/(es|en)\//.test(file))
    .map((file) => posix.basename(file).replace(/\.tsx?$/, ''))
    .filter((name) => name !== 'page' && name !== 'index');
  return [...new Set(named.filter((name, at) => named.indexOf(name) !== at))].sort();
}

/**
 * Each with names of its own. The local site is the app's stage: it shares no code with it, and has Jira's own things under
 * Jira's own names (an `Issue`, a `Workflow`), as the app has ports to the same things. Tests speak of what they test.
 */
const PROGRAMS = [['src', 'static', 'gallery', 'bench'], ['local-site'], ['scripts'], ['tests']];

/** What the manifest, the pages' loader and the languages ask each of several files for, by one name. */
const ASKED_FOR_OF_EACH = [
  { name: 'handler', of: /^src\/entrypoints\// },
  { name: 'mount', of: /^static\/[\w-]+\/[\w-]*page\.tsx$/ },
  { name: 'words', of: /^src\/locales\/[\w-]+-page\.ts$/ },
];

test('no name is exported from two files of a program', () => {
  for (const folders of PROGRAMS) expect(twice(folders.flatMap(exportsUnder))).toEqual([]);
});

test('a name counts where it is declared, in whatever form, and not where it is handed on', () => {
  const text = `
    export const a = 1, { b, c: [d] } = e;
    export function f() {}
    export class G {}
    export interface H {}
    export type I = string;
    export { k, l as m } from './k';
    export * from './n';
    const o = 1;
  `;
  expect(namesExportedBy('some.ts', text)).toEqual(['a', 'b', 'd', 'f', 'G', 'H', 'I']);
});

test('a name that two files declare is told with them; what is asked for of each, and what each language has, is not', () => {
  const exports: Exports[] = [
    { file: 'src/domain/plan.ts', names: ['Plan', 'steps'] },
    { file: 'static/portfolio/plan.tsx', names: ['Plan', 'mount'] },
    { file: 'static/portfolio/page.tsx', names: ['mount'] },
    { file: 'static/settings/page.tsx', names: ['mount'] },
    { file: 'src/locales/es/facts.ts', names: ['factWords'] },
    { file: 'src/locales/en/facts.ts', names: ['factWords'] },
    { file: 'src/locales/en/plan.ts', names: ['steps'] },
  ];
  expect(twice(exports)).toEqual([
    'Plan: src/domain/plan.ts, static/portfolio/plan.tsx',
    'steps: src/domain/plan.ts, src/locales/plan.ts',
  ]);
});

interface Exports {
  file: string;
  names: string[];
}

/** What the files under a folder export. A declaration file beside a script says what that script exports: it is not read. */
function exportsUnder(folder: string): Exports[] {
  const sources = filesUnder(folder).filter((file) => /(?<!\.d)\.(ts|tsx|mts|mjs)$/.test(file));
  return sources.map((file) => ({ file, names: namesExportedBy(file) }));
}

/** Each name with the files that declare it, where there is more than one. */
function twice(exports: Exports[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const { file, names } of exports) {
    const place = inAnyLanguage(file);
    for (const name of names) {
      if (ASKED_FOR_OF_EACH.some((it) => it.name === name && it.of.test(place))) continue;
      places.set(name, (places.get(name) ?? new Set()).add(place));
    }
  }
  return [...places].filter(([, at]) => at.size > 1).map(([name, at]) => `${name}: ${[...at].join(', ')}`);
}

/** What is said in each language is one thing, in files that are called the same. */
const inAnyLanguage = (file: string) => file.replace(/^src\/locales\/(es|en)\//, 'src/locales/');
