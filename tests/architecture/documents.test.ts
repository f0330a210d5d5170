import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesUnder, read } from './sources';

const ROOT = join(__dirname, '../..');
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'local-site/README.md',
  ...filesUnder('docs'),
].filter((file) => file.endsWith('.md'));
/** Made when something is built or run. */
const MADE = /^(build|static\/dist|\.cache|node_modules)\//;

test('every file that a document names is there', () => {
  const named = DOCUMENTS.flatMap((document) =>
    [...read(document).matchAll(/`((?:src|static|tests|local-site|gallery|scripts|bench|docs)\/[\w./*-]+)`/g)].map(
      ([, path = '']) => ({ document, path: path.replace(/\/\*.*$|\/$/, '') }),
    ),
  );
  const missing = named.filter(({ path }) => !MADE.test(path) && !existsSync(join(ROOT, path)));
  expect(missing.map(({ document, path }) => `${document}: ${path}`)).toEqual([]);
});

test('every link between documents leads somewhere', () => {
  const links = DOCUMENTS.flatMap((document) =>
    [...read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target = '']) => ({
      document,
      target,
    })),
  );
  const broken = links.filter(({ document, target }) => !existsSync(join(ROOT, dirname(document), target)));
  expect(broken.map(({ document, target }) => `${document}: ${target}`)).toEqual([]);
});

test('the picture of the architecture has the arrows that the imports are, and none that runs back up', () => {
  const script = "import('./scripts/picture.mjs').then(({ picture }) => process.stdout.write(picture()))";
  const made = execFileSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' });
  // `npm run picture` draws it anew.
  expect(arrowsIn(read('docs/images/architecture.svg'))).toEqual(arrowsIn(made));
  expect(made).not.toContain('class="up"');
});

const arrowsIn = (svg: string) => [...svg.matchAll(/<title>([^<]+)<\/title>/g)].map(([, pair]) => pair);
