import { existsSync } from 'node:fs';
import { importsOf } from './sources';

/** Small, but nothing for what has to load fast. */
const TABLE = 'src/domain/procedure/holiday-table.ts';

const fileAt = (target: string) => ['', '.ts', '.tsx', '/index.ts'].map((end) => target + end).find(isFile);
const isFile = (path: string) => /\.tsx?$/.test(path) && existsSync(path);

/** All files of ours that a file brings along as it loads: what it imports for its types, or later, is not among them. */
function broughtBy(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const { isOurs, isTypeOnly, isLater, target } of importsOf(file)) {
    const found = isOurs && !isTypeOnly && !isLater && fileAt(target);
    if (found) broughtBy(found, known);
  }
  return known;
}

test.each([
  ['a gate’s answer', 'src/entrypoints/gate.ts'],
  ['the panel’s first load', 'static/issue-panel/page.tsx'],
  ['the panel’s words', 'src/locales/es/panel-page.ts'],
  ['the portfolio', 'static/portfolio/page.tsx'],
  ['the macro', 'static/status-macro/page.tsx'],
])('%s does not carry the holidays', (_, file) => {
  const files = [...broughtBy(file)];
  expect(files.length).toBeGreaterThan(3);
  expect(files.filter((each) => each === TABLE || each.includes('holiday-names'))).toEqual([]);
});

/** What says which steps a client has, when they are done, and what is missing. */
const RULES = ['step-rules', 'plan', 'gates', 'since'].map((room) => `src/domain/procedure/${room}.ts`);

test.each([
  ['the portfolio', 'static/portfolio/page.tsx'],
  ['the macro', 'static/status-macro/page.tsx'],
  ['the dashboard widget', 'static/dashboard/page.tsx'],
  ['the form of an action', 'static/action-form/page.tsx'],
  ['the rule of a gate', 'static/gate-settings/rule-page.tsx'],
  ['the words of lists', 'src/locales/es/portfolio-page.ts'],
])('%s reads what the rules made, and does not carry them', (_, file) => {
  const files = [...broughtBy(file)];
  expect(files.length).toBeGreaterThan(3);
  expect(files.filter((each) => RULES.includes(each))).toEqual([]);
});

test('who derives does', () => {
  expect([...broughtBy('static/issue-panel/page.tsx')]).toEqual(expect.arrayContaining(RULES));
});

test('who counts days does', () => {
  expect(broughtBy('src/entrypoints/panel.ts')).toContain(TABLE);
  expect(broughtBy('src/entrypoints/repair.ts')).toContain(TABLE);
});

test('no function and no page carries the library that they come from', () => {
  const entries = ['src/entrypoints/panel.ts', 'src/entrypoints/project-settings.ts', 'static/settings/page.tsx'];
  const packages = entries.flatMap((entry) => [...broughtBy(entry)].flatMap((file) => importsOf(file)));
  expect(packages.filter(({ target }) => target.startsWith('date-holidays'))).toEqual([]);
});
