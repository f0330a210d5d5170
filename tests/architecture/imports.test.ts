import { existsSync } from 'node:fs';
import { filesUnder, type Import, importsOf, read } from './sources';

/** What a folder may import: files of ours (or folders), files of ours for their types only, and packages. */
interface Rule {
  from: string;
  ours: string[];
  types?: string[];
  packages: boolean;
}

/** What every folder of the domain stands on. */
const FILES_OF_DOMAIN = ['dates', 'language', 'result', 'same-json'].map((file) => `src/domain/${file}`);

/** From what everything stands on to who speaks with people: each folder imports only those before it. */
const DOMAIN = ['text', 'facts', 'procedure', 'messages', 'settings', 'record', 'workflow', 'lists'];

/** What the products of the local site know of the Forge host beside them. */
const SEAMS = ['contracts', 'controls', 'json'].map((file) => `local-site/forge-host/${file}`);

/** What of the contract runs in pages too. The rest is for functions, with the package that reads what comes. */
const WITHOUT_SCHEMAS = ['src/contract/jira', 'src/contract/json'];

/** The one use case that pages carry out themselves: reading clients, as the person looking. */
const IN_PAGES = 'src/application/clients';

const RULES: Rule[] = [
  ...DOMAIN.map((folder, index): Rule => {
    const below = DOMAIN.slice(0, index + 1).map((each) => `src/domain/${each}`);
    return { from: `src/domain/${folder}`, ours: [...below, ...FILES_OF_DOMAIN], packages: false };
  }),
  { from: 'src/domain', ours: ['src/domain'], packages: false },
  { from: 'src/contract', ours: ['src/contract', 'src/domain'], packages: true },
  { from: 'src/locales', ours: ['src/locales', 'src/domain'], types: ['src/contract'], packages: false },
  {
    from: 'src/application',
    ours: ['src/application', ...WITHOUT_SCHEMAS, 'src/domain'],
    types: ['src/contract'],
    packages: false,
  },
  {
    from: 'src/atlassian',
    ours: ['src/atlassian', 'src/application/ports', ...WITHOUT_SCHEMAS, 'src/locales', 'src/domain'],
    types: ['src/contract'],
    packages: true,
  },
  { from: 'src/entrypoints', ours: ['src'], packages: true },
  {
    from: 'static',
    ours: ['static', IN_PAGES, ...WITHOUT_SCHEMAS, 'src/locales', 'src/domain'],
    types: ['src/contract'],
    packages: true,
  },
  { from: 'local-site/forge-host', ours: ['local-site/forge-host'], packages: true },
  { from: 'local-site/jira', ours: ['local-site/jira', ...SEAMS], packages: true },
  { from: 'local-site/confluence', ours: ['local-site/confluence', ...SEAMS], packages: true },
  {
    from: 'local-site/pages',
    ours: ['local-site/pages', 'local-site/forge-host', 'local-site/jira', 'local-site/confluence'],
    packages: true,
  },
  {
    from: 'local-site/data',
    ours: ['local-site/data', 'local-site/jira', 'local-site/confluence', ...SEAMS],
    types: ['local-site/site'],
    packages: true,
  },
  // Its own tests are checked against Atlassian's documents, as the app's are; its command line is read as the others.
  { from: 'local-site', ours: ['local-site', 'tests/documents', 'scripts/usage.mjs'], packages: true },
];

test.each(RULES)('$from imports only what stands behind it', (rule) => {
  const imports = filesUnder(rule.from)
    .filter((file) => /\.(tsx?|mjs|cjs|js)$/.test(file))
    .flatMap((file) => importsOf(file));
  expect(
    imports.filter((it) => !isAllowed(it, rule)).map(({ file, line, target }) => `${file}:${line} ${target}`),
  ).toEqual([]);
});

