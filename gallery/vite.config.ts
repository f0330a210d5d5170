import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, mergeConfig } from 'vite';
import { forPages } from '../static/vite-options';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The pages in scenes, for eyes (`npm run gallery`), for the browser tests and for the guide's pictures. */
export default mergeConfig(
  forPages,
  defineConfig({
    root: here('..'),
    plugins: [react()],
    build: {
      outDir: here('../build/gallery'),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: [here('./index.html'), here('./scene.html')] },
    },
  }),
);
