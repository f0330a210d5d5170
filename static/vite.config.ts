import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { FACES } from './faces';
import { forPages } from './vite-options';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What is deployed of the pages: a folder for each face, and nothing else. */
const DIST = here('./dist');
/** Which file is whose, for the benchmark: not deployed. */
const FILES = here('../build/pages.json');

/**
 * Files by their names, without what they end with. One that is called otherwise by now has to be told here: it would go
 * into a file of its own, and nobody would see.
 */
function files(folder: string, names: string[]): RegExp {
  const there = readdirSync(here(`../${folder}`), { recursive: true }).map(String);
  const gone = names.find((name) => !there.some((file) => file.replaceAll('\\', '/').startsWith(`${name}.`)));
  if (gone) throw new Error(`${folder}/${gone} is no file.`);
  return new RegExp(`${folder}/(?:${names.join('|').replaceAll('.', '\\.')})\\.`);
}

/**
 * What of the domain most pages name, with nothing behind it. In a file of its own each of these would cost a page more
 * than it holds.
 */
const VOCABULARY = files('src/domain', [
  ...['dates', 'language', 'result', 'text/folded', 'facts/facts', 'facts/branch'],
  ...['gate-places', 'missing', 'needs', 'own-steps', 'step-id'].map((name) => `procedure/${name}`),
]);

const PANEL_FILES = [
  ...['around-the-panel', 'command', 'focus', 'panel-state', 'panel-words', 'panel.module', 'step-names'],
  ...['facts/fact-list', 'linking/suggest-links', 'now/now.module', 'record/kept-drafts', 'record/open-form'],
];
/** What the panel and its parts that come later share; and what most pages do. As files of their own they cost more requests and bytes. */
const PANEL = files('static', [...PANEL_FILES.map((name) => `issue-panel/${name}`), 'shared/icon-button']);
const PARTS = files('static/shared', ['avatar', 'lozenge', 'tab-list', 'use-later-words', 'use-opened']);

/** Copies what was built for each other face, with the face's name on the root of its page. */
const faces: Plugin = {
  name: 'faces',
  closeBundle() {
    mkdirSync(here('../build'), { recursive: true });
    renameSync(`${DIST}/pages/.vite/manifest.json`, FILES);
    rmSync(`${DIST}/pages/.vite`, { recursive: true });
    for (const face of FACES) {
      rmSync(`${DIST}/${face}`, { recursive: true, force: true });
      cpSync(`${DIST}/pages`, `${DIST}/${face}`, { recursive: true });
      const page = readFileSync(`${DIST}/${face}/index.html`, 'utf8');
      const marked = page.replace('<main id="root">', `<main id="root" data-face="${face}">`);
      if (marked === page) throw new Error('index.html has no root to name the face on.');
      writeFileSync(`${DIST}/${face}/index.html`, marked);
    }
  },
};

/**
 * One build for all pages of the app. Paths are relative: Forge serves the folder under a path nobody knows before.
 * Vite prints the size of every file, gzip too.
 */
export default defineConfig({
  ...forPages,
  root: here('.'),
  plugins: [react(), faces],
  build: {
    outDir: 'dist/pages',
    emptyOutDir: true,
    // Which file is whose: the benchmark adds up what a page loads first.
    manifest: true,
    target: 'es2022',
    // A preload is written as an inline script in some browsers; the policy of Forge's pages allows none.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      preserveEntrySignatures: false,
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'vocabulary', test: VOCABULARY },
            { name: 'panel', test: PANEL },
            { name: 'parts', test: PARTS },
          ],
        },
      },
    },
  },
});