test('what pages have of contract and application as it runs brings no package and no schema along', () => {
  const files = [IN_PAGES, ...WITHOUT_SCHEMAS].flatMap((place) => [...filesUnder(place), `${place}.ts`]);
  const imports = files.filter((file) => existsSync(file)).flatMap((file) => importsOf(file));
  const allowed = ['src/domain/', ...WITHOUT_SCHEMAS, IN_PAGES];
  const others = imports.filter((it) => !it.isTypeOnly && !allowed.some((place) => it.target.startsWith(place)));
  expect(others.map(({ file, target }) => `${file} ${target}`)).toEqual([]);
});

test('no two files of the pages have one name, but each page’s own `page.tsx`', () => {
  const names = filesUnder('static').map((file) => file.replace(/^.*\//, '').replace(/\.tsx?$/, ''));
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  expect([...new Set(repeated)]).toEqual(['page']);
});

test('pages ask Jira in one place only, and their functions in one', () => {
  const naming = (word: RegExp) => filesUnder('static').filter((file) => /\.tsx?$/.test(file) && word.test(read(file)));
  expect(naming(/\b(requestJira|requestConfluence|requestBitbucket|requestRemote|fetch)\b/)).toEqual([
    'static/jira-from-page.ts',
  ]);
  expect(naming(/\binvoke(Remote|Service)?\b/)).toEqual(['static/call-function.ts']);
});

test('no files import each other in a circle, for their types neither', () => {
  const files = ['src', 'static', 'local-site'].flatMap(filesUnder).filter((file) => /\.tsx?$/.test(file));
  const imported = new Map(files.map((file) => [file, importsOf(file).flatMap((it) => fileOf(it, files))]));
  expect(circlesIn(imported)).toEqual([]);
});

test('no file of the app or the local site lies outside the folders that have a rule', () => {
  const isCovered = (file: string) => RULES.some(({ from }) => file.startsWith(`${from}/`));
  expect(filesUnder('src').filter((file) => !isCovered(file))).toEqual([]);
});

test('every form of import is seen, with what it takes', () => {
  const text = [
    "import type { A } from '../domain/a';",
    "import { type B } from './b';",
    "import { type C, c } from 'zod/v4';",
    "export * from '../../src/locales/es';",
    "const d = await import('@forge/api/out/x');",
    "type E = import('./e').E;",
    "import 'fs';",
    "const f = require('../atlassian/jira');",
  ].join('\n');
  expect(
    importsOf('src/application/x.ts', text).map(({ target, isOurs, isTypeOnly }) => [target, isOurs, isTypeOnly]),
  ).toEqual([
    ['src/domain/a', true, true],
    ['src/application/b', true, true],
    ['zod', false, false],
    ['src/locales/es', true, false],
    ['@forge/api', false, false],
    ['src/application/e', true, true],
    ['node:fs', false, false],
    ['src/atlassian/jira', true, false],
  ]);
});

function isAllowed({ target, isOurs, isTypeOnly }: Import, { ours, types = [], packages }: Rule): boolean {
  if (!isOurs) return packages;
  const allowed = isTypeOnly ? [...ours, ...types] : ours;
  return allowed.some((place) => target === place || target.startsWith(`${place}/`));
}

/** The file that an import of ours means, among these; none for a style sheet or a picture. */
function fileOf({ target, isOurs }: Import, files: string[]): string[] {
  if (!isOurs) return [];
  const forms = [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`];
  return files.filter((file) => forms.includes(file)).slice(0, 1);
}

/** Every file that can be reached from itself, each with the file that it imports on the way. */
function circlesIn(imported: ReadonlyMap<string, string[]>): string[] {
  const reachedFrom = (start: string): Set<string> => {
    const reached = new Set<string>();
    const waiting = [start];
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      for (const next of imported.get(file) ?? []) {
        if (reached.has(next)) continue;
        reached.add(next);
        waiting.push(next);
      }
    }
    return reached;
  };
  return [...imported].flatMap(([file, nexts]) =>
    nexts.filter((next) => reachedFrom(next).has(file)).map((next) => `${file} → ${next}`),
  );
}
