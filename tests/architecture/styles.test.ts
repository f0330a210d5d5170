import { filesUnder, read } from './sources';

/** Pages whose styles are all of their own, and named by tokens. */
const OWN_PAGES = ['static/settings', 'static/gate-settings'];
const SHEETS = OWN_PAGES.flatMap(filesUnder).filter((file) => file.endsWith('.css'));
const MODULES = SHEETS.filter((file) => file.endsWith('.module.css'));

const withoutComments = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\//g, '');
const classesIn = (file: string) =>
  [...withoutComments(file).matchAll(/(?<!:global\()\.([a-z][\w-]*)(?=[^{}]*\{)/gi)].map(([, name = '']) => name);

test('a page with styles of its own has them in modules, so that none changes another one’s root', () => {
  expect(SHEETS.filter((file) => !MODULES.includes(file))).toEqual([]);
  const roots = MODULES.filter((file) => /(^|[\s,}])(#root|:root|html|body)\b/.test(withoutComments(file)));
  expect(roots).toEqual([]);
});

test('a module names sizes by Atlassian’s tokens, or as parts of what is around: never in pixels', () => {
  const pixels = MODULES.flatMap((file) =>
    [...withoutComments(file).matchAll(/\b[\d.]+px\b/g)].map(([size]) => `${file}: ${size}`),
  );
  expect(pixels).toEqual([]);
});

/** Where the names stand of what is shown on more than one page: with its type, in the domain. */
const typesOf = (file: string) =>
  OWN_PAGES.some((page) => file.startsWith(`${page}/`)) ? '' : filesUnder('src/domain/lists').map(read).join('\n');

test('every class that a part uses is in its module, and every class of a module is used', () => {
  const users = filesUnder('static').filter((file) => file.endsWith('.tsx'));
  const modules = filesUnder('static').filter((file) => file.endsWith('.module.css'));
  const wrong = modules.flatMap((file) => {
    const name = file.split('/').at(-1) ?? '';
    // Whatever a part calls the module that it imports.
    const imported = new RegExp(`import (\\w+) from '[^']*/${name.replaceAll('.', '\\.')}';`);
    const texts = users
      .flatMap((user) => {
        const [line = '', called] = imported.exec(read(user)) ?? [];
        return called
          ? read(user)
              .replace(line, '')
              .replace(new RegExp(`(?<![\\w.])${called}(?=[.[])`, 'g'), 'STYLES')
          : [];
      })
      .join('\n');
    const used = new Set([...texts.matchAll(/(?<![\w.])STYLES\.(\w+)/g)].map(([, each = '']) => each));
    const defined = new Set(classesIn(file));
    // By a name that is only known as it runs: the names of its type stand in the same file.
    const isUsed = (each: string) =>
      used.has(each) || (/\bSTYLES\[/.test(texts) && (texts + typesOf(file)).includes(`'${each}'`));
    return [
      ...[...used].filter((each) => !defined.has(each)).map((each) => `${file} has no ${each}`),
      ...[...defined].filter((each) => !isUsed(each)).map((each) => `nothing uses ${each} of ${file}`),
    ];
  });
  expect(wrong).toEqual([]);
});
