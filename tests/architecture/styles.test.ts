import { filesUnder, read } from './sources';

/** What every page begins with: the browser's own elements, and a few words that any part may use. */
const BASE = 'static/shared/base.css';
const SHEETS = filesUnder('static').filter((file) => file.endsWith('.css'));
const MODULES = SHEETS.filter((file) => file.endsWith('.module.css'));

const withoutComments = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\//g, '');
const classesIn = (file: string) =>
  [...withoutComments(file).matchAll(/(?<!:global\()\.([a-z][\w-]*)(?=[^{}]*\{)/gi)].map(([, name = '']) => name);

test('styles are in modules, so that none changes another page’s root: all pages share one sheet, with five classes', () => {
  expect(SHEETS.filter((file) => !MODULES.includes(file))).toEqual([BASE]);
  expect([...new Set(classesIn(BASE))].sort()).toEqual(['buttons', 'plain', 'small', 'subtle', 'visually-hidden']);
  const roots = MODULES.filter((file) => /(^|[\s,}])(#root|:root|html|body)\b/.test(withoutComments(file)));
  expect(roots).toEqual([]);
  const strangers = MODULES.flatMap((file) =>
    [...read(file).matchAll(/:global\(\.([\w-]+)\)/g)]
      .filter(([, name = '']) => !classesIn(BASE).includes(name))
      .map(([all]) => `${file}: ${all}`),
  );
  expect(strangers).toEqual([]);
  const users = filesUnder('static').filter((file) => file.endsWith('.tsx'));
  const written = users.flatMap((file) =>
    [...read(file).matchAll(/className="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)),
  );
  expect([...new Set(written)].filter((name) => !classesIn(BASE).includes(name))).toEqual([]);
});

test('sizes are named by Atlassian’s tokens, or grow with the person’s letters: never in pixels', () => {
  const pixels = SHEETS.flatMap((file) => {
    // What stands in for a token is Atlassian's own value of it.
    const own = withoutComments(file).replace(/var\(--ds-[\w-]+, (?:[^()]|\([^()]*\))*\)/g, '');
    return [...own.matchAll(/\b[\d.]+px\b/g)].map(([size]) => `${file}: ${size}`);
  });
  expect(pixels).toEqual([]);
  // A condition on the window's width takes no notice of the person's letters; one on a container's does.
  expect(SHEETS.filter((file) => /@media[^{]*width/.test(withoutComments(file)))).toEqual([]);
});

/** Where the names stand of what is shown on more than one page: with its type, in the domain. */
const typesOf = (file: string) =>
  /^static\/(gate-)?settings\//.test(file) ? '' : filesUnder('src/domain/lists').map(read).join('\n');

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
