import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, mergeConfig } from 'vite';
import { forPages } from '../../static/vite-options';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Built as the app's own pages are, for one page. */
export default mergeConfig(
  forPages,
  defineConfig({
    root: here,
    plugins: [react()],
    build: {
      outDir: '../../build/bench/empty-page',
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
    },
  }),
);
