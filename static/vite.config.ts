import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const EXPERIMENT_CLIENTS = /^@(statsig\/.+|atlaskit\/(feature-gate-js-client|tmp-editor-statsig)(\/.*)?)$/;

/**
 * One build for all pages of the app. Paths are relative: Forge serves the folder under a path nobody knows before.
 * Vite prints the size of every file, gzip too.
 */
export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: false,
  plugins: [react()],
  resolve: {
    alias: [
      // Atlaskit's experiment clients do nothing in an app: 30 kB less, compressed.
      { find: EXPERIMENT_CLIENTS, replacement: here('./shared/feature-gates.ts') },
    ],
    // Two versions of the tokens get installed; only one may reach a page.
    dedupe: ['react', 'react-dom', '@atlaskit/tokens'],
  },
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Which file is whose: the benchmark adds up what a page loads first.
    manifest: true,
    target: 'es2022',
    // A preload is written as an inline script in some browsers; the policy of Forge's pages allows none.
    modulePreload: { polyfill: false },
  },
});
