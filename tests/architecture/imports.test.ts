import { filesUnder, type Import, importsOf } from './sources';

/** What a folder may import: files of ours (or folders), files of ours for their types only, and packages. */
interface Rule {
  from: string;
  ours: string[];
  types?: string[];
  packages: boolean;
}

const RULES: Rule[] = [
  { from: 'src/domain', ours: ['src/domain'], packages: false },
  { from: 'src/application', ours: ['src/application', 'src/domain'], packages: false },
  {
    from: 'src/atlassian',
    ours: ['src/atlassian', 'src/domain', 'src/application/ports', 'src/application/errors', 'locales'],
    packages: true,
  },
  { from: 'src/entrypoints', ours: ['src', 'locales'], packages: true },
  {
    from: 'static',
    ours: ['static', 'src/domain', 'locales'],
    types: ['src/entrypoints', 'src/application'],
    packages: true,
  },
  { from: 'locales', ours: ['locales'], types: ['src/domain', 'src/application/errors'], packages: false },
  { from: 'local-site', ours: ['local-site'], packages: true },
];

test.each(RULES)('$from imports only what stands behind it', (rule) => {
  const imports = filesUnder(rule.from)
    .filter((file) => /\.(tsx?|mjs|cjs|js)$/.test(file))
    .flatMap((file) => importsOf(file));
  expect(
    imports.filter((it) => !isAllowed(it, rule)).map(({ file, line, target }) => `${file}:${line} ${target}`),
  ).toEqual([]);
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
    "export * from '../../locales/es';",
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
    ['locales/es', true, false],
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
