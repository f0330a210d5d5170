import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, mergeConfig, type Plugin } from 'vite';
import { forPages } from '../static/vite-options';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const ROOTS = here('./react-roots.ts');
/** Puts a `createRoot` in the place of React's that can be taken back. */
const reactRoots: Plugin = {
  name: 'react-roots',
  enforce: 'pre',
  resolveId: (source, importer) => (source === 'react-dom/client' && importer !== ROOTS ? ROOTS : null),
};

/** The pages in scenes, for eyes (`npm run gallery`), for the browser tests and for the guide's pictures. */
export default mergeConfig(
  forPages,
  defineConfig({
    root: here('..'),
    plugins: [react(), reactRoots],
    build: {
      outDir: here('../build/gallery'),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: [here('./index.html'), here('./scene.html')] },
    },
  }),
);
